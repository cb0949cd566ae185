package org.orrery.simulator.spec;

/**
 * A port that a pod takes on its node.
 *
 * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
 * @param ip address it listens on; {@code 0.0.0.0} for all
 * @param port 1 to 65535
 */
public record HostPort(String protocol, String ip, int port) {

    /** Every address. */
    public static final String ANY = "0.0.0.0";

    /** Whether two pods that want these ports cannot share a node. */
    public boolean conflictsWith(HostPort other) {
        return port == other.port
                && protocol.equals(other.protocol)
                && (ip.equals(other.ip) || ip.equals(ANY) || other.ip.equals(ANY));
    }
}
