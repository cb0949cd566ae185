package org.orrery.simulator.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orrery.simulator.ChangeSpec;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Nodes;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.measure.Action;
import org.orrery.simulator.measure.ActionEvent;
import org.orrery.simulator.measure.ActionLog;
import org.orrery.simulator.service.ServiceLayer;
import org.orrery.simulator.service.ServiceSpec;

/** Makes the changes that were planned, each at its time. */
public final class Changes {

    private static final String PLAN = "planned change";

    private final Timers timers;
    private final List<ChangeSpec> plan;
    private final ReplicaController replicas;
    private final ServiceLayer services;
    private final List<String> names;
    private final Nodes nodes;
    private final SchedulerHost host;
    private final NodeDrain drain;
    private final ActionLog actions;
    private final int timer;
    private int next;

    /**
     * Changes that have not begun.
     *
     * @param specs the services, in the order in which the layer has them
     */
    public Changes(
            Timers timers,
            List<ChangeSpec> plan,
            ReplicaController replicas,
            ServiceLayer services,
            List<ServiceSpec> specs,
            Nodes nodes,
            SchedulerHost host,
            NodeDrain drain,
            ActionLog actions) {
        this.timers = timers;
        this.plan = new ArrayList<>(plan);
        this.plan.sort(Comparator.comparingDouble(ChangeSpec::at));
        this.replicas = replicas;
        this.services = services;
        this.names = specs.stream().map(ServiceSpec::name).toList();
        this.nodes = nodes;
        this.host = host;
        this.drain = drain;
        this.actions = actions;
        timer = timers.newTimer(timers.registerKind(Phase.ARRIVAL, PLAN, (t, entity) -> make()), 0);
    }

    /** Begins to wait for the first. */
    public void start() {
        arm();
    }

    private void arm() {
        if (next < plan.size()) {
            timers.schedule(timer, plan.get(next).at());
        }
    }

    private void make() {
        while (next < plan.size() && plan.get(next).at() <= timers.now()) {
            make(plan.get(next++));
        }
        arm();
    }

    private void make(ChangeSpec change) {
        if (change instanceof ChangeSpec.ReplicasOf of) {
            replicas.scale(replicas.named(of.service()), of.replicas(), PLAN, () -> "");
        } else if (change instanceof ChangeSpec.PodOf of) {
            replicas.changeTemplate(replicas.named(of.service()), of.template(), PLAN);
        } else if (change instanceof ChangeSpec.DemandOf of) {
            services.changeDemand(names.indexOf(of.service()), of.classes());
        } else if (change instanceof ChangeSpec.Drain of) {
            drain.begin(of, nodesOf(of.pool(), of.zone()));
        } else if (change instanceof ChangeSpec.Cordon of) {
            nodesOf(of.pool(), of.zone()).forEach(node -> cordon(node, of.isClosed()));
        }
    }

    private void cordon(Node node, boolean isClosed) {
        Action action = isClosed ? Action.NODE_CORDONED : Action.NODE_UNCORDONED;
        host.cordon(node, isClosed);
        actions.record(
                action,
                () -> new ActionEvent(
                        timers.now(), action, node.name(), node.template().pool(), PLAN));
    }

    private List<Node> nodesOf(String pool, String zone) {
        return nodes.all().stream()
                .filter(node -> node.template().pool().equals(pool)
                        && (zone.isEmpty() || node.template().zone().equals(zone)))
                .toList();
    }
}
