package org.orrery.scenarios.cli;

import java.util.concurrent.Callable;
import org.orrery.scenarios.session.PlanSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches the variants of a scenario for the cheapest that keeps what is wanted. */
@Command(
        name = "plan",
        description = {
            "Searches the variants of a scenario for the cheapest that keeps its objectives (atLeast, atMost).",
            "All are tried with a few replications, then those that may still be the answer with more. Cheap is what the"
                    + " first objective with goal: min says, or cost.total."
        })
final class PlanCommand implements Callable<Integer> {

    private static final double WHOLE = 100;

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final ExperimentOptions options = new ExperimentOptions();

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            description = "how certain the answer is to be (default: 95%%)")
    private String confidence = "95%";

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "replications of a variant at most (default: ${DEFAULT-VALUE})")
    private int most = 50;

    @Override
    public Integer call() {
        PlanSearch search = new PlanSearch(share(confidence), most);
        return new ExperimentPage(output, options.run()).run(options.request(search), options.plugins());
    }

    private static double share(String text) {
        try {
            if (text.endsWith("%")) {
                return Double.parseDouble(text.substring(0, text.length() - 1)) / WHOLE;
            }
        } catch (NumberFormatException e) {
            // Falls through to the message.
        }
        throw new IllegalArgumentException("--confidence " + text + ": a share is written with %, such as 95%.");
    }
}
