package org.orrery.scenarios.file;

/**
 * A trace as a scenario names it.
 *
 * @param at where it was written
 * @param path path in the scenario
 * @param format name of the format
 * @param settings the record of its settings, of the format's type
 */
public record TraceChoice(Position at, String path, String format, Record settings) {}
