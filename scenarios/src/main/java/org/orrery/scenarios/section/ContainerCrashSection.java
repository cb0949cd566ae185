package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Setting;

/**
 * Processes that die in pods, each by itself; the node agent starts them again with its back-off.
 *
 * @param workload the service or job whose pods they are
 * @param times when it happens
 */
public record ContainerCrashSection(
        @Setting(help = "the service or job in whose pods processes die")
        String workload,

        @Setting(help = "when it happens; how long does not matter", isInline = true)
        FaultTimesSection times) {}
