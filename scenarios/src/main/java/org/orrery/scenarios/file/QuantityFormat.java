package org.orrery.scenarios.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orrery.simulator.settings.Quantity;

/**
 * Reads quantities as scenarios write them. A unit is required where a quantity has one: {@code memory: 512} is an
 * error, not 512 bytes. Numbers are read exactly, as decimals.
 */
public final class QuantityFormat {

    private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern WITH_UNIT = Pattern.compile("(" + NUMBER + ")\\s*([^\\s\\d].*)?");
    private static final Pattern DURATION_PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(us|µs|ms|s|min|m|h|d|w)");
    private static final int MAX_LENGTH = 64;

    private static final Map<String, String> SECONDS = units(
            "us",
            "0.000001",
            "µs",
            "0.000001",
            "ms",
            "0.001",
            "s",
            "1",
            "sec",
            "1",
            "m",
            "60",
            "min",
            "60",
            "h",
            "3600",
            "hour",
            "3600",
            "d",
            "86400",
            "day",
            "86400",
            "w",
            "604800",
            "week",
            "604800");
    /** In rates a minute is {@code min}, since {@code m} could be taken for milli or month. */
    private static final Map<String, String> PER_TIME =
            units("s", "1", "sec", "1", "min", "60", "h", "3600", "hour", "3600", "d", "86400", "day", "86400");

    private static final Map<String, String> BYTES = units(
            "Ki",
            "1024",
            "Mi",
            "1048576",
            "Gi",
            "1073741824",
            "Ti",
            "1099511627776",
            "Pi",
            "1125899906842624",
            "Ei",
            "1152921504606846976",
            "k",
            "1000",
            "M",
            "1000000",
            "G",
            "1000000000",
            "T",
            "1000000000000",
            "P",
            "1000000000000000",
            "E",
            "1000000000000000000",
            "B",
            "1",
            "KiB",
            "1024",
            "MiB",
            "1048576",
            "GiB",
            "1073741824",
            "TiB",
            "1099511627776",
            "kB",
            "1000",
            "KB",
            "1000",
            "MB",
            "1000000",
            "GB",
            "1000000000",
            "TB",
            "1000000000000");
    private static final Map<String, String> BITS =
            units("bit", "1", "kbit", "1000", "Mbit", "1000000", "Gbit", "1000000000", "Tbit", "1000000000000");
    private static final Map<String, String> WATTS = units("W", "1", "kW", "1000", "MW", "1000000");

    private QuantityFormat() {}

    /** Thrown when a text is not the quantity that was expected. */
    static final class FormatException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String hint;

        FormatException(String hint) {
            super(hint);
            this.hint = hint;
        }

