package org.orrery.scenarios.schema;

import org.orrery.simulator.settings.Quantity;

/** Regular expressions for quantities with their units, in the dialect of JSON Schema. */
final class QuantityPattern {

    private static final String NUMBER = "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?";
    private static final String BYTES = "(?:[KMGTPE]i|[kMGTPE]|B|[KMGT]iB|[kKMGT]B)";
    private static final String PER_TIME = "(?:s|sec|min|h|hour|d|day)";

    private QuantityPattern() {}

    /** Whether a plain number can be such a quantity. */
    static boolean isNumber(Quantity quantity) {
        return switch (quantity) {
            case NUMBER, OF_THE_LAW, MONEY, CPU -> true;
            default -> false;
        };
    }

    /**
     * Whether zero can be written without a unit.
     *
     * @param quantity one of those that have a unit
     */
    static boolean hasPlainZero(Quantity quantity) {
        return switch (quantity) {
            case DURATION, BYTES, RATE, PERCENT, MONEY_PER_HOUR, BYTES_PER_TIME -> true;
            default -> false;
        };
    }

    /**
     * The expression that matches the whole text.
     *
     * @param isSigned whether a sign may stand before it
     */
    static String of(Quantity quantity, boolean isSigned) {
        String number = (isSigned ? "[+-]?" : "\\+?") + NUMBER;
        return "^\\s*" + body(quantity, number) + "\\s*$";
    }

    private static String body(Quantity quantity, String number) {
        return switch (quantity) {
            case NUMBER, OF_THE_LAW, MONEY -> number;
            case DURATION ->
                "(?:(?:[0-9]+(?:\\.[0-9]+)?(?:us|µs|ms|s|min|m|h|d|w))+|" + number
                        + "\\s*(?:us|µs|ms|s|sec|m|min|h|hour|d|day|w|week))";
            case CPU -> number + "m?";
            case BYTES -> number + "\\s*" + BYTES;
            case RATE -> number + "\\s*/\\s*" + PER_TIME;
            case PERCENT -> number + "\\s*%";
            case MONEY_PER_HOUR -> number + "\\s*/\\s*(?:" + PER_TIME + "|month|mo)";
            case BANDWIDTH -> number + "\\s*(?:[kMGT]?bit|" + BYTES + ")\\s*/\\s*" + PER_TIME;
            case POWER -> number + "\\s*(?:W|kW|MW)";
            case CARBON_INTENSITY -> number + "\\s*(?:g|kg)/kWh";
            case BYTES_PER_TIME -> number + "\\s*" + BYTES + "\\s*/\\s*" + PER_TIME;
            case MONEY_PER_GIB_HOUR -> number + "\\s*/GiB-h";
            case MONEY_PER_CORE_HOUR -> number + "\\s*/core-h";
            case MONEY_PER_GIB -> number + "\\s*/GiB";
        };
    }
}
