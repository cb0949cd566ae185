package org.orrery.scenarios.oracle;

import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.orrery.scenarios.experiment.ReplicationRunner;
import org.orrery.scenarios.testing.TextScenario;
import org.orrery.simulator.measure.RunResult;
import tools.jackson.databind.JsonNode;

/** Scenarios as text, run as a user would run them. */
final class ScenarioText {

    static final int REPLICATIONS = 20;

    private ScenarioText() {}

    /** A number as a scenario writes it. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.12f", value);
    }

    static String seconds(double value) {
        return number(value) + "s";
    }

    static String rate(double perSecond) {
        return number(perSecond) + "/s";
    }

    /** A law of times as oracles describe it. */
    static String law(JsonNode service) {
        double mean = service.path("mean").asDouble();
        double cv = Math.sqrt(service.path("scv").asDouble());
        String type = service.path("type").asString();
        return switch (type) {
            case "deterministic" -> seconds(service.path("value").asDouble());
            case "exponential" -> exponential(mean);
            case "erlang" ->
                "{erlang: {mean: " + seconds(mean) + ", stages: "
                        + service.path("k").asInt() + "}}";
            case "hyperexponential2" -> "{hyperexponential: {mean: " + seconds(mean) + ", cv: " + number(cv) + "}}";
            case "lognormal" -> "{lognormal: {mean: " + seconds(mean) + ", cv: " + number(cv) + "}}";
            case "bounded_pareto" ->
                "{pareto: {alpha: " + number(service.path("alpha").asDouble()) + ", min: "
                        + seconds(service.path("L").asDouble()) + ", max: "
                        + seconds(service.path("H").asDouble()) + "}}";
            case "uniform" -> {
                double half = mean * cv * Math.sqrt(3);
                yield "{uniform: {min: " + seconds(Math.max(0, mean - half)) + ", max: " + seconds(mean + half) + "}}";
            }
            default -> throw new AssertionError("no law is known for '" + type + "'");
        };
    }

    static String exponential(double mean) {
        return "{exponential: {mean: " + seconds(mean) + "}}";
    }

    /** A cluster of one node on which pods of these cores fit. */
    static String cluster(double cores) {
        return "cluster: {registry: {cache: warm}, pools: [{name: p, count: 1, machine: {cpu: "
                + number(Math.ceil(cores)) + ", memory: 1024Gi, pods: 100000}}]}\n";
    }

    static String times(double warmup, double measured) {
        return "horizon: " + seconds(warmup + measured) + "\nwarmup: " + seconds(warmup) + "\n";
    }

    /** Runs replications of a scenario. */
    static Estimates run(String yaml, int replications) {
        ReplicationRunner runner = TextScenario.of("name: oracle\nseed: 20240304\n" + yaml);
        AtomicInteger next = new AtomicInteger();
        return new Estimates(replications, more -> {
            int from = next.getAndAdd(more);
            return IntStream.range(from, from + more)
                    .parallel()
                    .mapToObj(runner::run)
                    .sorted(Comparator.comparingInt(RunResult::replication))
                    .toList();
        });
    }
}
