package org.orrery.scenarios.section;

import java.util.Map;
import org.orrery.scenarios.file.Coming;
import org.orrery.simulator.settings.Setting;

/** A namespace. */
@Coming({"weight", "quota"})
public record NamespaceSection(
        @Setting(help = "its name", isShorthand = true) String name,

        @Setting(help = "its labels, for namespace selectors")
        Map<String, String> labels) {}
