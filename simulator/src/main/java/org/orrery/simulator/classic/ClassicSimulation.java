package org.orrery.simulator.classic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicySimple;
import org.cloudsimplus.brokers.DatacenterBroker;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.vms.Vm;
import org.orrery.simulator.InvariantViolationException;
import org.orrery.simulator.SimulationSpec;
import org.orrery.simulator.kernel.ClusterKernel;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.RunResult.EndReason;
import org.orrery.simulator.workload.TaskArrival;

/**
 * One run on stock CloudSim Plus models: a datacenter with a host for each node, a broker, and a VM with one cloudlet
 * for each task. Only the kernel is ours. What such models cannot say of the scenario is named in the notes of the
 * result.
 */
public final class ClassicSimulation {

    private static final int MAX_DETAILS = 10;

    private final SimulationSpec spec;
    private final ClusterKernel kernel = new ClusterKernel();
    private final ClusterPicture picture;
    private final ClassicLimits limits = new ClassicLimits();
    private final DatacenterBroker broker;
    private final List<Host> hosts;
    private final TaskDriver driver;
    /** Tasks whose VMs have no host yet. */
    private final IdentityHashMap<Vm, ClassicTask> waiting = new IdentityHashMap<>();

    private final List<String> tooLarge = new ArrayList<>();
    private long tooLargeCount;
    private long unfinished;

    private ClassicSimulation(SimulationSpec spec) {
        this.spec = spec;
        picture = new ClusterPicture(kernel, spec);
        hosts = ClassicMachines.hosts(spec.cluster().nodes().initial());
        limits.note(spec.cluster());
        // First fit; the stock policy of that name goes on from the host at which it stopped before.
        VmAllocationPolicySimple firstFit = new VmAllocationPolicySimple((policy, vm) -> policy.getHostList().stream()
                .map(Host.class::cast)
                .filter(host -> host.isSuitableForVm(vm) && hasRoom(host, vm))
                .findFirst());
        new DatacenterSimple(kernel, hosts, firstFit);
        broker = new DatacenterBrokerSimple(kernel);
        broker.setShutdownWhenIdle(false);
        broker.setVmDestructionDelay(2 * kernel.getMinTimeBetweenEvents());
        // Tasks wait until there is room.
        broker.getVmCreation().setMaxRetries(Integer.MAX_VALUE);
        driver = new TaskDriver(kernel, spec.tasks(), new RandomStreams(spec.seed(), spec.replication()), this::submit);
    }

    /**
     * Runs a simulation to its end.
     *
     * @throws IllegalArgumentException when there is nothing that CloudSim Plus could run, with a message for the user
     */
    public static RunResult run(SimulationSpec spec) {
        if (spec.tasks().isEmpty()) {
            throw new IllegalArgumentException("the classic engine runs tasks, and there are none");
        }
        if (spec.cluster().nodes().initial().isEmpty()) {
            throw new IllegalArgumentException("the classic engine needs nodes at the start, and there are none");
        }
        return new ClassicSimulation(spec).run();
    }

    private void submit(TaskArrival arrival) {
        limits.note(arrival);
        if (ClassicTask.staysForEver(arrival)) {
            return;
        }
        ClassicTask task = new ClassicTask(arrival, kernel.now());
        picture.submitted(task);
        unfinished++;
        if (!ClassicMachines.fitsAny(task.vm(), hosts)) {
            // The broker would ask for ever.
            tooLargeCount++;
            if (tooLarge.size() < MAX_DETAILS) {
                tooLarge.add(task.pod().name() + ": no host is large enough for it");
            }
            return;
        }
        waiting.put(task.vm(), task);
        task.vm().addOnHostAllocationListener(event -> placed(task, event.getHost()));
        task.cloudlet().addOnStartListener(event -> picture.started(task));
        task.cloudlet().addOnFinishListener(event -> finished(task));
        if (kernel.now() <= 0) {
            // Nobody hears of a cloudlet that starts at time zero.
            task.vm().setSubmissionDelay(kernel.getMinTimeBetweenEvents());
        }
        broker.submitVm(task.vm());
    }

    private void placed(ClassicTask task, Host host) {
        waiting.remove(task.vm());
        picture.placed(task, (int) host.getId());
        // The broker holds back all cloudlets as long as any VM has no host, so each is handed over with its VM.
        task.cloudlet().setSubmissionDelay(kernel.getMinTimeBetweenEvents());
        broker.submitCloudlet(task.cloudlet());
    }

    /** A stock host whose VMs share its cores over time takes more of them than it has cores for. */
    private boolean hasRoom(Host host, Vm vm) {
        ClassicTask task = waiting.get(vm);
        return task == null || picture.hasRoom(task, (int) host.getId());
    }

    private void finished(ClassicTask task) {
        if (!task.finish()) {
            return;
        }
        picture.completed(task);
        unfinished--;
        stopWhenDone();
    }

    private void stopWhenDone() {
        if (spec.horizon() == Double.POSITIVE_INFINITY && driver.isExhausted() && unfinished == tooLargeCount) {
            kernel.stop();
        }
    }

    private RunResult run() {
        long begin = System.nanoTime();
        int warmupTimer = kernel.newTimer(
                kernel.registerBackgroundKind(
                        Phase.FAULT, "end of warm-up", (timer, entity) -> picture.startMeasuring()),
                0);
        int endTimer = kernel.newTimer(
                kernel.registerKind(Phase.MEASUREMENT, "last arrival", (timer, entity) -> stopWhenDone()), 0);
        driver.whenExhausted(() -> kernel.schedule(endTimer, kernel.now()));
        picture.start();
        kernel.startSync();
        if (spec.warmup() > 0) {
            kernel.schedule(warmupTimer, spec.warmup());
        }
        EndReason reason = letTimePass();
        double end = kernel.now();
        picture.finish();
        List<String> broken = picture.brokenIdentities(end);
        if (!broken.isEmpty()) {
            throw new InvariantViolationException(broken);
        }
        driver.close();
        List<String> detail = new ArrayList<>();
        if (tooLargeCount > 0) {
            detail.add(tooLargeCount + (tooLargeCount == 1 ? " task waits" : " tasks wait") + " for a host");
            detail.addAll(tooLarge);
        }
        return picture.result(
                reason, detail, end, limits.notes(), kernel.processedEvents(), (System.nanoTime() - begin) / 1e9);
    }

    private EndReason letTimePass() {
        if (spec.horizon() < Double.POSITIVE_INFINITY) {
            kernel.runUntil(spec.horizon());
            kernel.jumpTo(spec.horizon());
            return EndReason.HORIZON;
        }
        kernel.runUntil(Double.MAX_VALUE);
        return tooLargeCount > 0 ? EndReason.STALLED : EndReason.WORKLOAD_FINISHED;
    }
}
