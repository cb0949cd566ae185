package org.orrery.simulator.kernel;

/**
 * All randomness of one replication. A stream or a draw is named by its purpose and by the name of the entity of the
 * <em>workload</em> that it is for, never by anything that a policy created; so policies that are compared meet the
 * same arrivals, demands and faults.
 */
public final class RandomStreams {

    private final long seed;

    /**
     * The randomness of one replication.
     *
     * @param seed the scenario's seed
     * @param replication counted from zero
     */
    public RandomStreams(long seed, int replication) {
        this.seed = Mixing.combine(Mixing.combine(Mixing.GOLDEN, seed), replication);
    }

    /** A stateful stream, for exogenous sequences such as the arrivals of one source. */
    public RandomStream stream(Purpose purpose, String entity) {
        return new RandomStream(base(purpose, entity));
    }

    /**
     * Stateless draws for the items of one entity, for everything that is drawn for one item: its demand, its start-up
     * time.
     */
    public CounterDraws draws(Purpose purpose, String entity) {
        return new CounterDraws(base(purpose, entity));
    }

    private long base(Purpose purpose, String entity) {
        return Mixing.combine(Mixing.combine(seed, purpose.name()), entity);
    }
}
