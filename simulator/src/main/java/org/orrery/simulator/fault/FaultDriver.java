package org.orrery.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Nodes;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.workload.FaultSource.Life;

/**
 * Lets faults begin and end at their slots, and hit whoever is there. A slot has a life of its own from time zero on; a
 * node that joins takes the lowest slot that is free, and what has befallen that slot befalls it.
 */
public final class FaultDriver implements ClusterListener {

    private final Timers timers;
    private final Nodes nodes;
    private final RandomStreams streams;
    private final FaultTargets targets;
    private final PodLifecycle lifecycle;
    private final FaultListener listener;
    private final NodeOrdinals ordinals = new NodeOrdinals();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final int kind;
    private final long hash;
    private int passing;

    /** Faults that have not begun. */
    public FaultDriver(
            Timers timers,
            Nodes nodes,
            PodLifecycle lifecycle,
            FaultTargets targets,
            List<FaultSpec> specs,
            RandomStreams streams,
            FaultListener listener) {
        this.timers = timers;
        this.nodes = nodes;
        this.lifecycle = lifecycle;
        this.targets = targets;
        this.streams = streams;
        this.listener = listener;
        // Faults by themselves keep no run alive.
        kind = timers.registerBackgroundKind(Phase.FAULT, "fault", (timer, site) -> change(sites.get(site)));
        for (FaultSpec spec : specs) {
            faults.add(new Fault(faults.size(), spec, streams.draws(Purpose.FAULT, spec.name() + "/choice")));
        }
        hash = FaultHash.of(specs, streams);
    }

    /** Begins with what is not of single nodes or pods. */
    public void start() {
        for (Fault fault : faults) {
            if (!(fault.spec.effect() instanceof FaultEffect.OfNodes)
                    && !(fault.spec.effect() instanceof FaultEffect.ContainerCrash)) {
                site(fault, "");
            }
        }
    }

    /** A number for the schedule of faults, the same for all that meet the same faults; 0 without faults. */
    public long hash() {
        return hash;
    }

    /** Whether something is out of order that is going to be repaired. */
    public boolean isAnythingRepaired() {
        return passing > 0;
    }

    // ---- who is where ----

    @Override
    public void nodeJoined(Node node) {
        int ordinal = ordinals.take(node);
        for (Fault fault : faults) {
            if (fault.spec.effect() instanceof FaultEffect.OfNodes effect
                    && effect.places().contain(node.name(), node.template())) {
                Site site = site(fault, effect.places().slot(node.template(), ordinal));
                site.nodes.add(node);
                if (site.isOut) {
                    hit(site, effect, node);
                }
            }
        }
    }

    @Override
    public void nodeLeft(Node node) {
        for (Fault fault : faults) {
            if (fault.spec.effect() instanceof FaultEffect.OfNodes effect
                    && effect.places().contain(node.name(), node.template())) {
                Site site = site(fault, effect.places().slot(node.template(), ordinals.of(node)));
                site.nodes.remove(node);
                site.hit.remove(node);
            }
        }
        ordinals.giveBack(node);
    }

    @Override
    public void podCreated(Pod pod) {
        for (Fault fault : faults) {
            if (fault.spec.effect() instanceof FaultEffect.ContainerCrash crash
                    && crash.workload().equals(pod.template().workload())) {
                site(fault, slotOf(pod)).pod = pod;
            }
        }
    }

    @Override
    public void podEnded(Pod pod) {
        for (Fault fault : faults) {
            if (fault.spec.effect() instanceof FaultEffect.ContainerCrash crash
                    && crash.workload().equals(pod.template().workload())) {
                Site site = site(fault, slotOf(pod));
                if (site.pod == pod) {
                    site.pod = null;
                }
            }
        }
    }

    /** The place of a pod among those of its owner. */
    private static String slotOf(Pod pod) {
        return pod.template().workload() + "/" + pod.ownerKey();
    }

    private Site site(Fault fault, String slot) {
        Site known = fault.sites.get(slot);
        return known == null ? create(fault, slot) : known;
    }

