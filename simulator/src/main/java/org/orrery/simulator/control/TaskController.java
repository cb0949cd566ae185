package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.ClusterRules;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.cluster.PodOrigin;
import org.orrery.simulator.cluster.PodPhase;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.policy.CheckpointPlan;
import org.orrery.simulator.policy.RestartRule;
import org.orrery.simulator.workload.JobRules;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskGroup;
import org.orrery.simulator.workload.TaskSource;

/**
 * Sees tasks through: takes them from their sources, releases them when what they depend on is completed and their
 * group has room, gives each a pod, and another one when that is lost.
 */
public final class TaskController implements ClusterListener {

    private final Timers timers;
    private final PodLifecycle lifecycle;
    private final TaskListener listener;
    private final RestartRule restartRule;
    private final int retries;
    private final TaskActivity activity;
    private final List<TaskFeed> feeds = new ArrayList<>();
    private final int[] feedTimers;
    private final int releaseKind;
    private final int deadlineKind;
    private final int endKind;

    private @Nullable Task[] slots = new Task[64];
    private int used;
    private int[] free = new int[64];
    private int freeCount;

    private final Map<GroupKey, GroupState> groups = new HashMap<>();
    private final Set<String> awaitedJobs = new HashSet<>();
    /** Complete runs of jobs that others wait for. */
    private final Set<GroupKey> completeGroups = new HashSet<>();

    private final Set<GroupKey> failedGroups = new HashSet<>();
    /** The last run that took place of each job whose runs may not overlap. */
    private final Map<String, GroupState> lastRuns = new HashMap<>();
    /** The run that does not take place and whose tasks are arriving. */
    private @Nullable GroupKey skipped;

    private long gangs;
    private long unfinished;
    private long residents;

    private record GroupKey(String job, long instance) {}

    /**
     * A controller over sources of tasks.
     *
     * @param retries how often a task's pod may fail before the task is given up
     * @param checkpoints how tasks save their state whose source does not say it, or null when they do not
     */
    public TaskController(
            Timers timers,
            PodLifecycle lifecycle,
            List<TaskSource.Provider> sources,
            RandomStreams streams,
            RestartRule restartRule,
            int retries,
            @Nullable CheckpointPlan checkpoints,
            ClusterRules rules,
            TaskListener listener) {
        this.timers = timers;
        this.lifecycle = lifecycle;
        this.listener = listener;
        this.restartRule = restartRule;
        this.retries = retries;
        activity = new TaskActivity(this, lifecycle, timers, rules, listener);
        int arrivalKind = timers.registerKind(Phase.ARRIVAL, "task arrival", (timer, feed) -> arrive(timer, feed));
        releaseKind = timers.registerKind(Phase.ARRIVAL, "task release", (timer, slot) -> releaseLater(task(slot)));
        endKind = timers.registerKind(Phase.TIMEOUT, "end of a run", (timer, slot) -> endRun(task(slot)));
        deadlineKind = timers.registerKind(Phase.TIMEOUT, "task deadline", (timer, slot) -> missDeadline(task(slot)));
        feedTimers = new int[sources.size()];
        for (int i = 0; i < sources.size(); i++) {
            TaskSource.Provider provider = sources.get(i);
            CheckpointPlan own = provider.checkpoints();
            feeds.add(new TaskFeed(provider.name(), provider.open(streams), own == null ? checkpoints : own));
            awaitedJobs.addAll(provider.after());
            feedTimers[i] = timers.newTimer(arrivalKind, i);
        }
    }

    /** Begins with the arrivals. */
    public void start() {
        for (int i = 0; i < feedTimers.length; i++) {
            timers.schedule(feedTimers[i], feeds.get(i).nextAt());
        }
    }

    /** Lets go of the sources. */
    public void close() {
        feeds.forEach(TaskFeed::close);
    }

