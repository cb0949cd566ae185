package org.orrery.simulator.service;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.CounterDraws;
import org.orrery.simulator.kernel.Purpose;
import org.orrery.simulator.kernel.RandomStreams;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.workload.Law;

/** A service as it runs. */
final class Service {

    final int index;
    final ServiceSpec spec;
    final CounterDraws backoffDraws;
    final CounterDraws branchDraws;
    final CounterDraws patienceDraws;
    final EndpointSet endpoints;
    final Balancer balancer;
    final RetryBudget budget;
    final @Nullable CircuitBreaker breaker;
    /** Where requests wait in front of the pods, or null. */
    final @Nullable WaitingLine line;

    final int levels;
    final int[] levelOfClass;
    private final double[] cumulatedShares;
    private final CounterDraws workDraws;
    private final CounterDraws delayDraws;
    /** Work and delay of classes for which they are always the same, else NaN. */
    private final double[] fixedWork;

    private final double[] fixedDelay;
    private final Law[] work;
    private final Law[] delay;
    /** Whether what a pod has taken is given to another after some time. */
    final boolean redelivers;
    /** Whether requests make calls. */
    final boolean hasCalls;
    /** What isolation makes of a second of work. */
    final double workFactor;
    /** Hash of its name, for the random numbers of its calls. */
    final int nameHash;
    /** The pods' servers that are up. */
    int readyPods;
    /** Its requests that are not over. */
    int inSystem;
    /** Whether requests that no pod can take on wait in {@link #line}, and not at the pods. */
    boolean isBuffered;
    /** Whether it is measured what each pod has to do. */
    boolean measuresPods;
    /** What is done when a request comes and no pod is ready. */
    Runnable whenDeserted = () -> {};
    /** What is to be done when an attempt begins or ends, or a pod becomes ready, or null. */
    @Nullable
    Runnable whenLoadChanges;

    /** What measures its load, or null when nobody wants to know. */
    @Nullable
    LoadMeter loadMeter;

    Service(
            int index,
            ServiceSpec spec,
            RandomStreams streams,
            EndpointSet endpoints,
            Balancer balancer,
            Attempts attempts,
            double workFactor) {
        this.index = index;
        this.spec = spec;
        this.endpoints = endpoints;
        this.balancer = balancer;
        this.workFactor = workFactor;
        workDraws = streams.draws(Purpose.WORK, spec.name());
        delayDraws = streams.draws(Purpose.WORK, spec.name() + "/delay");
        branchDraws = streams.draws(Purpose.BRANCH, spec.name());
        patienceDraws = streams.draws(Purpose.PATIENCE, spec.name());
        backoffDraws = streams.draws(Purpose.THINK, spec.name() + "/backoff");
        nameHash = spec.name().hashCode();
        budget = new RetryBudget(spec.client().retries().budget());
        ClientSpec.Breaker breakerSpec = spec.client().breaker();
        breaker = breakerSpec == null ? null : new CircuitBreaker(breakerSpec);
        List<RequestClass> classes = spec.classes();
        levelOfClass = new int[classes.size()];
        boolean looksAtPriority = spec.server().discipline() == Discipline.PRIORITY
                || spec.server().discipline() == Discipline.PREEMPTIVE;
        if (looksAtPriority) {
            TreeSet<Integer> priorities = new TreeSet<>();
            classes.forEach(each -> priorities.add(each.priority()));
            for (int i = 0; i < levelOfClass.length; i++) {
                levelOfClass[i] =
                        priorities.tailSet(classes.get(i).priority(), false).size();
            }
            levels = priorities.size();
        } else {
            levels = 1;
        }
        cumulatedShares = new double[classes.size()];
        fixedWork = new double[classes.size()];
        fixedDelay = new double[classes.size()];
        work = new Law[classes.size()];
        delay = new Law[classes.size()];
        redelivers = spec.server().redeliverAfter() < Double.POSITIVE_INFINITY;
        hasCalls = !spec.calls().isEmpty();
        double sum = 0;
        for (int i = 0; i < cumulatedShares.length; i++) {
            RequestClass each = classes.get(i);
            sum += each.share();
            cumulatedShares[i] = sum;
            setDemand(i, each);
        }
        isBuffered = spec.server().queueAtService();
        line = isBuffered ? new WaitingLine(attempts, levelOfClass, levels) : null;
    }

    /** What attempts of a class take that start from now on. */
    void setDemand(int number, RequestClass of) {
        work[number] = of.cpu();
        delay[number] = of.delay();
        fixedWork[number] = fixed(of.cpu());
        fixedDelay[number] = fixed(of.delay());
    }

    private static double fixed(Law law) {
        return law.variance() == 0 ? law.mean() : Double.NaN;
    }

    /** Processor work of an attempt, in core-seconds. */
    double demand(int requestClass, long item, int hop, int attempt) {
        double fixed = fixedWork[requestClass];
        return Double.isNaN(fixed) ? work[requestClass].at(workDraws.uniform(item, hop, attempt)) : fixed;
    }

    /** Pure delay of an attempt, in seconds. */
    double delay(int requestClass, long item, int hop, int attempt) {
        double fixed = fixedDelay[requestClass];
        return Double.isNaN(fixed) ? delay[requestClass].at(delayDraws.uniform(item, hop, attempt)) : fixed;
    }

    /** The class of a request of which nothing else says it. */
    int drawClass(long item, int hop) {
        int last = cumulatedShares.length - 1;
        if (last == 0) {
            return 0;
        }
        double u = branchDraws.uniform(item, hop, 0) * cumulatedShares[last];
        int chosen = 0;
        while (chosen < last && u >= cumulatedShares[chosen]) {
            chosen++;
        }
        return chosen;
    }

    /** The class of this name, or -1. */
    int classNamed(String name) {
        List<RequestClass> classes = spec.classes();
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    RequestClass requestClass(int number) {
        return spec.classes().get(number);
    }
}
