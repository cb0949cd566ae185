package org.orrery.workloads.trace;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;

/** Which part of a trace is taken, and how strictly it is read. The same for all formats. */
public record Selection(
        @Setting(help = "name of the workload in results; the format's name when not given") @Nullable
        String name,

        @Setting(help = "the part of the trace's time that is played") @Nullable
        Window window,

        @Setting(
                help =
                        "share of the jobs that is played, whole jobs chosen at random; of nodes in the same trace the same"
                                + " share is taken",
                quantity = Quantity.PERCENT,
                value = "100%",
                min = "0%",
                aboveMin = true,
                max = "100%")
        double sample,

        @Setting(help = "whether a row that cannot be used is an error", value = "false")
        boolean strict,

        @Setting(
                help = "what becomes of what was recorded",
                value = "tasks",
                oneOf = {"tasks"})
        String as) {

    /** Everything, as tasks. */
    public static final Selection ALL = new Selection(null, null, 1, false, "tasks");

    /**
     * Checks that the window has a length.
     *
     * @throws IllegalArgumentException when it ends before it begins
     */
    public void check() {
        if (part().end() <= part().from()) {
            throw new IllegalArgumentException("window: 'to' must come after 'from'");
        }
    }

    /** The window, which is everything when none was given. */
    public Window part() {
        return window == null ? Window.ALL : window;
    }

    /** The workload's name. */
    public String nameOr(String format) {
        return name == null ? format : name;
    }

    /** Whether node {@code index} of a list is in the sample; the chosen ones are spread evenly over the list. */
    public boolean takesNode(int index) {
        return StrictMath.floor((index + 1) * sample + 1e-9) > StrictMath.floor(index * sample + 1e-9);
    }
}
