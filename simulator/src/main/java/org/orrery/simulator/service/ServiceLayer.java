package org.orrery.simulator.service;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.cluster.ClusterListener;
import org.orrery.simulator.cluster.ClusterRules;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.cluster.PodActivity;
import org.orrery.simulator.cluster.PodLifecycle;
import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.kernel.Phase;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.network.Network;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.Balancing;
import org.orrery.simulator.policy.BalancingContext;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.ClosedUsers;

/** All services of a simulation with their requests. */
public final class ServiceLayer implements ClusterListener {

    private final Timers timers;
    private final Traffic traffic;
    private final List<Service> services = new ArrayList<>();
    private final List<ServicePods> pods = new ArrayList<>();
    private final List<OpenLoad> openLoads = new ArrayList<>();
    private final ClosedLoads closedLoads;
    private final Surges surges;
    private final int openingTimer;

    /** Makes the way of balancing that a choice names. */
    @FunctionalInterface
    public interface BalancingFactory {
        /** A way of balancing for a service. */
        Balancing create(PolicyChoice choice);
    }

    /** Services without pods; their replicas are somebody else's affair. */
    public ServiceLayer(
            Timers timers,
            ServicesSpec spec,
            PodLifecycle lifecycle,
            ClusterRules rules,
            RandomStreams streams,
            BalancingFactory balancing,
            RequestListener listener) {
        this.timers = timers;
        traffic = new Traffic(timers, listener, new Network(spec.network()), lifecycle);
        // A node that is cut off is told when it can be talked to again.
        traffic.dispatcher.whenDrained(server -> {
            if (server.node.isReachable()) {
                lifecycle.kill(server.pod, server.pod.reason());
            }
        });
        WorkerFaults faults = new WorkerFaults(timers, streams, this::isFinished);
        for (ServiceSpec each : spec.services()) {
            EndpointSet endpoints = new EndpointSet();
            Balancer balancer = balancing
                    .create(each.balancing())
                    .balancer(new BalancingContext(endpoints, streams.stream(Purpose.BALANCING, each.name())));
            double workFactor = 1 + rules.costs(each.template().isolation()).cpuOverhead();
            Service service =
                    new Service(services.size(), each, streams, endpoints, balancer, traffic.attempts, workFactor);
            services.add(service);
            pods.add(new ServicePods(traffic, service, rules, faults));
        }
        traffic.setServices(services);
        closedLoads = new ClosedLoads(timers, traffic.clients);
        traffic.clients.setUsers(closedLoads);
        int arrivalKind = timers.registerKind(
                Phase.ARRIVAL,
                "request arrival",
                (timer, load) -> openLoads.get(load).arrive());
        for (Service service : services) {
            addLoad(service, streams, arrivalKind);
        }
        surges = new Surges(timers, streams, traffic.clients);
        openingTimer =
                timers.newTimer(timers.registerKind(Phase.MEASUREMENT, "first requests", (timer, entity) -> open()), 0);
    }

    private void addLoad(Service service, RandomStreams streams, int arrivalKind) {
        String name = service.spec.name();
        if (service.spec.arrivals() instanceof ArrivalProcess process) {
            openLoads.add(new OpenLoad(
                    service,
                    process.start(streams.stream(Purpose.ARRIVAL, name)),
                    timers,
                    traffic.clients,
                    timers.newTimer(arrivalKind, openLoads.size())));
        } else if (service.spec.arrivals() instanceof ClosedUsers users) {
            closedLoads.add(service, users.users(), users.think(), streams.draws(Purpose.THINK, name));
        }
    }

    /** What the containers of a service's pods do. */
    public PodActivity activity(int service) {
        return pods.get(service);
    }

    /**
     * Begins. Requests come after all that happens at time zero by itself, so that pods which start in no time are
     * there for the first of them.
     */
    public void start() {
        if (!services.isEmpty()) {
            timers.schedule(openingTimer, timers.now());
        }
    }

    private void open() {
        openLoads.forEach(OpenLoad::start);
        closedLoads.start();
    }

    /** The network between the services' pods, to be broken. What it kept goes on its way by {@link #networkHealed}. */
    public Network network() {
        return traffic.network;
    }

    /** Less of the network is broken than before. */
    public void networkHealed() {
        traffic.dispatcher.networkHealed();
    }

    /**
     * The load of a service surges, or ceases to.
     *
     * @param factor how many times as many requests come, above 1
     */
    public void surge(String service, double factor, boolean begins) {
        for (Service each : services) {
            if (each.spec.name().equals(service)) {
                surges.change(each, factor, begins);
            }
        }
    }

    /** Whether no request is there or to come. */
    public boolean isFinished() {
        if (traffic.requests.count() > 0 || traffic.attempts.count() > 0 || !closedLoads.isEmpty()) {
            return false;
        }
        for (OpenLoad load : openLoads) {
            if (!load.isOver()) {
                return false;
            }
        }
        return true;
    }

    /** Requests of a service take something else from now on; {@code classes} are the same as before in all else. */
    public void changeDemand(int service, List<RequestClass> classes) {
        for (int i = 0; i < classes.size(); i++) {
            services.get(service).setDemand(i, classes.get(i));
        }
    }

    // ---- for those who decide by the load ----

