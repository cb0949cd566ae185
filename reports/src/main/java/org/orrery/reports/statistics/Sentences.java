package org.orrery.reports.statistics;

import java.util.List;

/** Parts of sentences. */
final class Sentences {

    private static final int MAX_NAMES = 8;

    private Sentences() {}

    /** Names in a row: {@code a, b and c}; of many only the first and how many more there are. */
    static String list(List<String> names) {
        // Names with commas of their own need more between them.
        String comma = names.stream().anyMatch(name -> name.contains(",")) ? "; " : ", ";
        if (names.size() > MAX_NAMES) {
            return String.join(comma, names.subList(0, MAX_NAMES)) + " and " + (names.size() - MAX_NAMES) + " more";
        }
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(comma, names.subList(0, last)) + " and " + names.get(last);
    }

    /** A number of things, with the noun in its right form. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
