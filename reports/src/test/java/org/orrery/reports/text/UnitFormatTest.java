package org.orrery.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1              | 0.8812345 | 88.1 %
            ratio          | 3.4       | 3.4 times
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
}
