package org.orrery.simulator.workload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Times given as cron gives them: minute, hour, day of the month, month and day of the week, in UTC. Fields are lists
 * of numbers, ranges and steps; months and weekdays may have their English names, and Sunday is 0 or 7. When both kinds
 * of days are restricted, either suffices, as in POSIX.
 */
public final class CronSchedule {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final int FIELDS = 5;
    /** Every date that ever comes has come within eight years: leap days may be as far apart. */
    private static final int LONGEST_DAYS = 8 * 366 + 1;

    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet monthDays;
    private final BitSet months;
    private final BitSet weekdays;
    private final boolean eitherDay;

    private CronSchedule(String[] fields) {
        minutes = values(fields[0], 0, 59, List.of());
        hours = values(fields[1], 0, 23, List.of());
        monthDays = values(fields[2], 1, 31, List.of());
        months = values(fields[3], 1, 12, MONTHS);
        weekdays = values(fields[4], 0, 7, WEEKDAYS);
        if (weekdays.get(7)) {
            weekdays.set(0);
        }
        eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    }

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException when it is none or never comes true, with a message for the user
     */
    public static CronSchedule parse(String text) {
        String[] fields = text.strip().split("\\s+");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("'" + text + "' is no schedule: expected five fields, minute, hour, day,"
                    + " month and weekday, for example \"30 8 * * mon-fri\".");
        }
        CronSchedule schedule;
        try {
            schedule = new CronSchedule(fields);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no schedule: " + e.getMessage() + ".", e);
        }
        if (Double.isNaN(schedule.next(0))) {
            throw new IllegalArgumentException("The schedule '" + text + "' never comes true.");
        }
        return schedule;
    }

    private static BitSet values(String field, int first, int last, List<String> names) {
        BitSet values = new BitSet();
        for (String part : field.split(",", -1)) {
            String[] range = part.split("/", -1);
            int step = range.length == 1 ? 1 : number(range[1], 1, last, List.of());
            int from = first;
            int to = last;
            if (!range[0].equals("*")) {
                String[] ends = range[0].split("-", -1);
                from = number(ends[0], first, last, names);
                to = ends.length > 1 ? number(ends[1], first, last, names) : range.length > 1 ? last : from;
            }
            if (range.length > 2 || from > to) {
                throw new NumberFormatException("'" + part + "' is no range from " + first + " to " + last);
            }
            for (int value = from; value <= to; value += step) {
                values.set(value);
            }
        }
        return values;
    }

    private static int number(String text, int first, int last, List<String> names) {
        int named = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return named + first;
        }
        int value = text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
        if (value < first || value > last) {
            throw new NumberFormatException("'" + text + "' is not between " + first + " and " + last);
        }
        return value;
    }

    /**
     * The first time after another one, both in seconds since 1970; NaN when there is none.
     *
     * @param epoch the time after which to look
     */
    public double next(double epoch) {
        LocalDateTime earliest = LocalDateTime.ofEpochSecond((long) Math.floor(epoch), 0, ZoneOffset.UTC)
                .withSecond(0)
                .plusMinutes(1);
        LocalDate date = earliest.toLocalDate();
        int minuteOfDay = earliest.getHour() * 60 + earliest.getMinute();
        for (int day = 0; day < LONGEST_DAYS; day++) {
            int minute = isOn(date) ? nextMinute(minuteOfDay) : -1;
            if (minute >= 0) {
                return date.toEpochDay() * 86_400.0 + minute * 60;
            }
            date = date.plusDays(1);
            minuteOfDay = 0;
        }
        return Double.NaN;
    }

    private boolean isOn(LocalDate date) {
        boolean byMonth = monthDays.get(date.getDayOfMonth());
        boolean byWeek = weekdays.get(date.getDayOfWeek().getValue() % 7);
        return months.get(date.getMonthValue()) && (eitherDay ? byMonth || byWeek : byMonth && byWeek);
    }

    /** The first minute of a day, not before one, or -1. */
    private int nextMinute(int earliest) {
        for (int hour = hours.nextSetBit(earliest / 60); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
            int minute = minutes.nextSetBit(hour == earliest / 60 ? earliest % 60 : 0);
            if (minute >= 0) {
                return hour * 60 + minute;
            }
        }
        return -1;
    }
}
