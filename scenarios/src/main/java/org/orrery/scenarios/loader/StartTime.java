package org.orrery.scenarios.loader;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.Tree;

/** The wall clock of time zero. */
public final class StartTime {

    private StartTime() {}

    /** Seconds since 1970, or NaN when nothing is written or it is not a time. */
    public static double epoch(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        try {
            String full = text.matches("\\d{4}-\\d\\d-\\d\\d") ? text + "T00:00Z" : text;
            return OffsetDateTime.parse(full).toEpochSecond();
        } catch (DateTimeParseException e) {
            return Double.NaN;
        }
    }

    /** The same, after noting what is wrong. */
    static double epoch(@Nullable Tree written, Problems problems) {
        if (written == null || written instanceof Tree.Scalar scalar && scalar.isNull()) {
            return Double.NaN;
        }
        double epoch = written instanceof Tree.Scalar scalar ? epoch(scalar.text()) : Double.NaN;
        if (Double.isNaN(epoch)) {
            problems.add(written, "start", "a time with its offset, for example 2024-03-04T00:00Z");
        }
        return epoch;
    }
}
