package org.orrery.simulator.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules in the manner of cron. 2024-03-04 is a Monday. */
class CronScheduleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    30 8 * * mon-fri  | 2024-03-04T08:29 | 2024-03-04T08:30
                    30 8 * * mon-fri  | 2024-03-04T08:30 | 2024-03-05T08:30
                    30 8 * * mon-fri  | 2024-03-08T09:00 | 2024-03-11T08:30
                    */20 * * * *      | 2024-03-04T08:41 | 2024-03-04T09:00
                    5/20 6-7 * * *    | 2024-03-04T07:45 | 2024-03-05T06:05
                    0 0 29 2 *        | 2024-03-04T00:00 | 2028-02-29T00:00
                    0 0 1,15 * *      | 2024-03-04T00:00 | 2024-03-15T00:00
                    0 0 15 * 7        | 2024-03-04T00:00 | 2024-03-10T00:00
                    0 12 1 JAN *      | 2024-03-04T00:00 | 2025-01-01T12:00
                    """)
    void nextTimeIsTheFirstOneThatFitsAllFields(String schedule, String after, String next) {
        assertThat(CronSchedule.parse(schedule).next(epoch(after))).isEqualTo(epoch(next));
    }

    private static double epoch(String time) {
        return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "8-6 * * * *",
                "*/0 * * * *",
                "a * * * *",
                "0 0 30 2 *"
            })
    void nonsenseIsRefused(String schedule) {
        assertThatThrownBy(() -> CronSchedule.parse(schedule)).isInstanceOf(IllegalArgumentException.class);
    }
}
