package org.orrery.workloads.trace.bitbrains;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.settings.Setting;
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
import org.orrery.workloads.trace.UsageSeries;
import org.orrery.workloads.trace.VmFiles;
import org.orrery.workloads.trace.Window;

/**
 * Use of virtual machines of Bitbrains, GWA-T-12. See Shen, van Beek and Iosup, "Statistical Characterization of
 * Business-Critical Workloads Hosted in Cloud Datacenters", CCGrid 2015.
 */
public final class BitbrainsFactory implements WorkloadFactory<BitbrainsFactory.Settings> {

    private static final String NAME = "bitbrains";
    private static final int LEVELS = 4;

    /** Settings of the format. */
    public record Settings(
            @Setting(
                    help = "the folder with a file for each machine, such as fastStorage/2013-8, or one file",
                    isPath = true)
            String path,

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
        return "Processor and memory use of business-critical virtual machines (GWA-T-12, fastStorage 1,250 and rnd 500 "
                + "machines). Get it from http://gwa.ewi.tudelft.nl/datasets/gwa-t-12-bitbrains, write path: "
                + "fastStorage/2013-8 and name the folder that holds it with --data FOLDER.";
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
        Map<String, List<Path>> files =
                VmFiles.of(path, LEVELS, name -> name.endsWith(".csv") || name.endsWith(".csv.gz"));
        List<VmReadings> machines = new ArrayList<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Map.Entry<String, List<Path>> entry : files.entrySet()) {
            VmReadings machine = VmReadings.read(entry.getKey(), entry.getValue(), dirt);
            if (machine.isEmpty()) {
                continue;
            }
            machines.add(machine);
            first = Math.min(first, machine.first());
            last = Math.max(last, machine.end());
        }
        if (machines.isEmpty()) {
            throw new IllegalArgumentException(path + ": there is no usable reading; " + dirt.summary());
        }
        Window window = selection.part();
        PodShapes shapes = new PodShapes();
        RecordedTasks.Builder tasks = new RecordedTasks.Builder(shapes);
        for (VmReadings machine : machines) {
            UsageSeries use = machine.use(first, window);
            if (use.fragments() > 0) {
                tasks.add(
                        machine.name(),
                        Math.max(0, machine.first() - first - window.from()),
                        shapes.add(machine.template(selection.nameOr(NAME))),
                        new TaskWork.Recorded(use, settings.stretching()),
                        true);
            }
        }
        if (tasks.size() == 0) {
            throw new IllegalArgumentException(
                    path + ": there is no reading in the window; the trace ends at " + (last - first) + " s");
        }
        return new Trace(
                new RecordedTaskSource(selection.nameOr(NAME), tasks.build(), selection.sample()),
                null,
                shapes.profile(),
                last - first - window.from(),
                notes(tasks.size(), first));
    }

    private static List<String> notes(int machines, long first) {
        return List.of(
                machines + " virtual machines; time zero is " + first + " s after 1970",
                "a machine requests what it was provisioned with, at its largest; a core of the trace is taken for a core"
                        + " of a node, whatever its clock rate; a reading holds until the next one",
                "what ran before and after the recording is not known: all lengths are left out of statistics");
    }
}
