package org.orrery.simulator.spec;

/**
 * How a container is kept apart from others, the history of the technology.
 *
 * <p>What each costs (start-up, memory, processor, disk image) is a parameter of the scenario; see
 * {@link IsolationCosts}.
 */
public enum Isolation {
    /** Docker-style: namespaces and control groups. */
    CONTAINER,
    /** A virtual machine with its own kernel. */
    VM,
    /** OpenVZ or Linux-VServer: a whole userland on the host's kernel. */
    SYSTEM_CONTAINER,
    /** A changed root directory: nothing is limited. */
    CHROOT,
    /** A virtual machine with a minimal device model. */
    MICROVM
}
