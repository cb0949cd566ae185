package org.orrery.simulator.policy;

import java.util.List;
import java.util.Map;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.Taint;

/** A node as the control plane sees it. Amounts are in the units of {@link org.orrery.simulator.spec.ResourceNames}. */
public interface NodeView {

    /** The node's slot in its snapshot; slots of nodes that are gone are used again. */
    int index();

    /** The node's name. */
    String name();

    /** What it shares with other nodes of its group. */
    NodeTemplate template();

    /** All its labels, the well-known ones included. */
    Map<String, String> labels();

    /** Its taints. */
    List<Taint> taints();

    /** Whether it is cordoned: nothing new is placed on it. */
    boolean isUnschedulable();

    /** Whether the control plane believes that it works. */
    boolean isReady();

    /** How much pods may be given in all. */
    long allocatable(int resource);

    /** How much has been given. */
    long requested(int resource);

    /** How much is left; negative when more was given than there is. */
    default long free(int resource) {
        return allocatable(resource) - requested(resource);
    }

    /**
     * The sum over its pods of the cpu request where containers without request count the orchestrator's assumed
     * amount.
     */
    long assumedCpu();

    /** The same for memory. */
    long assumedMemory();

    /** How many pods it holds. */
    int podCount();

    /** How many pods it may hold. */
    int podLimit();

    /** The number of GPU devices. */
    int gpuCount();

    /** Thousandths of a device that are free. */
    int gpuFree(int device);

    /** The sum of {@link #gpuFree} over all devices. */
    long gpuFreeTotal();

    /** Whether an image, named with its tag, lies on the node. */
    boolean hasImage(String image);

    /** The pods that it holds, in no particular order. */
    List<? extends PodView> pods();

    /** A number that is different after anything about the node has changed. */
    long version();
}
