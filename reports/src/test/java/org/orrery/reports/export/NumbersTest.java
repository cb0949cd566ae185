package org.orrery.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.testing.Trials;

class NumbersTest {

    /** Shortest texts that older JVMs do not find: JDK-4511638. */
    @Test
    void writesTheShortestTextThatReadsBack() {
        assertThat(Numbers.text(2.0E-3)).isEqualTo("0.002");
        assertThat(Numbers.text(Double.parseDouble("2.0E23"))).isEqualTo("2.0E23");
        assertThat(Numbers.text(Double.parseDouble("8.41E21"))).isEqualTo("8.41E21");
        assertThat(Numbers.text(2.2250738585072014E-308)).isEqualTo("2.2250738585072014E-308");
        assertThat(Numbers.text(4.9E-324)).isEqualTo("4.9E-324");
        assertThat(Numbers.text(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    }

    @Test
    void writesWholeNumbersWithoutAPoint() {
        assertThat(Numbers.text(12345)).isEqualTo("12345");
        assertThat(Numbers.text(-7)).isEqualTo("-7");
        assertThat(Numbers.text(0)).isEqualTo("0");
    }

    @Test
    void writesNothingForWhatIsNoNumber() {
        assertThat(Numbers.text(Double.NaN)).isEmpty();
    }

    @Test
    void readsBackToTheSameBits() {
        Trials.of(10_000).forEach((random, number) -> {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value)) {
                assertThat(Double.doubleToRawLongBits(Double.parseDouble(Numbers.text(value))))
                        .isEqualTo(Double.doubleToRawLongBits(value));
            }
        });
        assertThat(1 / Double.parseDouble(Numbers.text(-0.0))).isNegative();
    }
}
