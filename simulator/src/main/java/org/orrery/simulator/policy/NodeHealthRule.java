package org.orrery.simulator.policy;

import java.util.List;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Taint;

/** How a control plane notices that a node has died, and what becomes of the pods there. It remembers nothing. */
public interface NodeHealthRule {

    /** Seconds between two signs of life of a node; 0 when its silence is known at once. */
    double heartbeatInterval();

    /** Seconds between two looks at all nodes; 0 when somebody always looks. */
    double checkInterval();

    /** Seconds of silence after which a node counts as dead. */
    double gracePeriod();

    /** Taints of a node that counts as dead, beside its own. */
    List<Taint> taints();

    /**
     * How many nodes a second may have their pods told to leave, in one zone; positive infinity for all at once.
     *
     * @param zone the zone
     */
    double evictionRate(ZoneHealth zone);

    /**
     * Whether, as the zones are, no pod is told to leave at all, not even those that were about to be.
     *
     * @param zones all zones with nodes
     */
    boolean isEvictionStopped(List<ZoneHealth> zones);

    /** Seconds for which a pod stays on a dead node when its turn has come; positive infinity for ever. */
    double patience(PodTemplate pod);

    /**
     * How a zone is.
     *
     * @param nodes how many nodes it has
     * @param notReady how many of them count as dead
     */
    record ZoneHealth(int nodes, int notReady) {}
}
