package org.orrery.policies.autoscaling.demand;

/**
 * Forecasts the next demands in three ways, takes the way whose forecast was nearest to the last demand, and provides
 * for the average of its forecasts, nearer ones counting for more. After H. Fernandez, G. Pierre, T. Kielmann,
 * "Autoscaling Web Applications in Heterogeneous Cloud Infrastructures", IC2E 2014. Order and horizon of the forecasts
 * are our choice: autoregression looks back two steps, smoothing has a trend.
 */
final class ConPaaS implements DemandRule {

    private static final int AUTOREGRESSION_TERMS = 3;
    private static final int LINE_TERMS = 2;

    private final RecentDemand recent;
    private final int horizon;
    private final double smoothing;
    /** What each way expects of the next intervals; none before there were enough demands. */
    private double[][] forecasts = new double[0][];

    /**
     * A rule that has seen nothing.
     *
     * @param window how many demands forecasts go by
     * @param horizon how many intervals ahead they go
     * @param smoothing weight of the last demand in exponential smoothing
     */
    ConPaaS(int window, int horizon, double smoothing) {
        recent = new RecentDemand(window);
        this.horizon = horizon;
        this.smoothing = smoothing;
    }

    @Override
    public double pods(double now, double demand, int current) {
        recent.add(demand);
        if (!recent.isFull()) {
            return demand;
        }
        int best = bestAt(demand);
        forecasts = new double[][] {autoregression(), line(), smoothed()};
        double expected = weighted(forecasts[best]);
        return expected > 0 ? expected : current;
    }

    /** The way whose forecast of this demand was nearest; the first before there were forecasts. */
    private int bestAt(double demand) {
        int best = 0;
        for (int way = 1; way < forecasts.length; way++) {
            if (Math.abs(forecasts[way][0] - demand) < Math.abs(forecasts[best][0] - demand)) {
                best = way;
            }
        }
        return best;
    }

    private double weighted(double[] forecast) {
        double sum = 0;
        double weights = 0;
        for (int step = 0; step < horizon; step++) {
            sum += (horizon - step) * forecast[step];
            weights += horizon - step;
        }
        return sum / weights;
    }

    private double[] autoregression() {
        LeastSquares fit = new LeastSquares(AUTOREGRESSION_TERMS);
        for (int ago = recent.size() - AUTOREGRESSION_TERMS; ago >= 0; ago--) {
            fit.add(recent.ago(ago), 1, recent.ago(ago + 1), recent.ago(ago + 2));
        }
        double[] factors = fit.solve();
        double[] forecast = new double[horizon];
        double last = recent.ago(0);
        double before = recent.ago(1);
        for (int step = 0; step < horizon; step++) {
            double next = factors == null ? last : factors[0] + factors[1] * last + factors[2] * before;
            before = last;
            last = next;
            forecast[step] = next;
        }
        return forecast;
    }

    private double[] line() {
        LeastSquares fit = new LeastSquares(LINE_TERMS);
        for (int ago = 0; ago < recent.size(); ago++) {
            fit.add(recent.ago(ago), 1, -ago);
        }
        double[] factors = fit.solve();
        double[] forecast = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            forecast[step] = factors == null ? recent.ago(0) : factors[0] + factors[1] * (step + 1);
        }
        return forecast;
    }

    private double[] smoothed() {
        double level = recent.ago(recent.size() - 1);
        double trend = 0;
        for (int ago = recent.size() - 2; ago >= 0; ago--) {
            double before = level;
            level = smoothing * recent.ago(ago) + (1 - smoothing) * (level + trend);
            trend = smoothing * (level - before) + (1 - smoothing) * trend;
        }
        double[] forecast = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            forecast[step] = level + (step + 1) * trend;
        }
        return forecast;
    }
}
