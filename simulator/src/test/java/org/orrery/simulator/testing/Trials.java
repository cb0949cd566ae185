package org.orrery.simulator.testing;

import org.orrery.simulator.kernel.RandomStream;

/**
 * Checks a law on many random inputs. Inputs should grow with the number of the trial, so that the first failure is a
 * small one; its seed is in the message, and {@code -Dtrial.seed=…} repeats that trial alone.
 */
public final class Trials {

    private static final long FIRST_SEED = 20_240_304;

    private final int count;

    private Trials(int count) {
        this.count = count;
    }

    /** So many trials. */
    public static Trials of(int count) {
        return new Trials(count);
    }

    /** One trial: makes its input from the stream and asserts the law. */
    @FunctionalInterface
    public interface Trial {
        /** Runs trial {@code number}, counted from 0. */
        void run(RandomStream random, int number) throws Exception;
    }

    /** Runs all trials, or the one that {@code trial.seed} names as {@code seed/number}. */
    public void forEach(Trial trial) {
        String chosen = System.getProperty("trial.seed", "");
        if (!chosen.isBlank()) {
            String[] parts = chosen.split("/", 2);
            run(trial, Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            return;
        }
        for (int number = 0; number < count; number++) {
            run(trial, FIRST_SEED + number, number);
        }
    }

    private static void run(Trial trial, long seed, int number) {
        try {
            trial.run(new RandomStream(seed), number);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "Trial " + number + " failed; repeat it with -Dtrial.seed=" + seed + "/" + number + ". "
                            + e.getMessage(),
                    e);
        }
    }
}
