package org.orrery.simulator.recording;

import java.util.ArrayList;
import java.util.List;

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
     * @param cost what the nodes cost
     */
    public record Figures(double inSystemIntegral, double timeInSystem, double accountedWork, double cost) {}

    /**
     * The identities that do not hold, in words.
     *
     * @param usedWork core-seconds that the processors did
     * @param unfinishedWork core-seconds that runs still at work have got
     */
    public static List<String> broken(Figures figures, double usedWork, double unfinishedWork) {
        List<String> broken = new ArrayList<>();
        check(
                broken,
                "Little's law for tasks: the integral of their number must be the sum of their times in the system",
                figures.inSystemIntegral(),
                figures.timeInSystem());
        check(
                broken,
                "busy core-seconds must be work done plus work lost plus work in progress",
                usedWork,
                figures.accountedWork() + unfinishedWork);
        if (!(figures.cost() >= 0)) {
            broken.add("the bill must be a number and not negative: " + figures.cost());
        }
        return broken;
    }

    private static void check(List<String> broken, String law, double one, double other) {
        double scale = Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
        if (!(Math.abs(one - other) <= TOLERANCE * scale)) {
            broken.add(law + ": " + one + " against " + other);
        }
    }
}
