package org.orrery.scenarios.assembly;

import java.util.List;
import java.util.Objects;
import org.orrery.scenarios.section.CheckpointSection;
import org.orrery.scenarios.section.JobSection;
import org.orrery.scenarios.section.RecordedUseSection;
import org.orrery.simulator.policy.CheckpointPlan;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.CronSchedule;
import org.orrery.simulator.workload.JobRules;
import org.orrery.simulator.workload.TaskSource;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.UsageProfile;
import org.orrery.workloads.job.AtOnce;
import org.orrery.workloads.job.JobPlan;
import org.orrery.workloads.job.JobSource;
import org.orrery.workloads.job.Scheduled;
import org.orrery.workloads.job.TaskLength;

/** Makes sources of tasks from what scenarios say of jobs. */
final class JobAssembly {

    private JobAssembly() {}

    /** When runs of a job arrive, whatever the load. */
    static ArrivalProcess arrivals(JobSection job, double startEpoch) {
        if (job.schedule() != null) {
            return new Scheduled(CronSchedule.parse(job.schedule()), startEpoch);
        }
        return job.arrivals() == null ? new AtOnce(Objects.requireNonNull(job.count()), job.startAt()) : job.arrivals();
    }

    static TaskSource.Provider source(JobSection job, PodTemplate template, ArrivalProcess arrivals) {
        CheckpointSection checkpoint = job.checkpoint();
        JobPlan plan = new JobPlan(
                job.name(),
                template,
                arrivals,
                job.completions(),
                job.parallelism() == null ? job.completions() : job.parallelism(),
                job.gang(),
                job.after(),
                job.deadline() == null ? Double.POSITIVE_INFINITY : job.deadline(),
                new JobRules(
                        KubernetesWords.constant(JobRules.Concurrency.class, job.concurrencyPolicy()),
                        job.backoffLimit() == null ? -1 : job.backoffLimit(),
                        job.activeDeadlineSeconds() == null ? Double.POSITIVE_INFINITY : job.activeDeadlineSeconds()),
                length(job));
        return new JobSource(
                plan, checkpoint == null ? null : new CheckpointPlan(checkpoint.every(), checkpoint.cost()));
    }

    private static TaskLength length(JobSection job) {
        if (job.work() != null) {
            return new TaskLength.Work(job.work());
        }
        if (job.duration() != null) {
            return new TaskLength.Time(job.duration());
        }
        RecordedUseSection recorded = Objects.requireNonNull(job.recorded());
        return new TaskLength.Recorded(
                new TaskWork.Recorded(new Fragments(recorded.fragments()), recorded.stretching()));
    }

    /** Use over time as a scenario lists it. */
    private record Fragments(List<RecordedUseSection.Fragment> list) implements UsageProfile {

        private static final double MILLI = 1000;

        @Override
        public int fragments() {
            return list.size();
        }

        @Override
        public double seconds(int fragment) {
            return list.get(fragment).length();
        }

        @Override
        public double cores(int fragment) {
            return list.get(fragment).cpu() / MILLI;
        }

        @Override
        public long memory(int fragment) {
            Long memory = list.get(fragment).memory();
            return memory == null ? -1 : memory;
        }
    }
}
