package org.orrery.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static Figures figures(String unit, double largest) {
        return new Figures(UnitFormat.of(unit, "USD"), largest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1     | 0.88123    | 0.004   | 88.12 ± 0.40 %
            1     | 0.45987    | 0.0301  | 46.0 ± 3.0 %
            ratio | 1.00429    | 0.00088 | 1.0043 ± 0.0009 times
            s     | 39530      | 24.6    | 10 h 58 min 50 s ± 25 s
            pods  | 12345.67   | 1.23    | 12,346 ± 1 pods
            pods  | 123456.789 | 0.0123  | 123,456.79 ± 0.01 pods
            """)
    void valuesHaveFourDigitsAtMostUnlessTheirIntervalNeedsMore(
            String unit, double value, double halfWidth, String text) {
        assertThat(figures(unit, value).valueAndInterval(value, halfWidth)).isEqualTo(text);
    }

    @Test
    void aSingleObservationHasNoInterval() {
        assertThat(figures("1", 0.5).valueAndInterval(0.5, Double.NaN)).isEqualTo("50 %");
    }

    @Test
    void differencesOfSharesAreInPointsAndThoseOfRatiosHaveNoUnit() {
        assertThat(figures("1", 0.5).difference(-0.034, 0.01)).isEqualTo("3.4 points");
        assertThat(figures("ratio", 1.2).difference(0.034, 0.01)).isEqualTo("0.034");
    }

    @Test
    void endsOfIntervalsAreInOneUnitAndTimesSayWhich() {
        assertThat(figures("1", 0.5).interval(0.471, 0.529)).isEqualTo("47.1 to 52.9");
        assertThat(figures("s", 3000).interval(2990, 3010)).isEqualTo("49 min 50 s to 50 min 10 s");
    }
}
