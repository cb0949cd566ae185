package org.orrery.scenarios.loader;

import java.util.List;
import org.orrery.reports.result.Axis;
import org.orrery.scenarios.file.DataFiles;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.section.Scenario;

/**
 * A scenario that was read, with all its variants.
 *
 * @param base the scenario without what is compared
 * @param axes what is compared
 * @param variants the first is the baseline
 * @param tree the file's tree with overrides, and with all defaults written out
 * @param files the files that it names
 * @param notes what readers of results must know of what was read from files
 */
public record LoadedScenario(
        Scenario base, List<Axis> axes, List<LoadedVariant> variants, Tree tree, DataFiles files, List<String> notes) {

    /** Copies the lists. */
    public LoadedScenario {
        axes = List.copyOf(axes);
        variants = List.copyOf(variants);
        notes = List.copyOf(notes);
    }

    /** The baseline alone, as a scenario that compares nothing. */
    public LoadedScenario baseline() {
        LoadedVariant first = variants.get(0);
        return axes.isEmpty()
                ? this
                : new LoadedScenario(first.scenario(), List.of(), List.of(first), first.tree(), files, notes);
    }
}
