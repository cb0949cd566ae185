package org.orrery.workloads.arrival;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/**
 * A Poisson process whose rate is that of a state which changes at random (a Markov-modulated Poisson process, Fischer
 * and Meier-Hellstern, Performance Evaluation 18, 1993).
 */
public final class MmppFactory implements WorkloadFactory<MmppFactory.Settings> {

    private static final int MOST_STATES = 1000;

    /** Settings of the process. */
    public record Settings(
            @Setting(
                    help = "the states, from each of which the next one follows unless its 'next' says otherwise",
                    isShorthand = true)
            List<State> states) {}

    /** A state. */
    public record State(
            @Setting(help = "rate of arrivals", quantity = Quantity.RATE, min = "0/s")
            double rate,

            @Setting(
                    help = "mean of the exponential time that it lasts",
                    quantity = Quantity.DURATION,
                    min = "0s",
                    aboveMin = true)
            double mean,

            @Setting(help = "weights of the states that may follow, one for each state", min = "0")
            List<Double> next) {}

    @Override
    public WorkloadKind kind() {
        return WorkloadKind.ARRIVALS;
    }

    @Override
    public String name() {
        return "mmpp";
    }

    @Override
    public String help() {
        return "Poisson arrivals that come in bursts, at the rate of a state which changes at random: "
                + "{mmpp: [{rate: 20/s, mean: 5m}, {rate: 200/s, mean: 30s}]}.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public ArrivalProcess create(Settings settings, WorkloadContext context) {
        List<State> states = settings.states();
        int count = states.size();
        if (count == 0 || count > MOST_STATES) {
            throw new IllegalArgumentException("1 to " + MOST_STATES + " states are needed; these are " + count);
        }
        double[][] next = new double[count][];
        for (int i = 0; i < count; i++) {
            next[i] = follows(states.get(i), i, count);
        }
        double[] means = states.stream().mapToDouble(State::mean).toArray();
        return new MmppProcess(states.stream().mapToDouble(State::rate).toArray(), means, next, shares(next, means));
    }

    private static double[] follows(State state, int index, int count) {
        double[] chances = new double[count];
        if (state.next().isEmpty()) {
            chances[(index + 1) % count] = 1;
            return chances;
        }
        double sum = state.next().stream().mapToDouble(Double::doubleValue).sum();
        if (state.next().size() != count || !(sum > 0)) {
            throw new IllegalArgumentException(
                    "'next' needs a weight for each of the " + count + " states, not all of them zero");
        }
        for (int i = 0; i < count; i++) {
            chances[i] = state.next().get(i) / sum;
        }
        return chances;
    }

    /** Shares of time that are spent in each state in the long run. */
    private static double[] shares(double[][] next, double[] means) {
        int count = means.length;
        // How often each is visited: p = p N, and the sum of p is one, which replaces the last equation.
        double[][] equations = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                equations[j][i] = j == count - 1 ? 1 : next[i][j] - (i == j ? 1 : 0);
            }
        }
        double[] right = new double[count];
        right[count - 1] = 1;
        double[] visits;
        try {
            visits = new LUDecomposition(new Array2DRowRealMatrix(equations, false))
                    .getSolver()
                    .solve(new ArrayRealVector(right, false))
                    .toArray();
        } catch (SingularMatrixException e) {
            throw new IllegalArgumentException("some states are never reached from others", e);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            visits[i] = Math.max(0, visits[i]) * means[i];
            sum += visits[i];
        }
        double all = sum;
        return Arrays.stream(visits).map(share -> share / all).toArray();
    }
}
