package org.orrery.simulator.recording;

import org.orrery.simulator.measure.BinnedSeries;
import org.orrery.simulator.measure.QuantileSeries;

/**
 * How series are cut into bins: by the scenario's interval, by a 720th of the horizon, or, without a horizon, by a
 * second; two and two bins are put together beyond 2,000.
 */
final class SeriesPlan {

    static final int MAX_BINS = 2000;
    private static final int BINS_OF_HORIZON = 720;
    private static final int MAX_COLUMNS = 240;

    /** Windows in which loads are reckoned last a minute, or less in short runs. */
    private static final double LOAD_WINDOW = 60;

    private static final double LOAD_WINDOWS = 60;

    private final double width;
    private final double loadWindow;
    private final double columnWidth;

    SeriesPlan(double interval, double horizon) {
        boolean isEndless = horizon == Double.POSITIVE_INFINITY;
        width = interval > 0 ? interval : isEndless ? 1 : horizon / BINS_OF_HORIZON;
        double wanted = Math.min(LOAD_WINDOW, isEndless ? LOAD_WINDOW : horizon / LOAD_WINDOWS);
        loadWindow = width * Math.max(1, Math.rint(wanted / width));
        columnWidth = isEndless ? 1 : horizon / MAX_COLUMNS;
    }

    BinnedSeries series() {
        return new BinnedSeries(width, MAX_BINS);
    }

    QuantileSeries quantiles() {
        return new QuantileSeries(width, MAX_BINS);
    }

    /** Seconds over which loads are averaged where needs are reckoned from them: whole bins. */
    double loadWindow() {
        return loadWindow;
    }

    /** A row of a heat map. */
    BinnedSeries row() {
        return new BinnedSeries(columnWidth, MAX_COLUMNS);
    }
}
