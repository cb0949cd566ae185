package org.orrery.simulator.workload;

import java.nio.file.Path;
import java.util.List;

/** What a part of a workload is given when it is made. */
public interface WorkloadContext {

    /**
     * Finds a file or folder that the scenario names, beside the scenario and then in each data folder.
     *
     * @throws IllegalArgumentException when there is none, with a message that says where was looked
     */
    Path resolve(String path);

    /** Where rows are counted that cannot be used; when {@code isStrict}, the first is an error. */
    Dirt dirt(boolean isStrict);

    /** The wall clock at the start of the simulation, in seconds since 1970, or NaN when the scenario does not say. */
    double startEpoch();

    /** Where something is reported that the user should know: an assumption, a use of a default, a part left out. */
    List<String> notes();
}
