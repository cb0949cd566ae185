package org.orrery.policies.placement;

import org.orrery.simulator.settings.Setting;

/** What becomes of pods for which there is no room. */
public record QueueSettings(
        @Setting(help = "whether such a pod waits and is tried again; otherwise it fails at once", value = "true")
        boolean retry) {}
