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
            7199.9,    120 min
            -45,       -45 s
            """)
    void lengthsAreSaidAsPeopleSayThem(double seconds, String text) {
        assertThat(Durations.text(seconds)).isEqualTo(text);
    }
}
