package org.orrery.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.reports.sample.SampleExperiment;
import org.orrery.simulator.measure.HeatMap;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.Series;

class RunResultCodecTest {

    private static final RunResult RESULT =
            SampleExperiment.sample().result().variants().get(0).runs().get(0);

    private final RunResultCodec codec = new RunResultCodec();

    @Test
    void readsBackWhatItWroteToTheBit() throws IOException {
        RunResult back = codec.decode("key", codec.encode("key", RESULT));

        assertThat(back.metrics()).isEqualTo(RESULT.metrics());
        assertThat(back.endDetail()).isEqualTo(RESULT.endDetail());
        assertThat(back.decisions()).isEqualTo(RESULT.decisions());
        for (int i = 0; i < RESULT.series().size(); i++) {
            assertThat(back.series().get(i).key())
                    .isEqualTo(RESULT.series().get(i).key());
            assertThat(Arrays.equals(
                            back.series().get(i).values(),
                            RESULT.series().get(i).values()))
                    .isTrue();
        }
        assertThat(back.histograms().keySet())
                .containsExactlyElementsOf(RESULT.histograms().keySet());
        assertThat(codec.encode("key", back)).isEqualTo(codec.encode("key", RESULT));
    }

    @Test
    void keepsDistributions() throws IOException {
        RunResult back = codec.decode("key", codec.encode("key", RESULT));

        MetricKey waits = MetricKey.of("tasks.wait");
        assertThat(back.histograms().get(waits)).isEqualTo(RESULT.histograms().get(waits));
    }

    @Test
    void keepsNumbersThatJsonHasNoWordFor() throws IOException {
        double[] odd = {
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, Double.MAX_VALUE
        };
        RunResult result = with(odd);

        RunResult back = codec.decode("key", codec.encode("key", result));

        assertThat(back.series().get(0).values()).isEqualTo(odd);
        assertThat(back.heatMaps().get(0).values()[0]).isEqualTo(odd);
        assertThat(1 / back.series().get(0).values()[3]).isNegative();
    }

    @Test
    void refusesTheResultOfAnotherReplication() {
        assertThatThrownBy(() -> codec.decode("other", codec.encode("key", RESULT)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another replication");
    }

    @Test
    void refusesWhatIsNoResult() {
        assertThatThrownBy(() -> codec.decode("key", "text".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static RunResult with(double[] values) {
        return new RunResult(
                0,
                Long.MIN_VALUE,
                RunResult.EndReason.STALLED,
                List.of(),
                1,
                Map.of(),
                Map.of(),
                List.of(new Series(MetricKey.of("a"), Series.Kind.TOTAL, 1, values)),
                List.of(new HeatMap("a", List.of("row"), 1, new double[][] {values})),
                List.of(),
                List.of(),
                Map.of(),
                -1,
                Long.MAX_VALUE,
                0);
    }
}