    /** Begins to measure the load of a service. */
    public LoadMeter measureLoad(int service) {
        LoadMeter meter = new LoadMeter();
        services.get(service).loadMeter = meter;
        return meter;
    }

    /** Begins to measure what each pod of a service has to do. */
    public void measurePods(int service) {
        services.get(service).measuresPods = true;
    }

    /** Attempts that wait to be served, be it in front of the pods of a service or at one of them. */
    public int waiting(int service) {
        Service of = services.get(service);
        int[] waiting = {held(service)};
        traffic.servers.forEach(of, server -> waiting[0] += server.waiting());
        return waiting[0];
    }

    /** Attempts that wait in front of the pods of a service. */
    public int held(int service) {
        WaitingLine line = services.get(service).line;
        return line == null ? 0 : line.size();
    }

    /** Attempts that are with the pods of a service. */
    public int atPods(int service) {
        return services.get(service).endpoints.total();
    }

    /** Attempts that are with a pod. */
    public int atPod(Pod pod) {
        PodServer server = traffic.servers.find(pod.id());
        return server == null ? 0 : server.present();
    }

    /** Says what to do, at the latest within the same instant, when a request of a service begins or ends. */
    public void whenLoadChanges(int service, Runnable action) {
        services.get(service).whenLoadChanges = action;
    }

    /** Says what to do when a request of a service comes and no pod is ready. */
    public void whenDeserted(int service, Runnable action) {
        services.get(service).whenDeserted = action;
    }

    /**
     * Lets requests that no pod of a service can take on wait in front of the pods, or at the pods. Nothing changes for
     * services without a queue in front of the pods.
     */
    public void setBuffered(int service, boolean isBuffered) {
        traffic.dispatcher.setBuffered(services.get(service), isBuffered);
    }

    /** How many pods of a service take requests. */
    public int readyPods(int service) {
        return services.get(service).readyPods;
    }

    /** Core-seconds that the cores of its node have spent on a pod since its containers started; 0 before. */
    public double cpuSeconds(Pod pod) {
        PodServer server = traffic.servers.find(pod.id());
        return server == null ? 0 : server.cpuSeconds();
    }

    /** The attempts that were at a pod since its containers started, each by the seconds that it was there. */
    public double attemptSeconds(Pod pod) {
        PodServer server = traffic.servers.find(pod.id());
        return server == null ? 0 : server.attemptSeconds();
    }

    /** How many attempts a pod was given since its containers started. */
    public long attemptsGiven(Pod pod) {
        PodServer server = traffic.servers.find(pod.id());
        return server == null ? 0 : server.assigned();
    }

    @Override
    public void podTerminating(Pod pod) {
        if (pod.activity() instanceof ServicePods of) {
            of.terminating(pod);
        }
    }

    @Override
    public void podEnded(Pod pod) {
        if (pod.activity() instanceof ServicePods of) {
            of.forget(pod);
        }
    }

    @Override
    public void nodeNotReady(Node node) {
        offer(node, false);
    }

    @Override
    public void nodeReady(Node node) {
        offer(node, true);
    }

    private static void offer(Node node, boolean isOffered) {
        for (Pod pod : List.copyOf(node.pods())) {
            if (pod.activity() instanceof ServicePods of) {
                of.offer(pod, isOffered);
            }
        }
    }

    // ---- for the identities ----

    /** Core-seconds that attempts which are not over have got. */
    public double workInProgress() {
        CompensatedSum sum = new CompensatedSum();
        Attempts attempts = traffic.attempts;
        for (int attempt = 0; attempt < attempts.limit(); attempt++) {
            byte state = attempts.state[attempt];
            if (state == Attempts.OVER || state == Attempts.ANSWERING) {
                continue;
            }
            double left = state == Attempts.WORKING
                    ? traffic.servers.at(attempts.pod[attempt]).left(attempt)
                    : attempts.work[attempt];
            sum.add(attempts.demand[attempt] - left);
        }
        return sum.value();
    }

    /** Attempts whose pod has not answered yet. */
    public long attemptsInSystem() {
        long count = 0;
        for (int attempt = 0; attempt < traffic.attempts.limit(); attempt++) {
            byte state = traffic.attempts.state[attempt];
            count += state == Attempts.OVER || state == Attempts.ANSWERING ? 0 : 1;
        }
        return count;
    }

    /** Requests that are not over: how many, and for how long together, in seconds. */
    public Present present() {
        Requests requests = traffic.requests;
        CompensatedSum seconds = new CompensatedSum();
        for (int request = 0; request < requests.limit(); request++) {
            if (requests.service[request] != Requests.NONE) {
                seconds.add(timers.now() - requests.arrivedAt[request]);
            }
        }
        return new Present(requests.count(), seconds.value());
    }

    /** So many requests that are not over, and the time that they have been there, summed up. */
    public record Present(long requests, double seconds) {}

    /** What becomes of a run that has ended with requests in the system, line by line. */
    public List<String> describeWaiting() {
        List<String> lines = new ArrayList<>();
        for (Service service : services) {
            if (service.inSystem > 0) {
                lines.add(service.inSystem + (service.inSystem == 1 ? " request" : " requests") + " of service "
                        + service.spec.name() + " not answered; " + service.readyPods + " ready pods");
            }
        }
        return lines;
    }
}
