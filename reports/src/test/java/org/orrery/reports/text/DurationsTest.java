package org.orrery.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,         0 s
            0.0000025, 2.5 µs
            0.34,      340 ms
            12.34,     12.3 s
            860,       14 min 20 s
            12000,     3 h 20 min
            356400,    4 d 3 h
            7199.9,    2 h
            5400,      90 min
            -45,       -45 s
            """)
    void lengthsAreSaidAsPeopleSayThem(double seconds, String text) {
        assertThat(Durations.text(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            39530,  24.6, 10 h 58 min 50 s ± 25 s
            39530,  290,  10 h 59 min ± 5 min
            744,    72,   12 min 24 s ± 72 s
            744,    0.26, 12 min 24.0 s ± 0.3 s
            13.42,  1.23, 13.4 ± 1.2 s
            0.0134, 0.12, 13 ± 120 ms
            0,      3.9,  0.0 ± 3.9 s
            18000,  260000, 5 h ± 3 d
            """)
    void lengthsHaveNoMorePartsThanTheirUncertaintyWarrants(double seconds, double uncertainty, String text) {
        assertThat(Durations.withUncertainty(seconds, uncertainty)).isEqualTo(text);
    }
}
