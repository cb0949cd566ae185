package org.orrery.workloads.trace.planetlab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.TaskWork.Stretching;
import org.orrery.simulator.workload.Trace;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;
import org.orrery.workloads.trace.PodShapes;
import org.orrery.workloads.trace.RecordedTaskSource;
import org.orrery.workloads.trace.RecordedTasks;
import org.orrery.workloads.trace.Selection;
import org.orrery.workloads.trace.TextLines;
import org.orrery.workloads.trace.UnusableRowException;
import org.orrery.workloads.trace.UsageSeries;
import org.orrery.workloads.trace.VmFiles;
import org.orrery.workloads.trace.Window;

/**
 * Processor use of virtual machines of PlanetLab: a file for each, a whole percentage on each line, one every five
 * minutes. See Beloglazov and Buyya, Concurrency and Computation 24(13), 2012, and Park and Pai, "CoMon", 2006.
 */
public final class PlanetLabFactory implements WorkloadFactory<PlanetLabFactory.Settings> {

    private static final String NAME = "planetlab";
    private static final int STEP = 300;
    private static final double PERCENT = 100;
    private static final double MILLI = 1000;

    /** Settings of the format. */
    public record Settings(
            @Setting(help = "the folder of one day, such as 20110303, or one file", isPath = true)
            String path,

            @Setting(
                    help = "cores of each machine, which the trace does not say; its percentages are of these",
                    quantity = Quantity.CPU,
                    value = "1",
                    min = "0",
                    aboveMin = true)
            long cpu,

            @Setting(
                    help = "memory of each machine, which the trace does not say",
                    quantity = Quantity.BYTES,
                    value = "1Gi",
                    min = "0")
            long memory,

            @Setting(help = "what becomes of use that a contended node cannot deliver", value = "keep-time")
            Stretching stretching,

            @Setting(help = "", isInline = true) Selection selection) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.TRACE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String help() {
        return "Processor use of PlanetLab's virtual machines, a day at five-minute steps. Get a day's folder from "
                + "https://github.com/beloglazov/planetlab-workload-traces, write path: 20110303 and name the folder "
                + "that holds it with --data FOLDER.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Trace create(Settings settings, WorkloadContext context) {
        Selection selection = settings.selection();
        selection.check();
        Dirt dirt = context.dirt(selection.strict());
        Path path = context.resolve(settings.path());
        Map<String, List<Path>> files = VmFiles.of(path, 1, name -> !name.endsWith(".md"));
        PodShapes shapes = new PodShapes();
        RecordedTasks.Builder tasks = new RecordedTasks.Builder(shapes);
        PodTemplate template = PodTemplate.builder(selection.nameOr(NAME))
                .requests(Amounts.of(settings.cpu(), settings.memory()))
                .build();
        double end = 0;
        for (Map.Entry<String, List<Path>> vm : files.entrySet()) {
            Series series = new Series(settings.cpu() / MILLI, selection.part());
            for (Path file : vm.getValue()) {
                TextLines.read(file, dirt, series::add);
            }
            end = Math.max(end, series.time);
            if (!series.use.isEmpty()) {
                TaskWork work = new TaskWork.Recorded(series.use.build(), settings.stretching());
                tasks.add(vm.getKey(), 0, shapes.add(template), work, true);
            }
        }
        if (tasks.size() == 0) {
            throw new IllegalArgumentException(
                    path + ": there is no reading in the window; the trace ends at " + end + " s. " + dirt.summary());
        }
        List<String> notes = new ArrayList<>();
        notes.add(tasks.size() + " virtual machines; each is taken to have " + settings.cpu() / MILLI + " cores and "
                + settings.memory() + " bytes of memory, which the trace does not say, and to use all of that memory");
        notes.add("what ran before and after the recording is not known: all lengths are left out of statistics");
        return new Trace(
                new RecordedTaskSource(selection.nameOr(NAME), tasks.build(), selection.sample()),
                null,
                shapes.profile(),
                end - selection.part().from(),
                notes);
    }

    /** The readings of one machine. */
    private static final class Series {

        private final double cores;
        private final Window window;
        private final UsageSeries.Builder use = new UsageSeries.Builder();
        private int last;
        private long time;

        private Series(double cores, Window window) {
            this.cores = cores;
            this.window = window;
        }

        private void add(String line, long number) throws UnusableRowException {
            try {
                int percent = Integer.parseInt(line);
                if (percent < 0 || percent > PERCENT) {
                    throw new UnusableRowException("beyond 0 to 100 (the value before holds on)");
                }
                last = percent;
            } catch (NumberFormatException e) {
                throw new UnusableRowException("without a whole percentage (the value before holds on)");
            } finally {
                // Each line is a step of time, whatever stands on it.
                if (time >= window.from() && time < window.end()) {
                    use.add(STEP, last * cores / PERCENT, -1);
                }
                time += STEP;
            }
        }
    }
}
