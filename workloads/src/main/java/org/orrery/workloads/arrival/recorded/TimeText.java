package org.orrery.workloads.arrival.recorded;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.orrery.workloads.trace.UnusableRowException;

/**
 * Reads moments as files write them, to nanoseconds in whole numbers: dates with time, with or without zone (then UTC),
 * apart by space or T; or numbers, which count seconds since 1970 or, when they are too large for that, thousandths,
 * millionths or billionths of them.
 */
final class TimeText {

    private static final long BILLION = 1_000_000_000L;
    private static final BigDecimal NANOS = BigDecimal.valueOf(BILLION);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MILLIS_FROM = new BigDecimal("1e11");
    private static final BigDecimal MICROS_FROM = new BigDecimal("1e14");
    private static final BigDecimal NANOS_FROM = new BigDecimal("1e17");
    /** Digits after which a number says nothing more; longer ones are somebody's mischief. */
    private static final int MOST_DIGITS = 40;

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .appendPattern("HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    /** As logs of web servers write it, {@code 17/May/2015:10:05:03 +0000}. */
    private static final DateTimeFormatter LOG = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private TimeText() {}

    /**
     * Nanoseconds since 1970, or since the file's own zero.
     *
     * @param unit what numbers count, in seconds, or NaN to tell by their size
     */
    static long nanos(String text, double unit) throws UnusableRowException {
        if (isNumber(text)) {
            return number(text, unit);
        }
        return date(text, DATE);
    }

    /** Nanoseconds since 1970 of a moment as logs of web servers write it, or else as {@link #nanos} takes it. */
    static long logNanos(String text) throws UnusableRowException {
        return text.indexOf('/') > 0 ? date(text, LOG) : nanos(text, Double.NaN);
    }

    private static boolean isNumber(String text) {
        // A date has hyphens inside, which a number has only behind an e.
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.indexOf(':') < 0
                && (text.indexOf('-', 1) < 0 || text.indexOf('e') > 0 || text.indexOf('E') > 0);
    }

    private static long number(String text, double unit) throws UnusableRowException {
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new UnusableRowException("without a time");
        }
        if (Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS) {
            throw new UnusableRowException("with a time beyond what is possible");
        }
        BigDecimal nanos =
                value.multiply(Double.isNaN(unit) ? bySize(value.abs()) : NANOS.multiply(new BigDecimal(unit)));
        if (nanos.abs().compareTo(MOST) >= 0) {
            throw new UnusableRowException("with a time beyond what is possible");
        }
        return nanos.longValue();
    }

    private static BigDecimal bySize(BigDecimal value) {
        if (value.compareTo(MILLIS_FROM) < 0) {
            return NANOS;
        }
        if (value.compareTo(MICROS_FROM) < 0) {
            return BigDecimal.valueOf(1_000_000);
        }
        return value.compareTo(NANOS_FROM) < 0 ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
    }

    private static long date(String text, DateTimeFormatter format) throws UnusableRowException {
        try {
            TemporalAccessor read = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            OffsetDateTime moment = read instanceof OffsetDateTime with
                    ? with
                    : LocalDateTime.from(read).atOffset(ZoneOffset.UTC);
            return Math.addExact(Math.multiplyExact(moment.toEpochSecond(), BILLION), moment.getNano());
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnusableRowException("without a time");
        }
    }
}
