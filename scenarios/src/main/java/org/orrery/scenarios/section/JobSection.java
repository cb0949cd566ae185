package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Law;

/** A job: tasks that arrive by a process, or so many at a time. */
@Coming("from")
public record JobSection(
        @Setting(help = "its name") String name,

        @Setting(help = "namespace of its pods", value = "default")
        String namespace,

        @Setting(help = "when runs of the job arrive") @Nullable
        ArrivalProcess arrivals,

        @Setting(help = "instead of arrivals: when runs are submitted, as cron writes it, such as \"0 1 * * *\"")
        @Nullable
        String schedule,

        @Setting(
                help = "whether a run begins while the one before is not over, does not take place, or ends that one",
                value = "Allow",
                oneOf = {"Allow", "Forbid", "Replace"})
        String concurrencyPolicy,

        @Setting(help = "instead of arrivals: so many runs at once", min = "1", max = "100000000") @Nullable
        Integer count,

        @Setting(help = "when these runs are submitted", quantity = Quantity.DURATION, value = "0s", min = "0s")
        double startAt,

        @Setting(help = "tasks of a run", value = "1", min = "1", max = "1000000")
        int completions,

        @Setting(help = "most tasks of a run at once; all when not given", min = "1", max = "1000000") @Nullable
        Integer parallelism,

        @Setting(help = "tasks that are placed together or not at all", value = "1", min = "1", max = "1000000")
        int gang,

        @Setting(help = "jobs whose run of the same number must be complete first")
        List<String> after,

        @Setting(
                help = "time from submission within which each task should be done",
                quantity = Quantity.DURATION,
                min = "0s",
                aboveMin = true)
        @Nullable
        Double deadline,

        @Setting(
                help = "failures of pods that a run survives; the orchestrator's number for each task when not given",
                min = "0",
                max = "1000000")
        @Nullable
        Integer backoffLimit,

        @Setting(
                help = "seconds after its submission at which a run that is not over is ended; never when not given",
                min = "0",
                aboveMin = true)
        @Nullable
        Double activeDeadlineSeconds,

        @Setting(help = "the pod of a task") PodSection pod,

        @Setting(help = "core-time that a task takes", quantity = Quantity.DURATION) @Nullable
        Law work,

        @Setting(help = "wall time that a task takes when it gets what it requests", quantity = Quantity.DURATION)
        @Nullable
        Law duration,

        @Setting(help = "use over time that a task repeats") @Nullable
        RecordedUseSection recorded,

        @Setting(help = "how tasks of 'work' or 'duration' save their state, to go on from there after a loss")
        @Nullable
        CheckpointSection checkpoint) {}
