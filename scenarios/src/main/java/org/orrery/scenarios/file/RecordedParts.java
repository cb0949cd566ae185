package org.orrery.scenarios.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.WorkloadContext;

/**
 * The parts of a scenario that were made from files, such as recorded arrivals: each is read once and shared by all
 * variants, and what must be known of it is kept.
 */
public final class RecordedParts {

    private static final long MAX_BAD_ROWS = 1_000_000;

    private final DataFiles files;
    private final Map<Key, Object> made = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private record Key(String factory, Record settings, double startEpoch) {}

    /** Parts whose files are looked for there. */
    public RecordedParts(DataFiles files) {
        this.files = files;
    }

    /** Where files are looked for. */
    DataFiles files() {
        return files;
    }

    /** What readers of results must know of what was read: amounts, assumptions, rows that were left out. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The part that a factory makes of these settings; the one made before when it came from files. */
    Object get(String factory, Record settings, double startEpoch, Function<WorkloadContext, Object> making) {
        Key key = new Key(factory, settings, startEpoch);
        Object before = made.get(key);
        if (before != null) {
            return before;
        }
        Context context = new Context(startEpoch);
        Object part = making.apply(context);
        context.notes.forEach(note -> notes.add(factory + ": " + note));
        for (Dirt dirt : context.dirts) {
            if (dirt.total() > 0) {
                notes.add(factory + ": " + dirt.summary());
            }
        }
        if (context.hasRead) {
            made.put(key, part);
        }
        return part;
    }

    private final class Context implements WorkloadContext {

        private final double startEpoch;
        private final List<String> notes = new ArrayList<>();
        private final List<Dirt> dirts = new ArrayList<>();
        private boolean hasRead;

        private Context(double startEpoch) {
            this.startEpoch = startEpoch;
        }

        @Override
        public Path resolve(String path) {
            hasRead = true;
            return files.resolve(path);
        }

        @Override
        public Dirt dirt(boolean isStrict) {
            Dirt dirt = new Dirt(isStrict, MAX_BAD_ROWS);
            dirts.add(dirt);
            return dirt;
        }

        @Override
        public double startEpoch() {
            return startEpoch;
        }

        @Override
        public List<String> notes() {
            return notes;
        }
    }
}
