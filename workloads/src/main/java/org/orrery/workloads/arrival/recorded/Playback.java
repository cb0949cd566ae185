package org.orrery.workloads.arrival.recorded;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Setting;
import org.orrery.workloads.trace.Window;

/** Which part of recorded arrivals is played, and how. The same for all formats. */
public record Playback(
        @Setting(help = "the part of the recorded time that is played; its zero is the first arrival's or interval's")
        @Nullable
        Window window,

        @Setting(help = "factors on what was recorded") @Nullable
        Scale scale,

        @Setting(help = "whether a row that cannot be used is an error", value = "false")
        boolean strict) {

    /** Everything, as it was. */
    public static final Playback ALL = new Playback(null, null, false);

    /** Factors on what was recorded. */
    public record Scale(
            @Setting(
                    help = "on the number of arrivals: 0.1 lets every tenth come, drawn at random",
                    value = "1",
                    min = "0",
                    aboveMin = true,
                    max = "1000000")
            double rate,

            @Setting(
                    help = "on the time: 0.1 plays ten hours in one, with as many arrivals",
                    value = "1",
                    min = "0",
                    aboveMin = true,
                    max = "1000000")
            double time) {}

    /** The window, which is everything when none was given. */
    Window part() {
        return window == null ? Window.ALL : window;
    }

    /** The factor on the number of arrivals. */
    double rate() {
        return scale == null ? 1 : scale.rate();
    }

    /** The factor on the time. */
    double time() {
        return scale == null ? 1 : scale.time();
    }

    /**
     * Checks that the window has a length.
     *
     * @throws IllegalArgumentException when it ends before it begins
     */
    void check() {
        if (part().end() <= part().from()) {
            throw new IllegalArgumentException("window: 'to' must come after 'from'");
        }
    }
}
