package org.orrery.reports.chart.topic;

import java.util.List;

/** Small pieces of sentences. */
final class Words {

    private Words() {}

    /** Names with commas and an "and"; beyond {@code limit} only how many more. */
    static String list(List<String> names, int limit) {
        if (names.size() > limit) {
            return String.join(", ", names.subList(0, limit - 1)) + " and " + (names.size() - limit + 1) + " more";
        }
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
