package org.orrery.scenarios.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Nearest;
import org.orrery.scenarios.file.Position;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.file.TreePath;
import org.orrery.scenarios.section.AutoscaleSection;
import org.orrery.scenarios.section.ClusterSection;
import org.orrery.scenarios.section.ContainerSection;
import org.orrery.scenarios.section.JobSection;
import org.orrery.scenarios.section.MachineSection;
import org.orrery.scenarios.section.ObjectiveSection;
import org.orrery.scenarios.section.PodSection;
import org.orrery.scenarios.section.PoolSection;
import org.orrery.scenarios.section.PowerSection;
import org.orrery.scenarios.section.ResourcesSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.scenarios.section.ZoneSection;
import org.orrery.simulator.measure.Direction;
import org.orrery.simulator.measure.MetricDefinition;
import org.orrery.simulator.policy.PolicyChoice;
import org.orrery.simulator.recording.MetricCatalogue;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.CronSchedule;

/** What must hold between the parts of a scenario, beyond each being right by itself. */
final class Checks {

    /** The most tasks and nodes that a run can be asked for; beyond, memory and patience end. */
    private static final double MOST_TASKS = 1e9;

    private static final long MOST_AT_ONCE = 10_000_000;
    private static final long MOST_NODES = 1_000_000;

    /** What was wrong before. */
    private final Problems problems;
    /** What contradicts itself. */
    private final Problems found = new Problems();

    private final Scenario scenario;
    private final Tree tree;

    Checks(Problems problems, Scenario scenario, Tree tree) {
        this.problems = problems;
        this.scenario = scenario;
        this.tree = tree;
    }

    void check() {
        checkTimes();
        checkCluster();
        checkNodeAutoscaling();
        checkJobs();
        new ServiceChecks(scenario, this::say).check();
        new FaultChecks(scenario, this::say).check();
        new ChangeChecks(scenario, this::say).check();
        checkObjectives();
        found.all()
                .forEach(problem -> problems.add(
                        problem.at(), problem.path(), problem.found(), problem.expected(), problem.hint()));
    }

    private void checkTimes() {
        Double horizon = scenario.horizon();
        if (horizon != null && scenario.warmup() >= horizon) {
            say("warmup", "the warm-up must end before the horizon");
        }
        boolean isSteady = scenario.analysis().steadyState() != null;
        if (Double.isNaN(scenario.warmup()) && !isSteady) {
            say("warmup", "'auto' finds the warm-up of a steady state; write analysis: {steadyState: {batches: 20}}");
        }
        if (isSteady && horizon == null) {
            say("analysis.steadyState", "a steady state needs a horizon");
        }
    }

    private void checkCluster() {
        ClusterSection cluster = scenario.cluster();
        if (cluster.pools().isEmpty() && cluster.trace() == null) {
            say("cluster", "the cluster has no nodes; write pools, or a trace with nodes");
        }
        if (!cluster.pools().isEmpty() && cluster.trace() != null) {
            say("cluster.trace", "nodes come from pools or from a trace, not from both");
        }
        List<String> zones = cluster.zones().stream().map(ZoneSection::name).toList();
        unique(zones, "cluster.zones", "zones");
        unique(cluster.pools().stream().map(PoolSection::name).toList(), "cluster.pools", "pools");
        if (cluster.pools().stream().mapToLong(PoolSection::count).sum() > MOST_NODES) {
            say("cluster.pools", "this makes more than " + MOST_NODES + " nodes");
        }
        for (PoolSection pool : cluster.pools()) {
            String path = "cluster.pools[" + pool.name() + "]";
            for (String zone : pool.zones()) {
                known(zone, zones, path + ".zones", "zone");
            }
            MachineSection machine = pool.machine();
            if (machine.type() == null && (machine.cpu() == null || machine.memory() == null)) {
                say(path + ".machine", "a machine needs cpu and memory, or the name of one from the catalogue");
            }
            if (machine.type() != null
                    && Machines.builtIn().find(machine.type()).isEmpty()) {
                known(machine.type(), Machines.builtIn().names(), path + ".machine", "machine");
            }
            checkAutoscale(pool, path);
            PowerSection power = pool.power();
            if (power != null && (power.max() == null) == power.measured().isEmpty()) {
                say(path + ".power", "power is {idle: 120W, max: 350W}, or {measured: [eleven values]}");
            }
            if (power != null && !power.measured().isEmpty() && power.measured().size() != 11) {
                say(path + ".power.measured", "eleven values are needed: at 0 %, 10 % … 100 % load");
            }
        }
    }

