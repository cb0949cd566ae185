package org.orrery.simulator.classic;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.orrery.simulator.ClusterSpec;
import org.orrery.simulator.spec.Isolation;
import org.orrery.simulator.spec.MemoryUse;
import org.orrery.simulator.spec.NodeAffinity;
import org.orrery.simulator.spec.PodAffinity;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.Law;
import org.orrery.simulator.workload.NodeSource.NodeSpec;
import org.orrery.simulator.workload.TaskArrival;
import org.orrery.simulator.workload.TaskWork;

/** Gathers what a scenario asks for and CloudSim Plus's models cannot say, for the notes of the result. */
final class ClassicLimits {

    private final TreeSet<String> left = new TreeSet<>();
    private PodTemplate lastTemplate = PodTemplate.builder("").build();

    void note(ClusterSpec cluster) {
        noteIf(!cluster.nodes().events().isEmpty(), "nodes that join, leave or change during the run");
        for (NodeSpec node : cluster.nodes().initial()) {
            noteIf(node.template().speed() != 1, "nodes' speed");
            noteIf(!node.template().taints().isEmpty(), "taints");
        }
    }

    void note(TaskArrival task) {
        noteIf(!task.after().isEmpty(), "dependencies between tasks");
        if (task.group() != null) {
            noteIf(!task.group().after().isEmpty(), "dependencies between jobs");
            noteIf(task.group().gang() > 1, "gangs");
            noteIf(task.group().parallelism() < task.group().size(), "jobs' parallelism");
        }
        TaskWork work = task.work();
        noteIf(ClassicTask.staysForEver(task), "tasks that stay for ever");
        noteIf(work instanceof TaskWork.Recorded, "recorded use: such tasks use their request for the recorded time");
        noteIf(
                work instanceof TaskWork.Until && !ClassicTask.staysForEver(task),
                "recorded ends: such tasks run from their start for the time from their submission to their end");
        // Tasks of one kind share their template.
        if (!task.template().equals(lastTemplate)) {
            lastTemplate = task.template();
            note(lastTemplate);
        }
    }

    private void note(PodTemplate template) {
        noteIf(!template.images().isEmpty(), "images and their pulls");
        noteIf(template.gpu().count() > 0, "GPUs");
        noteIf(template.limits().get(ResourceNames.CPU) > template.request(ResourceNames.CPU), "use above requests");
        noteIf(template.request(ResourceNames.CPU) == 0, "pods without a request: they get one core");
        noteIf(
                template.limits().get(ResourceNames.MEMORY) > 0
                        && !template.memoryUse().equals(MemoryUse.AS_REQUESTED),
                "kills for memory");
        noteIf(!template.startup().equals(Law.constant(0)), "start-up times");
        noteIf(template.isolation() != Isolation.CONTAINER, "kinds of isolation");
        noteIf(template.priority() != 0, "priorities");
        noteIf(
                !template.nodeAffinity().equals(NodeAffinity.ANY)
                        || !template.podAffinity().equals(PodAffinity.NONE)
                        || !template.spread().isEmpty()
                        || !template.hostPorts().isEmpty(),
                "affinity, spread and host ports");
        noteIf(template.requests().length() > ResourceNames.MEMORY + 1, "resources other than cpu and memory");
    }

    private void noteIf(boolean isAskedFor, String what) {
        if (isAskedFor) {
            left.add(what);
        }
    }

    /** What a reader must know, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Simulated by CloudSim Plus's datacenter, broker, VMs and cloudlets: its clock moves in steps of about"
                        + " 0.1 s, and a VM that found no host is tried again every 5 s.");
        notes.add("VMs are placed by first fit in order of submission; the scenario's policies are not used.");
        for (String what : left) {
            notes.add("Left out, because CloudSim Plus's models have no such thing: " + what + ".");
        }
        return notes;
    }
}
