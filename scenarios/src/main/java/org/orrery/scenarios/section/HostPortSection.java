package org.orrery.scenarios.section;

import org.orrery.simulator.settings.Setting;

/** A port taken on the node. */
public record HostPortSection(
        @Setting(help = "the port", min = "1", max = "65535", isShorthand = true)
        int port,

        @Setting(
                help = "protocol",
                value = "TCP",
                oneOf = {"TCP", "UDP", "SCTP"})
        String protocol,

        @Setting(help = "address", value = "0.0.0.0") String ip) {}
