package org.orrery.simulator.service;

import org.orrery.simulator.cluster.ClusterRules;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodActivity;
import org.orrery.simulator.cluster.PodReason;
import org.orrery.simulator.spec.CpuFidelity;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/** What the containers of a service's pods do: they serve its requests. */
final class ServicePods implements PodActivity {

    private final Traffic traffic;
    private final Service service;
    private final ClusterRules rules;
    private final WorkerFaults faults;

    ServicePods(Traffic traffic, Service service, ClusterRules rules, WorkerFaults faults) {
        this.traffic = traffic;
        this.service = service;
        this.rules = rules;
        this.faults = faults;
    }

    private static Node nodeOf(Pod pod) {
        Node node = pod.node();
        if (node == null) {
            throw new IllegalStateException(pod + " has no node.");
        }
        return node;
    }

    /** Cores that a pod may use at most: its limit, else all of its node. */
    private double cores(PodTemplate template, Node node) {
        if (rules.cpu() == CpuFidelity.IGNORED) {
            return Double.POSITIVE_INFINITY;
        }
        long limit = template.limits().get(ResourceNames.CPU);
        boolean binds = limit > 0 && rules.costs(template.isolation()).enforcesLimits();
        return binds ? limit / 1000.0 : node.cpu().cores();
    }

    @Override
    public void started(Pod pod) {
        forget(pod);
        Node node = nodeOf(pod);
        PodServer server = new PodServer(traffic, service, pod, node, cores(pod.template(), node));
        traffic.servers.put(pod.id(), server);
        faults.occupied(server);
    }

    @Override
    public void readinessChanged(Pod pod) {
        PodServer server = traffic.servers.at(pod.id());
        service.readyPods += pod.isReady() ? 1 : -1;
        traffic.listener.readyChanged(service.index, service.readyPods);
        if (!pod.isReady()) {
            server.close();
            return;
        }
        server.open();
        if (service.whenLoadChanges != null) {
            service.whenLoadChanges.run();
        }
    }

    @Override
    public double answerSeconds(Pod pod, double work) {
        return traffic.servers.at(pod.id()).answerSeconds(work);
    }

    @Override
    public void cpuTargetReached(Pod pod) {
        traffic.servers.at(pod.id()).targetReached();
    }

    @Override
    public void speedChanges(Pod pod) {
        traffic.servers.at(pod.id()).speedChanges();
    }

    /** A pod was told to end: it takes no new requests. */
    void terminating(Pod pod) {
        forget(pod);
        PodServer server = traffic.servers.find(pod.id());
        if (server == null) {
            return;
        }
        server.drain();
        if (server.present() == 0) {
            traffic.dispatcher.drained(server);
        }
    }

    @Override
    public void stopped(Pod pod, PodReason why) {
        PodServer server = traffic.servers.at(pod.id());
        faults.vacated(server);
        boolean isUnnoticed = !server.isDraining()
                && why == PodReason.NODE_LOST
                && nodeOf(pod).isAlive();
        if (!isUnnoticed || !server.strand()) {
            server.die();
            traffic.servers.remove(pod.id());
        }
    }

    /** A pod whose node had died is no longer among the endpoints. */
    void forget(Pod pod) {
        PodServer server = traffic.servers.find(pod.id());
        if (server != null && server.isStranded()) {
            server.die();
            traffic.servers.remove(pod.id());
        }
    }

    /** A pod is taken from the endpoints, or put back, whatever it does itself. */
    void offer(Pod pod, boolean isOffered) {
        forget(pod);
        PodServer server = traffic.servers.find(pod.id());
        if (server != null && !server.isDraining()) {
            server.offer(isOffered);
        }
    }
}
