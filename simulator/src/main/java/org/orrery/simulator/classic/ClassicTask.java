package org.orrery.simulator.classic;

import org.cloudsimplus.cloudlets.Cloudlet;
import org.cloudsimplus.cloudlets.CloudletSimple;
import org.cloudsimplus.utilizationmodels.UtilizationModelDynamic;
import org.cloudsimplus.utilizationmodels.UtilizationModelFull;
import org.cloudsimplus.vms.Vm;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskWork;
import org.orrery.simulator.workload.UsageProfile;

/** A task as a VM with one cloudlet, and the pod that stands for it in the picture that is recorded. */
final class ClassicTask {

    /** Millicores of a VM whose pod requests no processor. */
    private static final long ONE_CORE = 1000;

    private final TaskArrival arrival;
    private final double submittedAt;
    private final long millicores;
    private final double seconds;
    private final Vm vm;
    private final Cloudlet cloudlet;

    @Nullable
    private Pod pod;

    private boolean isFinished;

    double startedAt = Double.NaN;
    double coreSeconds;

    ClassicTask(TaskArrival arrival, double submittedAt) {
        this.arrival = arrival;
        this.submittedAt = submittedAt;
        PodTemplate template = arrival.template();
        long request = template.request(ResourceNames.CPU);
        millicores = request > 0 ? request : ONE_CORE;
        seconds = seconds(arrival.work(), millicores / 1000.0, submittedAt);
        vm = ClassicMachines.vm(millicores, template.request(ResourceNames.MEMORY));
        // The length is that of each processing element.
        long length = Math.max(1, Math.round(seconds * vm.getMips()));
        cloudlet = new CloudletSimple(length, vm.getPesNumber());
        cloudlet.setUtilizationModelCpu(new UtilizationModelFull());
        cloudlet.setUtilizationModelRam(new UtilizationModelDynamic(0));
        cloudlet.setUtilizationModelBw(new UtilizationModelDynamic(0));
        cloudlet.setSizes(1);
        cloudlet.setVm(vm);
    }

    private static double seconds(TaskWork work, double cores, double now) {
        if (work instanceof TaskWork.CoreSeconds amount) {
            return amount.coreSeconds() / cores;
        }
        if (work instanceof TaskWork.Duration duration) {
            return duration.seconds();
        }
        if (work instanceof TaskWork.Until until) {
            return Math.max(0, until.at() - now);
        }
        UsageProfile profile = ((TaskWork.Recorded) work).profile();
        double sum = 0;
        for (int i = 0; i < profile.fragments(); i++) {
            sum += profile.seconds(i);
        }
        return sum;
    }

    /** Whether a task never ends, so that no cloudlet can stand for it. */
    static boolean staysForEver(TaskArrival arrival) {
        return arrival.work() instanceof TaskWork.Until until && until.at() == Double.POSITIVE_INFINITY;
    }

    TaskArrival arrival() {
        return arrival;
    }

    double submittedAt() {
        return submittedAt;
    }

    /** Cores that its VM has. */
    double cores() {
        return millicores / 1000.0;
    }

    /** How long it runs when nothing delays it. */
    double seconds() {
        return seconds;
    }

    Vm vm() {
        return vm;
    }

    Cloudlet cloudlet() {
        return cloudlet;
    }

    /** Notes that the task is done; false when that was known, for a cloudlet may say so several times. */
    boolean finish() {
        boolean isNew = !isFinished;
        isFinished = true;
        return isNew;
    }

    Pod pod() {
        if (pod == null) {
            throw new IllegalStateException("The task has no pod yet.");
        }
        return pod;
    }

    void setPod(Pod newPod) {
        pod = newPod;
    }
}
