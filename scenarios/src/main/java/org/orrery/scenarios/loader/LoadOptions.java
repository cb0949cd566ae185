package org.orrery.scenarios.loader;

import java.nio.file.Path;
import java.util.List;

/**
 * What the user said beside the file.
 *
 * @param overrides {@code path=value}, in their order
 * @param varied {@code path=a,b,c}: further axes
 * @param injected further faults, as they would stand in the list of faults
 * @param dataFolders folders in which files are looked for
 */
public record LoadOptions(List<String> overrides, List<String> varied, List<String> injected, List<Path> dataFolders) {

    /** Nothing but the file. */
    public static final LoadOptions NONE = new LoadOptions(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public LoadOptions {
        overrides = List.copyOf(overrides);
        varied = List.copyOf(varied);
        injected = List.copyOf(injected);
        dataFolders = List.copyOf(dataFolders);
    }
}
