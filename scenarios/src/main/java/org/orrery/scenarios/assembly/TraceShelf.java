package org.orrery.scenarios.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orrery.scenarios.file.Catalogues;
import org.orrery.scenarios.file.DataFiles;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.TraceChoice;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.Trace;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** The traces of an experiment, each read once and shared by all variants and replications. */
final class TraceShelf {

    private static final long MAX_BAD_ROWS = 1_000_000;

    private final Catalogues catalogues;
    private final DataFiles files;
    private final Problems problems;
    private final Map<TraceKey, Optional<Trace>> read = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private record TraceKey(String format, Record settings, double startEpoch) {}

    TraceShelf(Catalogues catalogues, DataFiles files, Problems problems) {
        this.catalogues = catalogues;
        this.files = files;
        this.problems = problems;
    }

    /**
     * The trace that a scenario names; empty after noting what is wrong with it.
     *
     * @param startEpoch wall clock of time zero in seconds since 1970, or NaN
     */
    Optional<Trace> get(TraceChoice choice, double startEpoch) {
        TraceKey key = new TraceKey(choice.format(), choice.settings(), startEpoch);
        return read.computeIfAbsent(key, missing -> read(choice, startEpoch));
    }

    private Optional<Trace> read(TraceChoice choice, double startEpoch) {
        WorkloadFactory<?> factory =
                catalogues.workloads().find(WorkloadKind.TRACE, choice.format()).orElseThrow();
        FileContext context = new FileContext(startEpoch);
        try {
            Trace trace = (Trace) create(factory, choice.settings(), context);
            trace.notes().forEach(note -> notes.add(choice.format() + ": " + note));
            context.notes.forEach(note -> notes.add(choice.format() + ": " + note));
            for (Dirt dirt : context.dirts) {
                if (dirt.total() > 0) {
                    notes.add(choice.format() + ": " + dirt.summary());
                }
            }
            return Optional.of(trace);
        } catch (IllegalArgumentException e) {
            problems.say(choice.at(), choice.path(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static <C extends Record> Object create(
            WorkloadFactory<C> factory, Record settings, WorkloadContext context) {
        return factory.create(factory.settings().cast(settings), context);
    }

    /** What readers must know of the traces that were read. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private final class FileContext implements WorkloadContext {

        private final double startEpoch;
        private final List<Dirt> dirts = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        FileContext(double startEpoch) {
            this.startEpoch = startEpoch;
        }

        @Override
        public Path resolve(String path) {
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
