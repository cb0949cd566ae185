package org.orrery.simulator.recording;

import org.orrery.simulator.measure.BinnedSeries;

/** Counts events by bins; between the ends of bins an event costs one addition. */
final class EventCount {

    private final BinnedSeries series;
    private double binStart;
    private double binEnd;
    private double inBin;

    EventCount(BinnedSeries series) {
        this.series = series;
        binEnd = series.width();
    }

    void add(double now) {
        add(now, 1);
    }

    void add(double now, double amount) {
        if (now >= binEnd) {
            roll(now);
        }
        inBin += amount;
    }

    private void roll(double now) {
        flush();
        // The series may have put bins together.
        series.count(now, 0);
        double width = series.width();
        binStart = now;
        binEnd = (StrictMath.floor(now / width) + 1) * width;
        if (binEnd <= now) {
            binEnd += width;
        }
    }

    private void flush() {
        if (inBin != 0) {
            series.count(binStart, inBin);
            inBin = 0;
        }
    }

    BinnedSeries series() {
        flush();
        return series;
    }
}