        /** A cure, or nothing. */
        String hint() {
            return hint;
        }
    }

    private static Map<String, String> units(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** The value of a text in the unit in which the program holds the quantity; empty when it is not one. */
    public static OptionalDouble tryRead(String text, Quantity quantity) {
        try {
            return OptionalDouble.of(read(text, quantity));
        } catch (FormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The value of a text in the unit in which the program holds the quantity. */
    static double read(String text, Quantity quantity) throws FormatException {
        return decimal(text.trim(), quantity).doubleValue();
    }

    /** The same as a whole number, for amounts that are counted: millicores and bytes. */
    static long readWhole(String text, Quantity quantity) throws FormatException {
        BigDecimal value = decimal(text.trim(), quantity);
        try {
            return value.stripTrailingZeros().scale() <= 0
                    ? value.longValueExact()
                    : roundable(value, quantity).longValueExact();
        } catch (ArithmeticException e) {
            throw new FormatException("The number is too large.");
        }
    }

    /**
     * Fractions of a byte come from decimals such as 0.1Gi and are rounded up as Kubernetes does; fractions of a
     * millicore are errors.
     */
    private static BigDecimal roundable(BigDecimal value, Quantity quantity) throws FormatException {
        if (quantity == Quantity.BYTES) {
            return value.setScale(0, RoundingMode.UP);
        }
        if (quantity == Quantity.CPU) {
            throw new FormatException("Processors are counted in thousandths of a core; this is finer.");
        }
        throw new FormatException("A whole number is needed.");
    }

    private static BigDecimal decimal(String text, Quantity quantity) throws FormatException {
        if (text.length() > MAX_LENGTH) {
            throw new FormatException("The text is too long for a number.");
        }
        return switch (quantity) {
            case NUMBER, OF_THE_LAW, MONEY -> plain(text);
            case DURATION -> duration(text);
            case CPU -> cpu(text);
            case BYTES -> bytes(text);
            case RATE -> perTime(text, "rate");
            case PERCENT -> percent(text);
            case MONEY_PER_HOUR -> moneyPerHour(text);
            case BANDWIDTH -> bandwidth(text);
            case POWER -> withUnit(text, WATTS, "120W");
            case CARBON_INTENSITY -> carbon(text);
            case BYTES_PER_TIME -> bytesPerTime(text);
            case MONEY_PER_GIB_HOUR -> suffix(text, "/GiB-h");
            case MONEY_PER_CORE_HOUR -> suffix(text, "/core-h");
            case MONEY_PER_GIB -> suffix(text, "/GiB");
        };
    }

    private static BigDecimal number(String text) throws FormatException {
        if (!PLAIN.matcher(text).matches()) {
            throw new FormatException("");
        }
        BigDecimal value = new BigDecimal(text);
        if (Double.isInfinite(value.doubleValue())) {
            throw new FormatException("The number is too large.");
        }
        return value;
    }

    private static BigDecimal plain(String text) throws FormatException {
        Matcher matcher = WITH_UNIT.matcher(text);
        if (!PLAIN.matcher(text).matches() && matcher.matches() && matcher.group(2) != null) {
            throw new FormatException("A plain number has no unit.");
        }
        return number(text);
    }

    private static BigDecimal duration(String text) throws FormatException {
        if (PLAIN.matcher(text).matches()) {
            if (number(text).signum() == 0) {
                return BigDecimal.ZERO;
            }
            throw new FormatException("A unit is missing: did you mean '" + text + "s'?");
        }
        Matcher parts = DURATION_PART.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        while (parts.find() && parts.start() == end) {
            sum = sum.add(new BigDecimal(parts.group(1)).multiply(new BigDecimal(SECONDS.get(parts.group(2)))));
            end = parts.end();
        }
        if (end == text.length() && end > 0) {
            return sum;
        }
        return withUnit(text, SECONDS, "30s");
    }

    private static BigDecimal cpu(String text) throws FormatException {
        if (text.endsWith("m")) {
            return number(text.substring(0, text.length() - 1));
        }
        Matcher matcher = WITH_UNIT.matcher(text);
        if (matcher.matches() && matcher.group(2) != null) {
            if (BYTES.containsKey(matcher.group(2))) {
                throw new FormatException("'" + matcher.group(2) + "' is a unit of memory.");
            }
            if (matcher.group(2).startsWith("core")) {
                throw new FormatException("Did you mean '" + matcher.group(1) + "'?");
            }
        }
        return number(text).movePointRight(3);
    }

    private static BigDecimal bytes(String text) throws FormatException {
        Matcher matcher = WITH_UNIT.matcher(text);
        if (!matcher.matches()) {
            throw new FormatException("");
        }
        String unit = matcher.group(2);
        if (unit == null) {
            BigDecimal value = number(text);
            if (value.signum() == 0) {
                return value;
            }
            throw new FormatException(
                    "A unit is missing: did you mean '" + text + "Mi', '" + text + "Gi' or '" + text + "B'?");
        }
        if (unit.equals("m")) {
            throw new FormatException("'m' is milli: did you mean '" + matcher.group(1) + "Mi'?");
        }
        if (unit.equals("g") || unit.equals("K") || unit.equals("ki") || unit.equals("mi") || unit.equals("gi")) {
            String upper = unit.equals("K") ? "Ki" : Character.toUpperCase(unit.charAt(0)) + "i";
            throw new FormatException("Did you mean '" + matcher.group(1) + upper + "'?");
        }
        return withUnit(text, BYTES, "512Mi");
    }

    private static BigDecimal withUnit(String text, Map<String, String> units, String example) throws FormatException {
        Matcher matcher = WITH_UNIT.matcher(text);
        if (!matcher.matches()) {
            throw new FormatException("");
        }
        String unit = matcher.group(2);
        if (unit == null) {
            throw new FormatException("A unit is missing, as in '" + example + "'.");
        }
        String factor = units.get(unit);
        if (factor == null) {
            String nearest = Nearest.hint(unit, units.keySet());
            throw new FormatException("The unit '" + unit + "' is not known. "
                    + (nearest.isEmpty() ? "Write it as in '" + example + "'." : nearest));
        }
        return number(matcher.group(1)).multiply(new BigDecimal(factor));
    }

    private static String[] split(String text, String what) throws FormatException {
        int slash = text.indexOf('/');
        if (slash < 0) {
            String unit = what.equals("rate") || what.equals("bandwidth") ? "/s" : "/h";
            throw new FormatException("A " + what + " is per time, as in '" + text + unit + "'.");
        }
        return new String[] {
            text.substring(0, slash).trim(), text.substring(slash + 1).trim()
        };
    }

    private static BigDecimal time(String unit, String left) throws FormatException {
        String seconds = PER_TIME.get(unit);
        if (seconds == null) {
            throw new FormatException(
                    unit.equals("m")
                            ? "Did you mean '" + left + "/min'?"
                            : "The unit '" + unit + "' is not known. " + Nearest.hint(unit, PER_TIME.keySet()));
        }
        return new BigDecimal(seconds);
    }

    private static BigDecimal perTime(String text, String what) throws FormatException {
        if (PLAIN.matcher(text).matches() && number(text).signum() == 0) {
            return BigDecimal.ZERO;
        }
        String[] parts = split(text, what);
        return divide(number(parts[0]), time(parts[1], parts[0]));
    }

    private static BigDecimal divide(BigDecimal value, BigDecimal by) {
        return value.divide(by, MathContext.DECIMAL128);
    }

    private static BigDecimal percent(String text) throws FormatException {
        if (text.endsWith("%")) {
            return number(text.substring(0, text.length() - 1).trim()).movePointLeft(2);
        }
        if (PLAIN.matcher(text).matches()) {
            if (number(text).signum() == 0) {
                return BigDecimal.ZERO;
            }
            throw new FormatException("A percentage is written with a percent sign: '" + text + "%'.");
        }
        throw new FormatException("");
    }

    private static BigDecimal moneyPerHour(String text) throws FormatException {
        if (PLAIN.matcher(text).matches() && number(text).signum() == 0) {
            return BigDecimal.ZERO;
        }
        String[] parts = split(text, "price");
        if (parts[1].equals("month") || parts[1].equals("mo")) {
            return divide(number(parts[0]), new BigDecimal("730"));
        }
        return divide(number(parts[0]).multiply(new BigDecimal(3600)), time(parts[1], parts[0]));
    }

    private static BigDecimal bandwidth(String text) throws FormatException {
        String[] parts = split(text, "bandwidth");
        BigDecimal seconds = time(parts[1], parts[0]);
        Matcher matcher = WITH_UNIT.matcher(parts[0]);
        if (matcher.matches() && matcher.group(2) != null && BITS.containsKey(matcher.group(2))) {
            return divide(withUnit(parts[0], BITS, "1Gbit/s"), seconds.multiply(BigDecimal.valueOf(8)));
        }
        if (matcher.matches() && matcher.group(2) != null && matcher.group(2).matches("[kMGT]b")) {
            throw new FormatException("Write bits as '" + matcher.group(1) + matcher.group(2) + "it/s' and bytes as '"
                    + parts[0].toUpperCase(Locale.ROOT) + "/s'.");
        }
        return divide(withUnit(parts[0], BYTES, "125MB/s"), seconds);
    }

    private static BigDecimal carbon(String text) throws FormatException {
        if (!text.endsWith("/kWh")) {
            throw new FormatException("An intensity is per kilowatt-hour, as in '400g/kWh'.");
        }
        return withUnit(text.substring(0, text.length() - 4), units("g", "1", "kg", "1000"), "400g/kWh");
    }

    private static BigDecimal bytesPerTime(String text) throws FormatException {
        if (PLAIN.matcher(text).matches() && number(text).signum() == 0) {
            return BigDecimal.ZERO;
        }
        String[] parts = split(text, "growth");
        return divide(bytes(parts[0]), time(parts[1], parts[0]));
    }

    private static BigDecimal suffix(String text, String unit) throws FormatException {
        if (!text.endsWith(unit)) {
            throw new FormatException("It is written as in '0.04" + unit + "'.");
        }
        return number(text.substring(0, text.length() - unit.length()).trim());
    }
}
