package org.orrery.policies.failover;

import java.util.List;
import org.orrery.simulator.policy.NodeHealthRule;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.Toleration;

/**
 * The node lifecycle controller of Kubernetes with taint-based eviction: a node whose lease is not renewed for the
 * grace period is unreachable, gets taints, and its pods are deleted when their tolerations have run out, zone by zone
 * at a limited rate (kubernetes 1.32, pkg/controller/nodelifecycle and pkg/controller/tainteviction).
 */
public final class KubernetesNodeHealth implements NodeHealthRule {

    private static final String UNREACHABLE = "node.kubernetes.io/unreachable";
    private static final Taint NO_EXECUTE = new Taint(UNREACHABLE, "", Taint.Effect.NO_EXECUTE);
    private static final List<Taint> TAINTS = List.of(new Taint(UNREACHABLE, "", Taint.Effect.NO_SCHEDULE), NO_EXECUTE);
    /** Fewer dead nodes than this disrupt no zone, whatever their share. */
    private static final int LEAST_DISRUPTING = 3;

    private final NodeHealthSettings settings;
    private final double toleration;

    /**
     * The rule.
     *
     * @param toleration seconds that pods stay on an unreachable node which do not say it themselves
     */
    public KubernetesNodeHealth(NodeHealthSettings settings, double toleration) {
        this.settings = settings;
        this.toleration = toleration;
    }

    @Override
    public double heartbeatInterval() {
        return settings.heartbeat();
    }

    @Override
    public double checkInterval() {
        return settings.monitorPeriod();
    }

    @Override
    public double gracePeriod() {
        return settings.gracePeriod();
    }

    @Override
    public List<Taint> taints() {
        return TAINTS;
    }

    @Override
    public double evictionRate(ZoneHealth zone) {
        boolean isDown = zone.notReady() == zone.nodes();
        if (isDown || !isDisrupted(zone)) {
            return settings.evictionRate();
        }
        return zone.nodes() > settings.largeZone() ? settings.secondaryEvictionRate() : 0;
    }

    private boolean isDisrupted(ZoneHealth zone) {
        return zone.notReady() >= LEAST_DISRUPTING
                && (double) zone.notReady() / zone.nodes() >= settings.unhealthyZoneThreshold();
    }

    @Override
    public boolean isEvictionStopped(List<ZoneHealth> zones) {
        return zones.stream().allMatch(zone -> zone.notReady() == zone.nodes());
    }

    @Override
    public double patience(PodTemplate pod) {
        double least = Double.POSITIVE_INFINITY;
        boolean isTolerated = false;
        for (Toleration each : pod.tolerations()) {
            if (each.tolerates(NO_EXECUTE)) {
                isTolerated = true;
                least = Math.min(least, each.seconds());
            }
        }
        // Admission gives a toleration of this length to pods that have none.
        return Math.max(0, isTolerated ? least : toleration);
    }
}
