package org.orrery.simulator;

import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Nodes;
import org.orrery.simulator.control.ControlPlane;
import org.orrery.simulator.control.PodScaling;
import org.orrery.simulator.control.PodSizing;
import org.orrery.simulator.control.SpotReclaims;
import org.orrery.simulator.fault.FaultEffect;
import org.orrery.simulator.fault.FaultTargets;
import org.orrery.simulator.service.ServiceLayer;

/** The parts of a simulation that break otherwise than node by node; each breaks as often as it is broken. */
final class BreakableParts implements FaultTargets {

    private final Nodes nodes;
    private final ControlPlane controlPlane;
    private final PodScaling podScaling;
    private final PodSizing podSizing;
    private final ServiceLayer services;
    private final SpotReclaims spots;
    private int registryOutages;

    BreakableParts(
            Nodes nodes,
            ControlPlane controlPlane,
            PodScaling podScaling,
            PodSizing podSizing,
            ServiceLayer services,
            SpotReclaims spots) {
        this.spots = spots;
        this.nodes = nodes;
        this.controlPlane = controlPlane;
        this.podScaling = podScaling;
        this.podSizing = podSizing;
        this.services = services;
    }

    @Override
    public void change(FaultEffect effect, String slot, boolean begins) {
        if (effect instanceof FaultEffect.ControlPlaneOutage) {
            scale(!begins);
            if (begins) {
                controlPlane.breakDown();
            } else {
                controlPlane.recover();
            }
        } else if (effect instanceof FaultEffect.MetricsOutage) {
            scale(!begins);
        } else if (effect instanceof FaultEffect.RegistryOutage) {
            registryOutages += begins ? 1 : -1;
            nodes.setRegistryDown(registryOutages > 0);
        } else if (effect instanceof FaultEffect.LoadSurge surge) {
            services.surge(surge.service(), surge.factor(), begins);
        } else {
            changeNetwork(effect, slot, begins);
        }
    }

    private void changeNetwork(FaultEffect effect, String slot, boolean begins) {
        if (effect instanceof FaultEffect.Partition) {
            services.network().part(slot, begins);
        } else if (effect instanceof FaultEffect.NetworkCut cut) {
            services.network().part(cut.from(), cut.to(), begins);
        } else if (effect instanceof FaultEffect.AddedLatency latency) {
            services.network().delay(latency.from(), latency.to(), begins ? latency.seconds() : -latency.seconds());
        } else {
            return;
        }
        if (!begins) {
            services.networkHealed();
        }
    }

    @Override
    public void warn(String slot, Node node, double notice) {
        spots.warn(slot, node, notice);
    }

    @Override
    public void restock(String slot) {
        spots.restock(slot);
    }

    private void scale(boolean isPossible) {
        if (isPossible) {
            podScaling.resume();
            podSizing.resume();
        } else {
            podScaling.suspend();
            podSizing.suspend();
        }
    }
}