    private void checkAutoscale(PoolSection pool, String path) {
        AutoscaleSection autoscale = pool.autoscale();
        if (autoscale == null) {
            return;
        }
        if (autoscale.min() > autoscale.max()) {
            say(path + ".autoscale", "'min' is " + autoscale.min() + ", which is more than 'max', " + autoscale.max());
        } else if (pool.count() < autoscale.min() || pool.count() > autoscale.max()) {
            say(
                    path + ".count",
                    "a pool begins with a number of nodes within its bounds: " + pool.count() + " is not between "
                            + autoscale.min() + " and " + autoscale.max());
        }
    }

    private void checkNodeAutoscaling() {
        PolicyChoice nodes = scenario.policies().autoscaling().nodes();
        boolean anyMayChange = scenario.cluster().pools().stream().anyMatch(pool -> pool.autoscale() != null);
        if (!nodes.name().equals("none") && !anyMayChange) {
            say(
                    "policies.autoscaling.nodes",
                    "'" + nodes.name() + "' has nothing to do: write autoscale: {min: 1, max: 10} in a pool");
        }
    }

    private void checkJobs() {
        List<JobSection> jobs = scenario.workload().jobs();
        List<String> names = jobs.stream().map(JobSection::name).toList();
        unique(names, "workload.jobs", "jobs");
        if (jobs.isEmpty()
                && scenario.workload().traces().isEmpty()
                && scenario.workload().services().isEmpty()) {
            say("workload", "there is no work; write services, jobs or traces");
        }
        for (JobSection job : jobs) {
            checkJob(job, names);
        }
        checkCycles(jobs);
    }

    private void checkJob(JobSection job, List<String> names) {
        String path = "workload.jobs[" + job.name() + "]";
        int ways = (job.arrivals() == null ? 0 : 1) + (job.count() == null ? 0 : 1) + (job.schedule() == null ? 0 : 1);
        if (ways != 1) {
            say(path, "a job has exactly one of 'arrivals', 'schedule' and 'count'");
        }
        checkSchedule(job, path);
        int lengths =
                (job.work() == null ? 0 : 1) + (job.duration() == null ? 0 : 1) + (job.recorded() == null ? 0 : 1);
        if (lengths != 1) {
            say(
                    path,
                    "exactly one of 'work' (core-time), 'duration' (wall time at the request) and 'recorded' is needed");
        }
        if (job.gang() > job.completions()) {
            say(path + ".gang", "a gang of " + job.gang() + " needs as many completions");
        }
        if (job.gang() <= job.completions() && job.completions() % job.gang() != 0) {
            say(
                    path + ".gang",
                    "gangs of " + job.gang() + " do not make up " + job.completions()
                            + " completions: the last one would never be whole");
        }
        if (job.parallelism() != null && job.gang() > job.parallelism()) {
            say(path + ".gang", "a gang of " + job.gang() + " needs as much parallelism");
        }
        if (job.checkpoint() != null && job.recorded() != null) {
            say(path + ".checkpoint", "what was recorded is repeated as it was; checkpoints go with work or duration");
        }
        checkSize(job, path);
        for (String other : job.after()) {
            known(other, names, path + ".after", "job");
        }
        ArrivalProcess arrivals = job.arrivals();
        if (scenario.horizon() == null && arrivals != null && !(arrivals.meanRate() <= 0)) {
            say(path + ".arrivals", "these arrivals never end; write a horizon");
        }
        PodSection pod = job.pod();
        boolean isWritten = pod.requests().cpu() != null
                || pod.requests().memory() != null
                || pod.limits().cpu() != null
                || pod.limits().memory() != null
                || pod.requests().gpu() > 0
                || pod.image() != null;
        if (!pod.containers().isEmpty() && isWritten) {
            say(path + ".pod", "with 'containers', requests, limits and image belong to each of them");
        }
        checkResources(pod.requests(), pod.limits(), path + ".pod");
        for (ContainerSection container : pod.containers()) {
            checkResources(
                    container.requests(), container.limits(), path + ".pod.containers[" + container.name() + "]");
        }
    }

    private void checkSchedule(JobSection job, String path) {
        if (job.schedule() == null) {
            return;
        }
        try {
            CronSchedule.parse(job.schedule());
        } catch (IllegalArgumentException e) {
            say(path + ".schedule", String.valueOf(e.getMessage()));
        }
        if (scenario.horizon() == null) {
            say(path + ".schedule", "a schedule never ends; write a horizon");
        }
    }

    private void checkSize(JobSection job, String path) {
        Integer count = job.count();
        if (count != null && (long) count * job.completions() > MOST_AT_ONCE) {
            say(path, "this makes more than " + MOST_AT_ONCE + " tasks at once");
        }
        ArrivalProcess arrivals = job.arrivals();
        Double horizon = scenario.horizon();
        if (arrivals != null && horizon != null) {
            double tasks = arrivals.meanRate() * scenario.workload().load() * horizon * job.completions();
            if (tasks > MOST_TASKS) {
                say(path, "this makes more than a thousand million tasks in a run");
            }
        }
    }

