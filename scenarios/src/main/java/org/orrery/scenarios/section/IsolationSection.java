package org.orrery.scenarios.section;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.settings.Quantity;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.Law;

/**
 * What each kind of isolation costs. The defaults are of the order that measurements report: containers and chroot
 * start in a fraction of a second, virtual machines boot a kernel in tens of seconds, micro-VMs in an eighth of a
 * second (Agache et al., Firecracker, NSDI 2020); hardware virtualisation takes a few percent of processor work (Felter
 * et al., ISPASS 2015).
 */
public record IsolationSection(
        @Setting(help = "Docker-style containers") @Nullable Cost container,
        @Setting(help = "virtual machines") @Nullable Cost vm,

        @Setting(help = "OpenVZ or Linux-VServer", key = "system-container") @Nullable
        Cost systemContainer,

        @Setting(help = "a changed root directory") @Nullable
        Cost chroot,

        @Setting(help = "virtual machines with a minimal device model") @Nullable
        Cost microvm) {

    /** What one kind costs each pod. */
    public record Cost(
            @Setting(help = "time to bring up the isolation, before containers start", quantity = Quantity.DURATION)
            @Nullable
            Law startup,

            @Setting(help = "memory beside that of the containers", quantity = Quantity.BYTES, min = "0") @Nullable
            Long memory,

            @Setting(help = "processor work added", quantity = Quantity.PERCENT, min = "0%", max = "1000%") @Nullable
            Double cpu,

            @Setting(help = "whether limits bind") @Nullable Boolean limits) {}
}
