package org.orrery.workloads.trace.swf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Dirt;
import org.orrery.simulator.workload.NodeSource;
import org.orrery.simulator.workload.Trace;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;
import org.orrery.workloads.trace.PodShapes;
import org.orrery.workloads.trace.RecordedTaskSource;
import org.orrery.workloads.trace.RecordedTasks;
import org.orrery.workloads.trace.Selection;
import org.orrery.workloads.trace.TextLines;

/**
 * The Standard Workload Format, version 2.2, in which logs of parallel computers are kept. See Chapin et al.,
 * "Benchmarks and Standards for the Evaluation of Parallel Job Schedulers", JSSPP 1999.
 */
public final class SwfFactory implements WorkloadFactory<SwfFactory.Settings> {

    private static final String NAME = "swf";

    /** Settings of the format. */
    public record Settings(
            @Setting(help = "the log, *.swf or *.swf.gz", isPath = true)
            String file,

            @Setting(
                    help = "gang: a pod for each processor, placed together or not at all; single: one pod with all"
                            + " processors of the job",
                    value = "gang")
            Pods pods,

            @Setting(
                    help = "memory of a node that is made from the log's header, which does not say it",
                    quantity = Quantity.BYTES,
                    value = "256Gi",
                    min = "0",
                    aboveMin = true)
            long nodeMemory,

            @Setting(help = "", isInline = true) Selection selection) {}

    /** What becomes of a job of several processors. */
    public enum Pods {
        /** A pod for each processor, placed together or not at all. */
        GANG,
        /** One pod with all processors. */
        SINGLE
    }

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
        return "Job logs of parallel computers in the Standard Workload Format. Get one from the Parallel Workloads "
                + "Archive, https://www.cs.huji.ac.il/labs/parallel/workload/logs.html, and name its folder with "
                + "--data FOLDER.";
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
        Path file = context.resolve(settings.file());
        SwfHeader header = new SwfHeader();
        PodShapes shapes = new PodShapes();
        SwfJobs jobs = new SwfJobs(selection.nameOr(NAME), settings.pods(), selection.part(), shapes);
        TextLines.read(file, dirt, (line, number) -> {
            if (line.startsWith(";")) {
                header.add(line);
            } else if (!line.isEmpty()) {
                jobs.add(line, number);
            }
        });
        RecordedTasks tasks = jobs.tasks();
        if (tasks.size() == 0) {
            throw new IllegalArgumentException(
                    file + ": there is no job in the window; the log ends at " + jobs.end() + " s. " + dirt.summary());
        }
        List<String> notes = new ArrayList<>();
        jobs.say(notes);
        NodeSource nodes = nodes(header, settings, notes);
        return new Trace(
                new RecordedTaskSource(selection.nameOr(NAME), tasks, selection.sample()),
                nodes,
                shapes.profile(),
                jobs.end() - selection.part().from(),
                notes);
    }

    private static @Nullable NodeSource nodes(SwfHeader header, Settings settings, List<String> notes) {
        NodeSource nodes = header.nodes(settings.nodeMemory(), settings.selection());
        if (nodes != null) {
            notes.add("as nodes: " + nodes.initial().size() + " from MaxNodes and MaxProcs of the header, with "
                    + settings.nodeMemory() + " bytes of memory each, which the log does not say");
        }
        return nodes;
    }
}
