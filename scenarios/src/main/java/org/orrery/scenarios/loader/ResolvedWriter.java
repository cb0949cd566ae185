package org.orrery.scenarios.loader;

import java.util.Locale;
import org.orrery.scenarios.file.Position;
import org.orrery.scenarios.file.Tree;

/** Writes a tree as YAML, each value with where it comes from. */
public final class ResolvedWriter {

    private final StringBuilder text = new StringBuilder();
    private final boolean showsOrigins;

    private ResolvedWriter(boolean showsOrigins) {
        this.showsOrigins = showsOrigins;
    }

    /** The tree as YAML; with {@code showsOrigins} each value is followed by its origin as a comment. */
    public static String write(Tree tree, boolean showsOrigins) {
        ResolvedWriter writer = new ResolvedWriter(showsOrigins);
        writer.block(tree, 0);
        return writer.text.toString();
    }

    private void block(Tree tree, int depth) {
        if (tree instanceof Tree.Fields fields) {
            fields.fields().forEach((key, field) -> {
                indent(depth);
                text.append(quoted(key, false)).append(':');
                value(field.value(), depth);
            });
        } else if (tree instanceof Tree.Items items) {
            for (Tree item : items.values()) {
                indent(depth);
                if (item instanceof Tree.Fields fields && !fields.fields().isEmpty()) {
                    int start = text.length();
                    block(item, depth + 1);
                    // The first key stands on the dash's line.
                    text.replace(start, start + 2 * (depth + 1), "- ");
                } else {
                    text.append('-');
                    value(item, depth);
                }
            }
        }
    }

    private void value(Tree value, int depth) {
        if (value instanceof Tree.Scalar scalar) {
            text.append(' ').append(quoted(scalar.text(), scalar.isQuoted()));
            origin(scalar.at());
        } else if (isEmpty(value)) {
            text.append(value instanceof Tree.Items ? " []" : " {}");
            origin(value.at());
        } else {
            text.append('\n');
            block(value, depth + 1);
        }
    }

    private static boolean isEmpty(Tree value) {
        return value instanceof Tree.Items items && items.values().isEmpty()
                || value instanceof Tree.Fields fields && fields.fields().isEmpty();
    }

    private void origin(Position at) {
        if (showsOrigins) {
            text.append("  # ").append(at.isDefault() ? "default" : at.toString());
        }
        text.append('\n');
    }

    private void indent(int depth) {
        text.append("  ".repeat(depth));
    }

    private static String quoted(String value, boolean wasQuoted) {
        if (!wasQuoted && (value.isEmpty() || value.equals("~"))) {
            return "null";
        }
        boolean isPlain = !wasQuoted && value.matches("[\\p{L}\\d./][\\p{L}\\d ./%_\\-]*") && !value.endsWith(" ");
        return isPlain ? value : '"' + escaped(value) + '"';
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                default -> {
                    if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.toString();
    }
}