    private void checkResources(ResourcesSection requests, ResourcesSection limits, String path) {
        checkLimit(requests.cpu(), limits.cpu(), path + ".limits.cpu");
        checkLimit(requests.memory(), limits.memory(), path + ".limits.memory");
        if (requests.gpu() > 1000 && requests.gpu() % 1000 != 0) {
            say(path + ".requests.gpu", "a pod takes whole GPUs or a share of one, such as 500m");
        }
    }

    private void checkLimit(@Nullable Long request, @Nullable Long limit, String path) {
        if (request != null && limit != null && limit < request) {
            say(path, "the limit is less than the request");
        }
    }

    private void checkCycles(List<JobSection> jobs) {
        Map<String, List<String>> after = new LinkedHashMap<>();
        jobs.forEach(job -> after.put(job.name(), job.after()));
        Set<String> done = new LinkedHashSet<>();
        for (JobSection job : jobs) {
            List<String> way = new ArrayList<>();
            if (findCycle(job.name(), after, done, way)) {
                say("workload.jobs[" + job.name() + "].after", "jobs wait for each other: " + String.join(" -> ", way));
                return;
            }
        }
    }

    private static boolean findCycle(String job, Map<String, List<String>> after, Set<String> done, List<String> way) {
        if (way.contains(job)) {
            way.add(job);
            return true;
        }
        if (!done.add(job)) {
            return false;
        }
        way.add(job);
        for (String other : after.getOrDefault(job, List.of())) {
            if (findCycle(other, after, without(done, other, way), way)) {
                return true;
            }
        }
        way.remove(way.size() - 1);
        return false;
    }

    /** A job that is on the way must be looked at again, to be seen as a cycle. */
    private static Set<String> without(Set<String> done, String job, List<String> way) {
        if (way.contains(job)) {
            done.remove(job);
        }
        return done;
    }

    private void checkObjectives() {
        MetricCatalogue metrics = new MetricCatalogue();
        List<String> names = metrics.all().stream().map(MetricDefinition::name).toList();
        for (int i = 0; i < scenario.objectives().size(); i++) {
            ObjectiveSection objective = scenario.objectives().get(i);
            String path = "objectives[" + i + "]";
            Optional<MetricDefinition> definition = metrics.find(objective.metric());
            if (definition.isEmpty()) {
                known(objective.metric(), names, path + ".metric", "metric");
                continue;
            }
            int goals = (objective.goal() == null ? 0 : 1)
                    + (objective.atLeast() == null ? 0 : 1)
                    + (objective.atMost() == null ? 0 : 1);
            if (goals > 1) {
                say(path, "one of 'goal', 'atLeast' and 'atMost' is enough");
            }
            if (goals == 0 && definition.get().direction() == Direction.NEUTRAL) {
                say(path, "for this metric neither direction is better by itself; write goal: min or goal: max");
            }
            checkBound(objective.atLeast(), path + ".atLeast");
            checkBound(objective.atMost(), path + ".atMost");
            checkScope(objective.scope(), definition.get(), path + ".scope");
        }
    }

    private void checkBound(@Nullable String bound, String path) {
        if (bound != null && Bounds.parse(bound).isEmpty()) {
            say(path, "a number in the metric's unit, a duration or a percentage is expected, not '" + bound + "'");
        }
    }

    private void checkScope(@Nullable String scope, MetricDefinition metric, String path) {
        if (scope == null) {
            return;
        }
        int equals = scope.indexOf('=');
        if (equals < 1) {
            say(path, "a scope is written dimension=name, for example pool=general, not '" + scope + "'");
            return;
        }
        known(scope.substring(0, equals), metric.scopes(), path, "scope of " + metric.name());
    }

    private void known(String name, List<String> names, String path, String what) {
        if (!names.contains(name)) {
            String expected = names.isEmpty()
                    ? ""
                    : names.size() > 20
                            ? "a name that './orrery metrics' lists"
                            : "one of " + String.join(", ", new LinkedHashSet<>(names));
            found.add(at(path), path, "there is no " + what + " '" + name + "'", expected, Nearest.hint(name, names));
        }
    }

    private void unique(List<String> names, String path, String what) {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                say(path, "two " + what + " are named '" + name + "'");
            }
        }
    }

    private void say(String path, String message) {
        if (!problems.isDoubtful(path)) {
            found.say(at(path), path, message);
        }
    }

    /** Where a path is written, or the nearest part around it that is. */
    private Position at(String path) {
        String place = path;
        while (!place.isEmpty()) {
            try {
                Tree found = TreePath.parse(place).find(tree);
                if (found != null && !found.at().isDefault()) {
                    return found.at();
                }
            } catch (IllegalArgumentException e) {
                // Looked for further out.
            }
            int dot = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
            place = dot < 0 ? "" : place.substring(0, dot);
        }
        return tree.at();
    }
}
