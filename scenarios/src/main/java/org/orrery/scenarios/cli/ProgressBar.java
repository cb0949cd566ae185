package org.orrery.scenarios.cli;

import java.io.PrintWriter;
import org.orrery.scenarios.experiment.ProgressListener;

/** Shows on a terminal how far an experiment is, and when it may end. */
final class ProgressBar implements ProgressListener {

    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\033[2K";
    /** Not more often than this, in nanoseconds. */
    private static final long PAUSE = 100_000_000;

    private final PrintWriter err;
    private final boolean isShown;
    private final long begin = System.nanoTime();
    private long lastShown = begin;
    private boolean isOnScreen;

    /**
     * A bar.
     *
     * @param isShown whether there is anybody to see it
     */
    ProgressBar(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    @Override
    public synchronized void replicationDone(int done, int total, String variant, int replication) {
        long now = System.nanoTime();
        if (!isShown || now - lastShown < PAUSE) {
            return;
        }
        lastShown = now;
        isOnScreen = true;
        int full = (int) ((long) WIDTH * done / total);
        double left = (now - begin) / 1e9 / done * (total - done);
        err.print(CLEAR_LINE + "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + done + " of " + total
                + " runs, about " + Numbers.duration(left) + " left");
        err.flush();
    }

    /** Takes the bar off the screen. */
    synchronized void clear() {
        if (isOnScreen) {
            err.print(CLEAR_LINE);
            err.flush();
            isOnScreen = false;
        }
    }
}
