package org.orrery.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.reports.statistics.Estimate;

class UnitFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1              | 0.8812345 | 88.1 %
            ratio          | 3.4       | 3.4×
            s              | 12000     | 3 h 20 min
            currency       | 12.3      | 12.30 EUR
            currency/month | 12345.6   | 12,346 EUR/month
            pods           | 1213      | 1,213 pods
            core-s         | 72000     | 20 core-h
            gCO2e          | 25000     | 25 kgCO₂e
            """)
    void valuesHaveTheirUnitAndSensibleDigits(String unit, double value, String text) {
        assertThat(UnitFormat.of(unit, "EUR").text(value)).isEqualTo(text);
    }

    @Test
    void intervalsDecideOnTheDigitsOfTheirMean() {
        assertThat(UnitFormat.of("1", "USD").text(new Estimate(0.88123, 0.01, 0.87723, 0.88523, 10)))
                .isEqualTo("88.12 ± 0.40 %");
    }

    @Test
    void aSingleObservationHasNoInterval() {
        assertThat(UnitFormat.of("1", "USD").text(new Estimate(0.5, Double.NaN, Double.NaN, Double.NaN, 1)))
                .isEqualTo("50 %");
    }
}
