package org.orrery.scenarios.session;

/** Names of files made from names that users chose. */
final class FileNames {

    private FileNames() {}

    /** A name that is one folder or file on every system: letters, digits, dots, hyphens and underscores. */
    static String safe(String name) {
        String safe = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^\\.+", "");
        return safe.isEmpty() ? "scenario" : safe;
    }
}
