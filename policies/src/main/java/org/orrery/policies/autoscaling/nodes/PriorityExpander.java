package org.orrery.policies.autoscaling.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Keeps the options whose groups match the patterns of the highest priority that any option matches. */
public final class PriorityExpander implements Expander {

    private final List<List<Pattern>> tiers = new ArrayList<>();

    /**
     * An expander.
     *
     * @param patterns patterns of names of groups, by priority
     * @throws IllegalArgumentException when a pattern is not a regular expression
     */
    public PriorityExpander(Map<Integer, List<String>> patterns) {
        new TreeMap<>(patterns)
                .descendingMap()
                .values()
                .forEach(tier ->
                        tiers.add(tier.stream().map(PriorityExpander::compile).toList()));
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "'" + pattern + "' is not a regular expression: " + e.getDescription() + ".", e);
        }
    }

    @Override
    public List<ExpansionOption> best(List<ExpansionOption> options) {
        for (List<Pattern> tier : tiers) {
            List<ExpansionOption> matching = options.stream()
                    .filter(option -> tier.stream()
                            .anyMatch(pattern -> pattern.matcher(option.group()).find()))
                    .toList();
            if (!matching.isEmpty()) {
                return matching;
            }
        }
        return options;
    }
}
