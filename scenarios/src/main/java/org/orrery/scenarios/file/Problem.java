package org.orrery.scenarios.file;

/**
 * Something that is wrong with a scenario.
 *
 * @param at where
 * @param path path in the scenario; empty for the whole of it
 * @param found what was found
 * @param expected what was expected; may be empty
 * @param hint a cure; may be empty
 */
public record Problem(Position at, String path, String found, String expected, String hint) {

    /** Takes blanks off the end of what was found. */
    public Problem {
        found = found.strip();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(at).append(' ');
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        text.append(found);
        if (!expected.isEmpty()) {
            text.append("; expected ").append(expected);
        }
        if (text.charAt(text.length() - 1) != '.') {
            text.append('.');
        }
        if (!hint.isEmpty()) {
            text.append(' ').append(hint);
        }
        return text.toString();
    }
}