    private Site create(Fault fault, String slot) {
        Life life = fault.spec.source().life(slot, streams.stream(Purpose.FAULT, fault.spec.name() + "/" + slot));
        Site site = new Site(fault, slot, life, timers.newTimer(kind, sites.size()));
        sites.add(site);
        fault.sites.put(slot, site);
        site.findNext(0);
        // What lies behind has been; nobody was there.
        while (site.outage != null && site.outage.begin() + site.outage.length() <= timers.now()) {
            site.findNext(site.outage.begin() + site.outage.length());
        }
        if (site.outage != null && site.outage.begin() < timers.now()) {
            begin(site, site.outage.begin());
        } else {
            awaitNext(site);
        }
        return site;
    }

    private void awaitNext(Site site) {
        if (site.outage != null) {
            timers.schedule(site.timer, Math.max(timers.now(), site.outage.begin()));
        }
    }

    // ---- what happens ----

    private void change(Site site) {
        if (site.isOut) {
            end(site);
        } else {
            begin(site, timers.now());
        }
    }

    private void begin(Site site, double at) {
        Fault fault = site.fault;
        site.isOut = true;
        passing += site.outage().length() < Double.POSITIVE_INFINITY ? 1 : 0;
        listener.faultBegan(fault.index, site.slot);
        FaultEffect effect = fault.spec.effect();
        if (effect instanceof FaultEffect.OfNodes ofNodes) {
            for (Node node : List.copyOf(site.nodes)) {
                hit(site, ofNodes, node);
            }
        }
        if (effect instanceof FaultEffect.ContainerCrash) {
            if (site.pod != null) {
                lifecycle.crash(site.pod);
            }
        } else {
            targets.change(effect, site.slot, true);
        }
        if (fault.hasFreeCrew()) {
            repair(site, at);
        } else {
            fault.waiting.add(site);
        }
    }

    private void repair(Site site, double from) {
        site.fault.inRepair++;
        timers.schedule(site.timer, Math.max(timers.now(), from + site.outage().length()));
    }

    private void end(Site site) {
        Fault fault = site.fault;
        passing--;
        site.isOut = false;
        fault.inRepair--;
        FaultEffect effect = fault.spec.effect();
        if (effect instanceof FaultEffect.OfNodes ofNodes) {
            for (Node node : List.copyOf(site.hit)) {
                change(site, ofNodes, node, false);
            }
        }
        if (effect instanceof FaultEffect.SpotInterruption) {
            ordinals.want(site.slot);
            targets.restock(site.slot);
            ordinals.want("");
        } else if (!(effect instanceof FaultEffect.ContainerCrash)) {
            targets.change(effect, site.slot, false);
        }
        site.hit.clear();
        listener.faultEnded(fault.index, site.slot);
        site.findNext(timers.now());
        awaitNext(site);
        @Nullable Site next = fault.waiting.poll();
        if (next != null) {
            repair(next, timers.now());
        }
    }

    private void hit(Site site, FaultEffect.OfNodes effect, Node node) {
        if (isChosen(site, effect.places(), node)) {
            site.hit.add(node);
            change(site, effect, node, true);
        }
    }

    private boolean isChosen(Site site, NodePlaces places, Node node) {
        if (places.share() >= 1) {
            return true;
        }
        String own = NodePlaces.EACH.slot(node.template(), ordinals.of(node));
        return site.fault.choices.uniform(own.hashCode(), 0, site.number) < places.share();
    }

    private void change(Site site, FaultEffect.OfNodes effect, Node node, boolean begins) {
        if (effect instanceof FaultEffect.NodeCrash) {
            if (begins) {
                nodes.crash(node);
            } else {
                nodes.restore(node);
            }
        } else if (effect instanceof FaultEffect.CutOff || effect instanceof FaultEffect.Partition) {
            if (begins) {
                nodes.cutOff(node);
            } else {
                nodes.reconnect(node);
            }
        } else if (effect instanceof FaultEffect.SlowNode slow) {
            if (begins) {
                nodes.slowDown(node, slow.speed());
            } else {
                nodes.speedUp(node, slow.speed());
            }
        } else if (effect instanceof FaultEffect.SpotInterruption spot && begins) {
            targets.warn(site.slot, node, spot.notice());
        }
    }
}
