package org.orrery.simulator.settings;

/**
 * Makes things of one name from a record of settings. Found by {@link java.util.ServiceLoader}.
 *
 * @param <K> the kinds among which names are unique
 * @param <C> the record of settings, its components annotated with {@link Setting}
 */
public interface NamedFactory<K extends Enum<K>, C extends Record> {

    /** The kind of thing that is made. */
    K kind();

    /** The name by which scenarios call it, unique within its kind. */
    String name();

    /** One or two sentences for people: what it does, and where it comes from. */
    String help();

    /** The record of its settings. */
    Class<C> settings();
}
