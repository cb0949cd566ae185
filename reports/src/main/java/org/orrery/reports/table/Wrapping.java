package org.orrery.reports.table;

/** Breaks long lines between words. */
final class Wrapping {

    private static final String INDENT = "  ";

    private Wrapping() {}

    /** The text in lines of at most {@code width} characters where words allow it, all but the first indented. */
    static String wrap(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            if (length > 0 && length + 1 + word.length() > width) {
                wrapped.append('\n').append(INDENT);
                length = INDENT.length();
            } else if (length > 0) {
                wrapped.append(' ');
                length++;
            }
            wrapped.append(word);
            length += word.length();
        }
        return wrapped.toString();
    }
}
