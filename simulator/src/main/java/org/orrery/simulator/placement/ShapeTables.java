package org.orrery.simulator.placement;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.spec.PodTemplate;

/**
 * The tables of the shapes that come again. A shape gets a table when it is seen a second time, and the table that was
 * not used for longest makes room when there are too many.
 */
final class ShapeTables {

    /** Entries, nodes times shapes, that are kept in all. */
    private static final long MAX_ENTRIES = 8_000_000;
    /** Shapes seen once that are remembered. */
    private static final int MAX_SEEN = 4096;

    private final Map<PodTemplate, ShapeTable> tables = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<PodTemplate, Boolean> seenOnce = new LinkedHashMap<>();
    private @Nullable ShapeTable last;

    /** The table of a shape, or null when it has none yet. */
    @Nullable
    ShapeTable find(PodTemplate template, int nodes) {
        if (last != null && last.template().equals(template)) {
            return last;
        }
        ShapeTable table = tables.get(template);
        if (table == null && seenOnce.remove(template) != null) {
            makeRoom(nodes);
            table = new ShapeTable(template, nodes);
            tables.put(template, table);
        }
        if (table == null) {
            rememberOnce(template);
        } else {
            last = table;
        }
        return table;
    }

    private void makeRoom(int nodes) {
        long most = Math.max(1, MAX_ENTRIES / Math.max(1, nodes));
        Iterator<ShapeTable> oldest = tables.values().iterator();
        while (tables.size() >= most && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    private void rememberOnce(PodTemplate template) {
        if (seenOnce.size() >= MAX_SEEN) {
            Iterator<PodTemplate> oldest = seenOnce.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        seenOnce.put(template, Boolean.TRUE);
    }
}
