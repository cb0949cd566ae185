package org.orrery.scenarios.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.TraceChoice;
import org.orrery.simulator.settings.Setting;

/** The cluster. */
public record ClusterSection(
        @Setting(help = "failure domains over which pools are spread")
        List<ZoneSection> zones,

        @Setting(help = "groups of equal nodes") List<PoolSection> pools,

        @Setting(help = "nodes from a trace instead of pools") @Nullable
        TraceChoice trace,

        @Setting(help = "the network between pods") NetworkSection network,

        @Setting(help = "how far the control plane is behind")
        ControlPlaneSection controlPlane,

        @Setting(help = "where images come from") RegistrySection registry,

        @Setting(help = "what each kind of isolation costs, where it differs from what is usual")
        IsolationSection isolation) {}
