package org.orrery.reports.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.topic.Evidence;
import org.orrery.reports.html.Page.Ending;
import org.orrery.reports.html.Page.Fact;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.ExperimentResult.RunInfo;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.text.Durations;
import org.orrery.reports.text.Numbers;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.RunResult.EndReason;

/** Puts the words of a page together. */
final class PageMaker {

    private static final int MAX_DETAILS = 20;
    private static final double BYTES_PER_MEBIBYTE = 1024.0 * 1024;

    private final Evidence evidence;
    private final ExperimentResult result;

    PageMaker(Evidence evidence) {
        this.evidence = evidence;
        result = evidence.result();
    }

    Page page(List<Figure> figures) {
        VariantTable variants = new VariantTable(evidence);
        return new Page(
                result.scenario(),
                result.description(),
                evidence.analysis().answers(),
                evidence.analysis().warnings(),
                variants.outcomes(),
                figures.stream().map(Figure::caption).toList(),
                new MetricTables(evidence).groups(),
                notes(),
                endings(),
                variants.settings(),
                facts(),
                "./orrery " + (evidence.variants().size() > 1 ? "compare" : "run") + " scenario.resolved.yaml");
    }

    /** Notes on the scenario, then those of runs; what only some variants say is marked with their names. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>(result.notes());
        Map<String, Set<String>> variantsByNote = new LinkedHashMap<>();
        for (VariantResult variant : evidence.variants()) {
            for (RunResult run : variant.runs()) {
                run.notes()
                        .forEach(note -> variantsByNote
                                .computeIfAbsent(note, text -> new LinkedHashSet<>())
                                .add(variant.name()));
            }
        }
        variantsByNote.forEach((note, variants) -> {
            if (!notes.contains(note)) {
                notes.add(
                        variants.size() == evidence.variants().size()
                                ? note
                                : String.join(", ", variants) + ": " + note);
            }
        });
        return notes;
    }

    private List<Ending> endings() {
        List<Ending> endings = new ArrayList<>();
        for (VariantResult variant : evidence.variants()) {
            Map<EndReason, Integer> counts = new LinkedHashMap<>();
            Set<String> details = new LinkedHashSet<>();
            for (RunResult run : variant.runs()) {
                counts.merge(run.endReason(), 1, Integer::sum);
                details.addAll(run.endDetail());
            }
            List<String> shown =
                    new ArrayList<>(details.stream().limit(MAX_DETAILS).toList());
            if (details.size() > MAX_DETAILS) {
                shown.add("and " + (details.size() - MAX_DETAILS) + " more");
            }
            List<String> parts = new ArrayList<>();
            counts.forEach((reason, count) -> parts.add(
                    counts.size() == 1
                            ? reason.text()
                            : count + " of " + variant.runs().size() + ": " + reason.text()));
            double latest = variant.runs().stream()
                    .mapToDouble(RunResult::endTime)
                    .max()
                    .orElse(0);
            endings.add(new Ending(
                    variant.name(), String.join(", ", parts) + ", at the latest at " + Durations.text(latest), shown));
        }
        return endings;
    }

    private List<Fact> facts() {
        RunInfo run = result.run();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Orrery", result.version()));
        facts.add(new Fact(
                "Seed",
                evidence.runs().stream()
                        .findFirst()
                        .map(one -> Long.toString(one.seed()))
                        .orElse("–")));
        facts.add(new Fact("Replications of each variant", Integer.toString(evidence.replications())));
        facts.add(new Fact(
                "Simulated time",
                Double.isFinite(result.horizon()) ? Durations.text(result.horizon()) : "until all work is done"));
        if (result.warmup() > 0) {
            facts.add(new Fact("Not measured at the start", Durations.text(result.warmup())));
        }
        if (result.steadyStateBatches() > 0) {
            facts.add(new Fact("Batches of each run", Integer.toString(result.steadyStateBatches())));
        }
        if (result.indifference() > 0) {
            facts.add(new Fact(
                    "Differences that do not matter",
                    "up to " + Numbers.significant(result.indifference() * 100, 3) + " %"));
        }
        facts.add(new Fact("Events", Numbers.fixed(run.events(), 0)));
        facts.add(new Fact(
                "Took",
                Durations.text(run.wallSeconds()) + " on " + run.threads()
                        + (run.threads() == 1 ? " thread" : " threads")));
        facts.add(new Fact("Largest heap", Numbers.fixed(run.peakHeapBytes() / BYTES_PER_MEBIBYTE, 0) + " MiB"));
        if (run.reused() > 0) {
            facts.add(new Fact("Replications taken from an earlier run", Integer.toString(run.reused())));
        }
        facts.add(new Fact("Hash of the scenario", result.hash()));
        return facts;
    }
}
