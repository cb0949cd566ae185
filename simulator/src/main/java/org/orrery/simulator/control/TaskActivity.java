package org.orrery.simulator.control;

import org.orrery.simulator.cluster.ClusterRules;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.NodeCpu;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodActivity;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.policy.CheckpointPlan;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.UsageProfile;

/** What the containers of tasks do: processor work, or what was recorded. */
final class TaskActivity implements PodActivity {

    private final TaskController controller;
    private final PodLifecycle lifecycle;
    private final Timers timers;
    private final ClusterRules rules;
    private final TaskListener listener;

    TaskActivity(
            TaskController controller,
            PodLifecycle lifecycle,
            Timers timers,
            ClusterRules rules,
            TaskListener listener) {
        this.controller = controller;
        this.lifecycle = lifecycle;
        this.timers = timers;
        this.rules = rules;
        this.listener = listener;
    }

    /** Whether such work never ends. */
    static boolean isEndless(TaskWork work) {
        return work instanceof TaskWork.Until until && until.at() == Double.POSITIVE_INFINITY;
    }

    private static NodeCpu cpu(Pod pod) {
        Node node = pod.node();
        if (node == null) {
            throw new IllegalStateException(pod + " has no node.");
        }
        return node.cpu();
    }

    @Override
    public void started(Pod pod) {
        Task task = controller.taskOf(pod);
        controller.running(task);
        task.runningSince = timers.now();
        task.fragment = 0;
        task.delivered = 0;
        PodTemplate template = pod.template();
        double request = template.request(ResourceNames.CPU) / 1000.0;
        TaskWork work = task.arrival.work();
        if (work instanceof TaskWork.CoreSeconds cores) {
            double parallelism = parallelism(template, request);
            task.nominalSeconds = cores.coreSeconds() / parallelism;
            startWork(pod, task, parallelism, cores.coreSeconds() * workFactor(template));
        } else if (work instanceof TaskWork.Duration duration) {
            task.nominalSeconds = duration.seconds();
            if (request > 0) {
                startWork(pod, task, request, duration.seconds() * request * workFactor(template));
            } else {
                cpu(pod).demandUntil(pod, 0, timers.now() + duration.seconds());
            }
        } else if (work instanceof TaskWork.Until until) {
            task.nominalSeconds = Double.NaN;
            task.demandedCores = request;
            cpu(pod).demandUntil(pod, request, Math.max(timers.now(), until.at()));
        } else if (work instanceof TaskWork.Recorded recorded) {
            task.nominalSeconds = length(recorded.profile());
            startFragment(pod, task, recorded);
        }
    }

    private double workFactor(PodTemplate template) {
        return 1 + rules.costs(template.isolation()).cpuOverhead();
    }

    private boolean enforcesLimits(PodTemplate template) {
        return rules.costs(template.isolation()).enforcesLimits();
    }

    /** Core-seconds that a running pod has got since its demand was last set. */
    double deliveredNow(Pod pod) {
        return cpu(pod).delivered(pod);
    }

    /** Cores that a task can use at once: its limit, else its request, else one. */
    private static double parallelism(PodTemplate template, double request) {
        long limit = template.limits().get(ResourceNames.CPU);
        if (limit > 0) {
            return limit / 1000.0;
        }
        return request > 0 ? request : 1;
    }

    private static double length(UsageProfile profile) {
        double sum = 0;
        for (int i = 0; i < profile.fragments(); i++) {
            sum += profile.seconds(i);
        }
        return sum;
    }

    /** Begins to work, where the last checkpoint ended. */
    private void startWork(Pod pod, Task task, double cores, double work) {
        task.isSaving = false;
        task.demandedCores = cores;
        task.workLeft = work - task.saved;
        startStretch(pod, task);
    }

    private void startStretch(Pod pod, Task task) {
        CheckpointPlan plan = task.feed.checkpoints();
        task.stretch = plan == null
                ? task.workLeft
                : Math.min(task.workLeft, plan.every() * task.demandedCores * workFactor(pod.template()));
        demandWork(pod, task, task.demandedCores, task.stretch);
    }

    /** A stretch of work is done, or what it gave is saved; false when there is no more to do. */
    private boolean goOn(Pod pod, Task task) {
        CheckpointPlan plan = task.feed.checkpoints();
        if (plan == null || task.recorded != null || task.stretch >= task.workLeft) {
            return false;
        }
        task.delivered += cpu(pod).delivered(pod);
        if (!task.isSaving && plan.cost() > 0) {
            task.isSaving = true;
            cpu(pod).demandUntil(pod, 0, timers.now() + plan.cost());
            return true;
        }
        task.isSaving = false;
        task.workLeft -= task.stretch;
        task.saved += task.delivered;
        task.delivered = 0;
        startStretch(pod, task);
        return true;
    }

    private void demandWork(Pod pod, Task task, double cores, double work) {
        task.demandedCores = cores;
        cpu(pod).demandWork(pod, cores, work);
    }

    private void startFragment(Pod pod, Task task, TaskWork.Recorded recorded) {
        UsageProfile profile = recorded.profile();
        int fragment = task.fragment;
        double seconds = profile.seconds(fragment);
        double cores = profile.cores(fragment);
        long limit = pod.template().limits().get(ResourceNames.CPU);
        double capped = limit > 0 && enforcesLimits(pod.template()) ? Math.min(cores, limit / 1000.0) : cores;
        if (recorded.stretching() == TaskWork.Stretching.KEEP_TIME || cores <= 0) {
            task.demandedCores = capped;
            cpu(pod).demandUntil(pod, capped, timers.now() + seconds);
        } else {
            demandWork(pod, task, capped, cores * seconds * workFactor(pod.template()));
        }
        long memory = profile.memory(fragment);
        if (memory >= 0) {
            // May kill the pod; nothing may follow.
            lifecycle.setMemory(pod, (double) memory);
        }
    }

    @Override
    public void cpuTargetReached(Pod pod) {
        Task task = controller.taskOf(pod);
        TaskWork.Recorded recorded = task.recorded;
        if (recorded != null && task.fragment + 1 < recorded.profile().fragments()) {
            task.delivered += cpu(pod).delivered(pod);
            task.fragment++;
            startFragment(pod, task, recorded);
        } else if (!goOn(pod, task)) {
            lifecycle.containersEnded(pod, true);
        }
    }

    @Override
    public void stopped(Pod pod, PodReason why) {
        Task task = controller.taskOf(pod);
        if (task.state == Task.State.RUNNING) {
            task.delivered += cpu(pod).delivered(pod);
            controller.stopped(task);
            if (why != PodReason.COMPLETED) {
                listener.workLost(task.arrival, task.delivered);
            }
        }
    }

    @Override
    public boolean mayRestart(Pod pod, PodReason why) {
        // A task that is completed is not done again, whatever its pod's policy.
        return why != PodReason.COMPLETED && controller.mayRestart(pod);
    }
}
