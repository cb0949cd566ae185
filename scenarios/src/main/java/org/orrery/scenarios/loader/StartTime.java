package org.orrery.scenarios.loader;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.Tree;

/** The wall clock of time zero. */
final class StartTime {

    private StartTime() {}

    /** Seconds since 1970, or NaN when nothing is written or it is not a time. */
    static double epoch(@Nullable Tree written, Problems problems) {
        if (!(written instanceof Tree.Scalar scalar) || scalar.isNull()) {
            return Double.NaN;
        }
        String text = scalar.text().matches("\\d{4}-\\d\\d-\\d\\d") ? scalar.text() + "T00:00Z" : scalar.text();
        try {
            return OffsetDateTime.parse(text).toEpochSecond();
        } catch (DateTimeParseException e) {
            problems.add(written, "start", "a time with its offset, for example 2024-03-04T00:00Z");
            return Double.NaN;
        }
    }
}
