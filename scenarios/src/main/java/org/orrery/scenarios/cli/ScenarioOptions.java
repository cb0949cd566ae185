package org.orrery.scenarios.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.loader.LoadOptions;
import org.orrery.scenarios.plugin.Plugins;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that read a scenario have in common. */
final class ScenarioOptions {

    @Parameters(paramLabel = "FILE", description = "a scenario's file, or the name of one that comes with the program")
    private String file = "";

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "overrides a value of the scenario, for example cluster.pools[0].count=12")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--vary",
            paramLabel = "PATH=A,B,C",
            description = "compares values, as if they stood under 'compare'; also PATH={from: 1, to: 9, step: 2}")
    private List<String> varied = new ArrayList<>();

    @Option(
            names = "--inject",
            paramLabel = "FAULT",
            description = "adds a fault, for example 'zone-outage: {zone: b, at: 13h, for: 40m}'")
    private List<String> injected = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "overrides the scenario's seed")
    private @Nullable Long seed;

    /** The scenario's file. */
    Path file() {
        return Home.library().find(file);
    }

    /** What the user said beside the file; {@code further} overrides come last. */
    LoadOptions load(List<String> further) {
        List<String> all = new ArrayList<>(overrides);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        all.addAll(further);
        return new LoadOptions(all, varied, injected, input.dataFolders());
    }

    /** The named parts, plug-ins included. */
    Plugins plugins() {
        return input.plugins();
    }
}
