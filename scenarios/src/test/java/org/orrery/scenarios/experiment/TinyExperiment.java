package org.orrery.scenarios.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.orrery.reports.result.Objective;
import org.orrery.reports.result.Objective.Goal;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.measure.Curve;
import org.orrery.simulator.measure.HeatMap;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.RunResult.EndReason;
import org.orrery.simulator.measure.Series;

/** An experiment whose runs are made up in no time, from random numbers that depend on the replication alone. */
final class TinyExperiment {

    static final MetricKey GPU = MetricKey.of("gpu.allocated");
    static final long SEED = 42;

    /** How many runs were computed. */
    final AtomicInteger computed = new AtomicInteger();

    /** A plan of variants that differ by a constant. */
    ExperimentPlan plan(ReplicationRule replications, String... names) {
        List<VariantPlan> variants = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            double bonus = 0.02 * i;
            variants.add(new VariantPlan(
                    names[i], Map.of("policies.placement", names[i]), "identity of " + names[i], replication -> {
                        computed.incrementAndGet();
                        return run(replication, bonus);
                    }));
        }
        return plan(replications, variants);
    }

    static ExperimentPlan plan(ReplicationRule replications, List<VariantPlan> variants) {
        return new ExperimentPlan(
                "tiny",
                "Which is best?",
                "0123",
                "USD",
                SEED,
                100,
                0,
                0,
                List.of(new Objective(GPU, Goal.MAX, Double.NaN)),
                0,
                List.of(),
                variants,
                replications,
                List.of());
    }

    /** A run with every kind of content that results have. */
    static RunResult run(int replication, double bonus) {
        RandomStream random = new RandomStreams(SEED, replication).stream(Purpose.PLACEMENT, "tiny");
        Histogram waits = new Histogram(3);
        for (int i = 0; i < 100; i++) {
            waits.recordValue((long) (random.nextDouble() * 1e6));
        }
        double[] values = {random.nextDouble(), Double.NaN, -0.0, 1e-300, 0.1 + bonus};
        return new RunResult(
                replication,
                SEED,
                EndReason.HORIZON,
                List.of("nothing"),
                100,
                Map.of(GPU, 0.5 + 0.1 * random.nextDouble() + bonus, MetricKey.of("tasks.wait.mean"), 12.0),
                Map.of(MetricKey.of("tasks.wait"), waits),
                List.of(new Series(GPU, Series.Kind.TIME_AVERAGE, 20, values)),
                List.of(new HeatMap(
                        "cpu.used", List.of("node-1"), 50, new double[][] {{random.nextDouble(), Double.NaN}})),
                List.of(new Curve("allocation", "arrivedPercent", "allocatedPercent", new double[] {0, 1}, values)),
                List.of("a note"),
                Map.of("pods bound", 12L),
                0x1234_5678_9abc_def0L,
                1000 + replication,
                0.5);
    }
}