    /** Whether no task is left or to come, but for those that run for ever. */
    public boolean isFinished() {
        if (unfinished > residents) {
            return false;
        }
        for (TaskFeed feed : feeds) {
            if (feed.nextAt() < Double.POSITIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    /** Tasks that were submitted and are neither completed nor given up. */
    public long unfinished() {
        return unfinished;
    }

    /** Core-seconds that tasks have got that are not over, as far as they are not lost. */
    public double workInProgress() {
        CompensatedSum sum = new CompensatedSum();
        for (Task task : slots) {
            if (task == null) {
                continue;
            }
            sum.add(task.saved);
            if (task.state == Task.State.RUNNING && task.pod != null) {
                sum.add(task.delivered + activity.deliveredNow(task.pod));
            }
        }
        return sum.value();
    }

    /** Tasks that wait for others, with what they wait for, in words. */
    public List<String> describeWaiting(int most) {
        List<String> lines = new ArrayList<>();
        long waiting = 0;
        for (Task task : slots) {
            if (task != null && task.state == Task.State.WAITING && !task.released) {
                waiting++;
                if (lines.size() < most) {
                    lines.add(task.name() + ": waits for " + whatFor(task));
                }
            }
        }
        if (waiting > 0) {
            lines.add(0, waiting + (waiting == 1 ? " task waits" : " tasks wait") + " for others");
        }
        return lines;
    }

    private static String whatFor(Task task) {
        if (task.missing > 0) {
            return task.missing + (task.missing == 1 ? " task" : " tasks") + " of " + task.feed.name();
        }
        GroupState group = task.group;
        if (group != null && group.missing > 0) {
            return "run " + group.instance + " of "
                    + String.join(", ", group.group().after());
        }
        return "its turn";
    }

    // ---- arriving ----

    private void arrive(int timer, int index) {
        TaskFeed feed = feeds.get(index);
        double now = timers.now();
        // Everything that is submitted at this instant arrives before anything is placed.
        while (feed.nextAt() <= now) {
            submit(feed, feed.take(), now);
        }
        timers.schedule(timer, feed.nextAt());
    }

    private void submit(TaskFeed feed, TaskArrival arrival, double now) {
        TaskGroup group = arrival.group();
        if (group != null && isSkipped(group)) {
            return;
        }
        if (group == null && awaitedJobs.contains(feed.name())) {
            // Others wait for its runs, each of which is this one task.
            group = new TaskGroup(feed.name(), arrival.id(), 1, 1, 1, List.of());
        }
        GroupState state = group == null ? null : groupOf(group);
        Task task = new Task(takeSlot(), feed, arrival, now, state);
        slots[task.slot] = task;
        unfinished++;
        listener.taskSubmitted(arrival, now);
        if (arrival.deadline() < Double.POSITIVE_INFINITY) {
            task.deadlineTimer = timers.newTimer(deadlineKind, task.slot);
            timers.schedule(task.deadlineTimer, Math.max(now, arrival.deadline()));
        }
        if (group != null && group.rules().activeDeadline() < Double.POSITIVE_INFINITY) {
            task.endTimer = timers.newTimer(endKind, task.slot);
            timers.schedule(task.endTimer, now + group.rules().activeDeadline());
        }
        if (feed.isDoomed(task) || state != null && state.failed) {
            fail(task);
            return;
        }
        task.missing = feed.missing(task);
        if (task.missing == 0) {
            dependenciesDone(task);
        }
    }

    /** Whether a run does not take place; ends the run before if the new one is to replace it. */
    private boolean isSkipped(TaskGroup group) {
        JobRules.Concurrency concurrency = group.rules().concurrency();
        if (concurrency == JobRules.Concurrency.ALLOW) {
            return false;
        }
        GroupKey key = new GroupKey(group.job(), group.instance());
        if (key.equals(skipped)) {
            return true;
        }
        GroupState before = lastRuns.get(group.job());
        if (before == null || before.left == 0 || before.instance == group.instance()) {
            return false;
        }
        if (concurrency == JobRules.Concurrency.REPLACE) {
            cancel(before, PodReason.DELETED);
            return false;
        }
        skipped = key;
        listener.runSkipped(group.job());
        if (awaitedJobs.contains(group.job())) {
            failedGroups.add(key);
            GroupState awaited = groups.remove(key);
            if (awaited != null) {
                awaited.followers.forEach(this::failGroup);
            }
        }
        return true;
    }

    /** Ends a run: its pods are told to end, and its tasks fail with them. */
    private void cancel(GroupState state, PodReason why) {
        if (state.isCancelled) {
            return;
        }
        listener.runEnded(state.job);
        state.isCancelled = true;
        state.failed = true;
        for (Task task : slots.clone()) {
            if (task != null && task.group == state && task.state != Task.State.DONE) {
                cancel(task, why);
            }
        }
    }

    private void cancel(Task task, PodReason why) {
        Pod pod = task.pod;
        task.isCancelled = true;
        if (pod == null) {
            fail(task);
        } else {
            lifecycle.terminate(pod, why);
        }
    }

    private void endRun(Task task) {
        GroupState state = task.group;
        if (state != null) {
            cancel(state, PodReason.DEADLINE_EXCEEDED);
        }
    }

    private int takeSlot() {
        if (freeCount > 0) {
            return free[--freeCount];
        }
        if (used == slots.length) {
            slots = Arrays.copyOf(slots, used * 2);
        }
        return used++;
    }

    private Task task(int slot) {
        Task task = slots[slot];
        if (task == null) {
            throw new IllegalStateException("There is no task in slot " + slot + ".");
        }
        return task;
    }

    Task taskOf(Pod pod) {
        return task((int) pod.ownerKey());
    }

    // ---- dependencies and groups ----

    private GroupState groupOf(TaskGroup group) {
        GroupState state = groupState(new GroupKey(group.job(), group.instance()));
        if (state.isKnown()) {
            return state;
        }
        state.become(group);
        if (group.rules().concurrency() != JobRules.Concurrency.ALLOW) {
            lastRuns.put(group.job(), state);
        }
        for (String job : group.after()) {
            GroupKey before = new GroupKey(job, group.instance());
            if (failedGroups.contains(before)) {
                state.failed = true;
            } else if (!completeGroups.contains(before)) {
                state.missing++;
                groupState(before).followers.add(state);
            }
        }
        return state;
    }

    private GroupState groupState(GroupKey key) {
        return groups.computeIfAbsent(key, missing -> new GroupState(missing.job, missing.instance));
    }

    private void dependenciesDone(Task task) {
        double at = Math.max(timers.now(), task.releasableAt + task.arrival.delayAfter());
        if (task.arrival.after().isEmpty() || at <= timers.now()) {
            enqueue(task);
        } else {
            task.timer = timers.newTimer(releaseKind, task.slot);
            timers.schedule(task.timer, at);
        }
    }

    private void releaseLater(Task task) {
        timers.freeTimer(task.timer);
        task.timer = EventList.NONE;
        if (task.released) {
            createPod(task);
        } else {
            enqueue(task);
        }
    }

    private void enqueue(Task task) {
        if (task.group == null) {
            createPod(task);
            return;
        }
        if (task.group.failed) {
            fail(task);
            return;
        }
        task.group.queue.add(task);
        releaseFrom(task.group);
    }

    private void releaseFrom(GroupState state) {
        while (state.hasTurn()) {
            Task task = state.queue.remove();
            state.atWork++;
            joinGang(state, task);
            createPod(task);
        }
    }

    private void joinGang(GroupState state, Task task) {
        if (state.group().gang() <= 1) {
            return;
        }
        if (state.inCurrentGang == 0) {
            state.currentGang = gangs++;
        }
        task.gang = state.currentGang;
        state.inCurrentGang = (state.inCurrentGang + 1) % state.group().gang();
    }

    private static int gangSize(Task task) {
        return task.gang < 0 || task.group == null ? 1 : task.group.group().gang();
    }

    // ---- pods ----

    private void createPod(Task task) {
        task.state = Task.State.PENDING;
        task.released = true;
        PodOrigin origin = new PodOrigin(task.slot, task.arrival.id(), task.attempts++, task.gang, gangSize(task));
        Pod pod = lifecycle.create(task.arrival.template(), activity, origin);
        task.pod = pod;
        task.podGeneration = pod.generation();
    }

    /** A pod that is to end and whose node has died does nothing any more: its task gets another one at once. */
    @Override
    public void podTerminating(Pod pod) {
        Node node = pod.node();
        if (pod.activity() == activity && node != null && !node.isUp() && isPodOfATask(pod)) {
            Task task = taskOf(pod);
            if (task.isCancelled) {
                task.pod = null;
                fail(task);
            } else {
                createPod(task);
            }
        }
    }

    /** False for a pod that was told to end on a dead node, whose task has gone on without it. */
    private boolean isPodOfATask(Pod pod) {
        Task task = slots[(int) pod.ownerKey()];
        return task != null && task.pod == pod && task.podGeneration == pod.generation();
    }

    @Override
    public void podEnded(Pod pod) {
        if (pod.activity() != activity || !isPodOfATask(pod)) {
            return;
        }
        Task task = taskOf(pod);
        task.pod = null;
        if (pod.phase() == PodPhase.SUCCEEDED) {
            complete(task);
        } else if (task.isCancelled
                || pod.reason() == PodReason.UNSCHEDULABLE
                || pod.reason() == PodReason.DEADLINE_EXCEEDED) {
            fail(task);
        } else if (isTasksFault(pod.reason())) {
            failOrRetry(task, 1 + pod.failedRuns());
        } else {
            createPod(task);
        }
    }

    private static boolean isTasksFault(PodReason reason) {
        return reason == PodReason.ERROR || reason == PodReason.OOM_KILLED;
    }

    private void failOrRetry(Task task, int failures) {
        task.failures += failures;
        GroupState state = task.group;
        int survived = state == null ? -1 : state.group().rules().failures();
        if (state != null && survived >= 0) {
            state.failures += failures;
            if (state.failures > survived) {
                cancel(state, PodReason.ERROR);
                return;
            }
        } else if (task.failures > retries) {
            fail(task);
            return;
        }
        task.state = Task.State.WAITING;
        task.timer = timers.newTimer(releaseKind, task.slot);
        timers.schedule(task.timer, timers.now() + restartRule.delay(task.failures - 1));
    }

    /** Whether another restart of a failed container is worth while. */
    boolean mayRestart(Pod pod) {
        GroupState state = taskOf(pod).group;
        int survived = state == null ? -1 : state.group().rules().failures();
        return state == null || survived < 0
                ? pod.failedRuns() < retries
                : pod.failedRuns() + state.failures < survived;
    }

    void running(Task task) {
        task.state = Task.State.RUNNING;
        if (Double.isNaN(task.firstRunAt)) {
            task.firstRunAt = timers.now();
        }
        if (isResident(task)) {
            residents++;
        }
    }

    void stopped(Task task) {
        if (task.state == Task.State.RUNNING && isResident(task)) {
            residents--;
        }
        task.state = Task.State.PENDING;
    }

    private static boolean isResident(Task task) {
        return TaskActivity.isEndless(task.arrival.work());
    }

    // ---- ending ----

    private void complete(Task task) {
        double now = timers.now();
        listener.taskCompleted(
                task.arrival, task.submittedAt, task.firstRunAt, task.nominalSeconds, task.saved + task.delivered);
        retire(task);
        for (Task follower : task.feed.complete(task.arrival.id())) {
            follower.releasableAt = now;
            if (--follower.missing == 0 && follower.state == Task.State.WAITING) {
                dependenciesDone(follower);
            }
        }
        if (task.group != null) {
            task.group.atWork--;
            leaveGroup(task.group);
            releaseFrom(task.group);
        }
    }

    private void leaveGroup(GroupState state) {
        if (--state.left > 0) {
            return;
        }
        GroupKey key = new GroupKey(state.job, state.instance);
        groups.remove(key);
        if (awaitedJobs.contains(state.job)) {
            (state.failed ? failedGroups : completeGroups).add(key);
        }
        for (GroupState follower : state.followers) {
            follower.missing--;
            if (state.failed) {
                failGroup(follower);
            } else {
                releaseFrom(follower);
            }
        }
    }

    private void failGroup(GroupState state) {
        state.failed = true;
        if (state.isFailing) {
            return;
        }
        state.isFailing = true;
        while (!state.queue.isEmpty()) {
            fail(state.queue.remove());
        }
        state.isFailing = false;
    }

    /** A task fails for good, and with it all that waits for it. */
    private void fail(Task task) {
        if (task.state == Task.State.DONE) {
            return;
        }
        if (task.saved > 0) {
            listener.workLost(task.arrival, task.saved);
        }
        listener.taskFailed(task.arrival, task.submittedAt);
        retire(task);
        for (Task follower : task.feed.fail(task.arrival.id())) {
            fail(follower);
        }
        if (task.group != null) {
            task.group.failed = true;
            if (task.released) {
                task.group.atWork--;
            }
            leaveGroup(task.group);
            failGroup(task.group);
        }
    }

    private void retire(Task task) {
        task.state = Task.State.DONE;
        unfinished--;
        freeTimer(task.timer);
        freeTimer(task.deadlineTimer);
        freeTimer(task.endTimer);
        task.timer = EventList.NONE;
        task.endTimer = EventList.NONE;
        task.deadlineTimer = EventList.NONE;
        slots[task.slot] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = task.slot;
    }

    private void freeTimer(int timer) {
        if (timer != EventList.NONE) {
            timers.freeTimer(timer);
        }
    }

    private void missDeadline(Task task) {
        timers.freeTimer(task.deadlineTimer);
        task.deadlineTimer = EventList.NONE;
        listener.deadlineMissed(task.arrival);
    }
}
