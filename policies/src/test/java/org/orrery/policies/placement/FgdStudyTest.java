package org.orrery.policies.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.simulator.testing.SharedFiles;

/** The policies place the pods of a published experiment as the original did, step by step. */
class FgdStudyTest {

    /** What the published values were rounded to, twice. */
    private static final double ROUNDING = 0.02;

    private static FgdStudy study() {
        Path trace = SharedFiles.require("traces/alibaba-gpu-v2023");
        return new FgdStudy(trace, SharedFiles.require("fgd"));
    }

    @ParameterizedTest
    @ValueSource(ints = {42, 43, 44})
    void theDeterministicPoliciesGiveThePublishedCurves(int seed) {
        FgdStudy study = study();
        String column = "seed" + seed;

        check(study, "02-DotProd", "dot-product", FgdStudy.packing(column), seed);
        check(study, "03-GpuClustering", "gpu-clustering", FgdStudy.common(column), seed);
        check(study, "04-GpuPacking", "gpu-packing", FgdStudy.common(column), seed);
        check(study, "05-BestFit", "best-fit", FgdStudy.packing(column), seed);
        check(study, "06-FGD", "fgd", new FgdFactory.Settings(0.95, FgdStudy.common(column)), seed);
    }

    private static void check(FgdStudy study, String published, String policy, Record settings, int seed) {
        double[] curve = study.curve(policy, settings, "seed" + seed, seed);
        double[] expected = study.published(published, Integer.toString(seed));

        assertThat(curve).as("%s, seed %s", policy, seed).hasSameSizeAs(expected);
        for (int arrived = 0; arrived < expected.length; arrived++) {
            assertThat(curve[arrived])
                    .as("%s, seed %s, at %s %% arrived", policy, seed, arrived)
                    .isCloseTo(expected[arrived], within(ROUNDING));
        }
    }

    @Test
    void randomPlacementEndsWhereThePublishedRunsEnd() {
        FgdStudy study = study();
        int runs = 10;
        double sum = 0;
        for (int seed = 0; seed < runs; seed++) {
            double[] curve = study.curve("random", FgdStudy.common("seed42"), "seed42", seed);
            sum += curve[130];
        }

        // Published: mean of ten seeds 87.47, standard deviation 0.32; the means differ by 3.5 standard errors at most.
        assertThat(sum / runs).isCloseTo(87.47, within(3.5 * 0.32 * StrictMath.sqrt(2.0 / runs)));
    }
}
