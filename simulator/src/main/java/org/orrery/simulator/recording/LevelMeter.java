package org.orrery.simulator.recording;

import org.orrery.simulator.kernel.CompensatedSum;
import org.orrery.simulator.measure.BinnedSeries;

/**
 * A number of things that changes often, by whole steps: its time average after the warm-up, its integral over the
 * whole run, and its bins. Between the ends of bins a change costs one multiplication.
 */
final class LevelMeter {

    private final BinnedSeries series;
    private final CompensatedSum whole = new CompensatedSum();
    private final CompensatedSum measured = new CompensatedSum();
    private double binStart;
    private double binEnd;
    private double area;
    private double since;
    private double from;
    private long level;
    private long most;

    LevelMeter(BinnedSeries series) {
        this.series = series;
        binEnd = series.width();
    }

    void add(double now, int change) {
        if (now >= binEnd) {
            roll(now);
        }
        area += level * (now - since);
        since = now;
        level += change;
        if (level > most) {
            most = level;
        }
    }

    long level() {
        return level;
    }

    private void roll(double now) {
        while (now >= binEnd) {
            area += level * (binEnd - since);
            since = binEnd;
            flush();
            double width = series.width();
            binStart = binEnd;
            binEnd = (StrictMath.floor(binStart / width + 1e-9) + 1) * width;
            if (level == 0 && now >= binEnd) {
                // Nothing to spread over the bins in between.
                since = now;
                binStart = StrictMath.floor(now / width) * width;
                binEnd = binStart + width;
                if (binEnd <= now) {
                    binEnd += width;
                }
            }
        }
    }

    private void flush() {
        if (area != 0) {
            series.count(binStart, area);
            whole.add(area);
            measured.add(area);
            area = 0;
        }
    }

    private void closeAt(double now) {
        if (now >= binEnd) {
            roll(now);
        }
        area += level * (now - since);
        since = now;
        flush();
    }

    void startAt(double now) {
        closeAt(now);
        measured.reset();
        from = now;
        most = level;
    }

    /** The integral over the whole run up to now. */
    double integral(double now) {
        closeAt(now);
        return whole.value();
    }

    /** The integral from the end of the warm-up up to now. */
    double measured(double now) {
        closeAt(now);
        return measured.value();
    }

    double mean(double now) {
        return now > from ? measured(now) / (now - from) : level;
    }

    long most() {
        return most;
    }

    /** Sums of things x seconds, bin by bin. */
    BinnedSeries series(double now) {
        closeAt(now);
        return series;
    }
}
