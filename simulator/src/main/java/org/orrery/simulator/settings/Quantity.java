package org.orrery.simulator.settings;

/** What kind of quantity a setting is, and with it how it is written and in which unit the program holds it. */
public enum Quantity {
    /** In a law's settings: the quantity that the law is for, with its unit. */
    OF_THE_LAW("a value of the quantity that the law is for"),
    /** A number without unit. */
    NUMBER("a number, for example 1.5"),
    /** A time. Held in seconds. */
    DURATION("a duration with unit, for example 250ms, 30s, 15m, 1h30m or 7d"),
    /** Processors. Held in millicores. */
    CPU("cores, for example 2, 0.5 or 500m"),
    /** Memory, storage, sizes. Held in bytes. */
    BYTES("a size with unit, for example 512Mi, 4Gi or 10G"),
    /** Events in a time. Held per second. */
    RATE("a rate with unit, for example 300/s, 40/min or 2/h"),
    /** A share. Held as a fraction, 0.6 for 60 %. */
    PERCENT("a percentage, for example 60%"),
    /** Money. Held in the scenario's currency. */
    MONEY("an amount of money, for example 0.40"),
    /** Money in a time. Held per hour. */
    MONEY_PER_HOUR("a price per time, for example 0.40/h"),
    /** Data in a time. Held in bytes per second. */
    BANDWIDTH("a bandwidth with unit, for example 1Gbit/s or 125MB/s"),
    /** Power. Held in watts. */
    POWER("a power with unit, for example 350W or 1.2kW"),
    /** Emissions of energy. Held in grams per kilowatt-hour. */
    CARBON_INTENSITY("an intensity, for example 400g/kWh"),
    /** Growth of memory. Held in bytes per second. */
    BYTES_PER_TIME("a size per time, for example 50Mi/h"),
    /** Money for memory in a time. Held per GiB and hour. */
    MONEY_PER_GIB_HOUR("a price per memory and time, for example 0.004/GiB-h"),
    /** Money for processors in a time. Held per core and hour. */
    MONEY_PER_CORE_HOUR("a price per core and time, for example 0.04/core-h"),
    /** Money for data. Held per GiB. */
    MONEY_PER_GIB("a price per data, for example 0.01/GiB");

    private final String form;

    Quantity(String form) {
        this.form = form;
    }

    /** How it is written, for messages and documentation. */
    public String form() {
        return form;
    }
}
