package org.orrery.simulator.policy;

/** Which of the nodes with the best score is taken. */
public sealed interface TieBreak {

    /** The one that was found first. */
    record First() implements TieBreak {}

    /** The one whose name comes first. */
    record LowestName() implements TieBreak {}

    /** Any, with equal chances, by the scheduler's random stream. */
    record Seeded() implements TieBreak {}

    /** The one with the lowest rank. */
    record LowestRank(Ranking ranking) implements TieBreak {}

    /** Gives nodes ranks. */
    @FunctionalInterface
    interface Ranking {
        /** The rank of the node of this name; ranks differ. */
        int rank(String node);
    }
}
