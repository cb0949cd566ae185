package org.orrery.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.orrery.reports.chart.figure.Line;
import org.orrery.simulator.testing.Trials;

class ThinningTest {

    @Test
    void noPeakAndNoTroughIsLost() {
        Trials.of(50).forEach((random, trial) -> {
            double[] y = new double[1000 + 37 * trial];
            Arrays.setAll(y, i -> random.nextDouble());
            Line line = new Line("noise", Line.Style.of(0), new double[y.length], y);
            int[] kept = Thinning.kept(line, 100);
            double[] left = Arrays.stream(kept).mapToDouble(i -> y[i]).toArray();
            assertThat(kept).hasSizeLessThanOrEqualTo(400).isSorted();
            assertThat(kept[0]).isZero();
            assertThat(kept[kept.length - 1]).isEqualTo(y.length - 1);
            assertThat(Arrays.stream(left).max()).isEqualTo(Arrays.stream(y).max());
            assertThat(Arrays.stream(left).min()).isEqualTo(Arrays.stream(y).min());
        });
    }

    @Test
    void shortLinesAreKeptWhole() {
        double[] y = {1, 2, Double.NaN, 4};
        assertThat(Thinning.kept(new Line("short", Line.Style.of(0), new double[4], y), 100))
                .containsExactly(0, 1, 2, 3);
    }
}
