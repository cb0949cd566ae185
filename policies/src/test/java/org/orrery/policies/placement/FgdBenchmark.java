package org.orrery.policies.placement;

import java.nio.file.Path;

/**
 * How long the published experiment of fragmentation takes, policy by policy. Arguments: the folder of the trace, that
 * of the published orders, and a seed from 42 to 44.
 */
public final class FgdBenchmark {

    private FgdBenchmark() {}

    /** Runs the benchmark and prints a line for each policy. */
    public static void main(String[] arguments) {
        FgdStudy study = new FgdStudy(Path.of(arguments[0]), Path.of(arguments[1]));
        int seed = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 42;
        String column = "seed" + seed;
        MeasuredRun.printHeader();
        measure(study, "dot-product", FgdStudy.packing(column), seed);
        measure(study, "gpu-clustering", FgdStudy.common(column), seed);
        measure(study, "gpu-packing", FgdStudy.common(column), seed);
        measure(study, "best-fit", FgdStudy.packing(column), seed);
        measure(study, "fgd", new FgdFactory.Settings(0.95, FgdStudy.common(column)), seed);
    }

    private static void measure(FgdStudy study, String policy, Record settings, int seed) {
        MeasuredRun run = MeasuredRun.of(study.spec(policy, settings, "seed" + seed, seed));
        run.print(policy, study.nodes(), study.pods("seed" + seed));
    }
}
