package org.orrery.policies.autoscaling.demand;

/**
 * Forecasts demand by exponential smoothing of its level, its trend and an additive season, and provides for the
 * largest demand within the horizon, with a margin; never for less than the present demand. P. Winters, "Forecasting
 * Sales by Exponentially Weighted Moving Averages", Management Science 6(3), 1960. During the first season, which
 * teaches what a season is like, there are only level and trend.
 */
final class HoltWinters implements DemandRule {

    private final Weights weights;
    private final int horizon;
    private final double margin;
    private final double[] season;
    private int seen;
    private double level;
    private double trend;

    /**
     * Weights of what is new.
     *
     * @param level in the level
     * @param trend in the trend
     * @param season in the season
     */
    record Weights(double level, double trend, double season) {}

    /**
     * A rule that has seen nothing.
     *
     * @param period intervals in a season; 1 for none
     * @param horizon intervals that are provided for
     * @param margin factor on the forecast
     */
    HoltWinters(Weights weights, int period, int horizon, double margin) {
        this.weights = weights;
        this.horizon = horizon;
        this.margin = margin;
        season = new double[period];
    }

    private boolean knowsSeason() {
        return seen >= season.length && season.length > 1;
    }

    @Override
    public double pods(double now, double demand, int current) {
        see(demand);
        double most = demand;
        for (int ahead = 1; ahead <= horizon; ahead++) {
            most = Math.max(most, forecast(ahead));
        }
        return margin * most;
    }

    /** Takes in the demand of the last interval. */
    void see(double demand) {
        int place = seen % season.length;
        if (knowsSeason()) {
            double seasonal = season[place];
            smooth(demand - seasonal);
            season[place] = weights.season() * (demand - level) + (1 - weights.season()) * seasonal;
            seen++;
            return;
        }
        if (seen == 0) {
            level = demand;
        } else {
            smooth(demand);
        }
        season[place] = demand;
        seen++;
        if (knowsSeason()) {
            beginSeason();
        }
    }

    private void smooth(double value) {
        double before = level;
        level = weights.level() * value + (1 - weights.level()) * (level + trend);
        trend = weights.trend() * (level - before) + (1 - weights.trend()) * trend;
    }

    private void beginSeason() {
        double sum = 0;
        for (double each : season) {
            sum += each;
        }
        level = sum / season.length;
        trend = 0;
        for (int i = 0; i < season.length; i++) {
            season[i] -= level;
        }
    }

    /** The demand expected so many intervals after the last one. */
    double forecast(int ahead) {
        double seasonal = knowsSeason() ? season[(seen + ahead - 1) % season.length] : 0;
        return level + ahead * trend + seasonal;
    }
}
