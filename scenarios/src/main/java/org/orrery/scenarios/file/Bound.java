package org.orrery.scenarios.file;

import org.jspecify.annotations.Nullable;

/**
 * A value that was bound, and how it looks with all defaults written out.
 *
 * @param value the value, or null when nothing was written or it was wrong
 * @param resolved the tree with all defaults, or null when there is nothing to write
 */
public record Bound(@Nullable Object value, @Nullable Tree resolved) {

    static final Bound NOTHING = new Bound(null, null);
}
