package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.cluster.Node;
import org.orrery.simulator.cluster.Pod;
import org.orrery.simulator.spec.ResourceNames;

/** Laws that hold on every sample path, whatever the randomness. A broken one is a bug in the simulator. */
public final class Identities {

    /** Relative error that rounding alone may bring. */
    private static final double TOLERANCE = 1e-9;

    private Identities() {}

    /**
     * Figures gathered in two ways.
     *
     * @param inSystemIntegral integral of the number of tasks in the system, in task-seconds
     * @param timeInSystem sum of the times that tasks spent in it
     * @param accountedWork core-seconds of completed and lost runs
     * @param cost what the nodes cost, as it was added up while they were there
     * @param bill what they cost, as the begun quanta of each at its price
     */
    public record Figures(
            double inSystemIntegral, double timeInSystem, double accountedWork, double cost, double bill) {}

    /**
     * What was counted of requests and attempts over the whole run.
     *
     * @param arrived requests that arrived
     * @param ended requests that are over
     * @param attempts attempts sent
     * @param attemptsEnded attempts that are over
     * @param inSystemIntegral integral of the number of requests in the system, in request-seconds
     * @param sojourns sum of the times in the system of requests that are over, in seconds
     * @param work core-seconds done for attempts that are over
     */
    public record Ledgers(
            long arrived,
            long ended,
            long attempts,
            long attemptsEnded,
            double inSystemIntegral,
            double sojourns,
            double work) {}

    /**
     * What is still in the system at the end, counted there.
     *
     * @param requests requests that are not over
     * @param requestSeconds time that they have been there, summed up
     * @param attempts attempts that are not over
     * @param work core-seconds that tasks and attempts which are not over have got
     */
    public record Unfinished(long requests, double requestSeconds, long attempts, double work) {}

    /**
     * The identities that do not hold, in words.
     *
     * @param usedWork core-seconds that the processors did
     */
    public static List<String> broken(Figures figures, Ledgers ledgers, Unfinished unfinished, double usedWork) {
        List<String> broken = new ArrayList<>();
        checkCount(broken, "requests", ledgers.arrived(), ledgers.ended(), unfinished.requests());
        checkCount(broken, "attempts", ledgers.attempts(), ledgers.attemptsEnded(), unfinished.attempts());
        check(
                broken,
                "Little's law for requests: the integral of their number must be the sum of their times in the system",
                ledgers.inSystemIntegral(),
                ledgers.sojourns() + unfinished.requestSeconds());
        check(
                broken,
                "Little's law for tasks: the integral of their number must be the sum of their times in the system",
                figures.inSystemIntegral(),
                figures.timeInSystem());
        check(
                broken,
                "busy core-seconds must be work done plus work lost plus work in progress",
                usedWork,
                figures.accountedWork() + ledgers.work() + unfinished.work());
        check(broken, "the bill must be the price of every begun quantum", figures.cost(), figures.bill());
        if (!(figures.cost() >= 0)) {
            broken.add("the bill must be a number and not negative: " + figures.cost());
        }
        return broken;
    }

    /** Nodes that have given other amounts than their pods hold, or more than they ever had, in words. */
    public static List<String> brokenAllocations(Iterable<Node> nodes, ResourceNames resources) {
        List<String> broken = new ArrayList<>();
        for (Node node : nodes) {
            for (int resource = 0; resource < resources.count(); resource++) {
                long held = 0;
                for (Pod pod : node.pods()) {
                    held += pod.template().request(resource);
                }
                long given = node.given(resource);
                // A node that shrank keeps the pods that it had.
                long most = Math.max(
                        node.allocatable().get(resource),
                        node.template().allocatable().get(resource));
                if (given != held || given > most) {
                    broken.add("node " + node + " has given " + given + " of resource " + resource + ", its pods hold "
                            + held + ", and it has " + most);
                }
            }
        }
        return broken;
    }

    private static void checkCount(List<String> broken, String what, long begun, long ended, long left) {
        if (begun != ended + left) {
            broken.add("the ledger of " + what + ": " + begun + " came, " + ended + " are over, " + left + " are left");
        }
    }

    private static void check(List<String> broken, String law, double one, double other) {
        double scale = Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
        if (!(Math.abs(one - other) <= TOLERANCE * scale)) {
            broken.add(law + ": " + one + " against " + other);
        }
    }
}
