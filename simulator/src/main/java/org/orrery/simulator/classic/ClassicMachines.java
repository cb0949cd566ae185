package org.orrery.simulator.classic;

import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.schedulers.cloudlet.CloudletSchedulerTimeShared;
import org.cloudsimplus.schedulers.vm.VmSchedulerTimeShared;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.workload.NodeSource.NodeSpec;

/**
 * Nodes as hosts and pods as VMs of CloudSim Plus. A core is a million MIPS: the library counts work in whole million
 * instructions, and with small numbers what it loses by that is seen.
 */
final class ClassicMachines {

    /** MIPS of a thousandth of a core. */
    private static final double MIPS_PER_MILLICORE = 1000;

    private static final long BYTES_PER_MEGABYTE = 1L << 20;
    /** Bandwidth (Mbit/s) and storage (MB) of hosts, which the library insists on: never scarce here. */
    private static final long PLENTY = 1L << 40;

    private ClassicMachines() {}

    /** A host for each node, in the same order. */
    static List<Host> hosts(List<NodeSpec> nodes) {
        List<Host> hosts = new ArrayList<>();
        for (NodeSpec node : nodes) {
            Amounts allocatable = node.template().allocatable();
            long millicores = Math.max(1, allocatable.get(ResourceNames.CPU));
            List<Pe> elements = new ArrayList<>();
            for (int i = 0; i < elements(millicores); i++) {
                elements.add(new PeSimple(mipsPerElement(millicores)));
            }
            long megabytes = Math.max(1, allocatable.get(ResourceNames.MEMORY) / BYTES_PER_MEGABYTE);
            Host host = new HostSimple(megabytes, PLENTY, PLENTY, elements);
            host.setVmScheduler(new VmSchedulerTimeShared());
            hosts.add(host);
        }
        return hosts;
    }

    /** A VM of so many millicores and bytes. */
    static Vm vm(long millicores, long bytes) {
        Vm vm = new VmSimple(mipsPerElement(millicores), elements(millicores), new CloudletSchedulerTimeShared());
        vm.setRam(Math.max(1, (bytes + BYTES_PER_MEGABYTE - 1) / BYTES_PER_MEGABYTE));
        vm.setBw(1).setSize(1);
        return vm;
    }

    /** Whether any of the hosts could take the VM if it were empty. */
    static boolean fitsAny(Vm vm, List<Host> hosts) {
        for (Host host : hosts) {
            if (vm.getPesNumber() <= host.getPesNumber()
                    && vm.getTotalMipsCapacity() <= host.getTotalMipsCapacity()
                    && vm.getRam().getCapacity() <= host.getRam().getCapacity()) {
                return true;
            }
        }
        return false;
    }

    private static int elements(long millicores) {
        return Math.toIntExact((millicores + 999) / 1000);
    }

    private static double mipsPerElement(long millicores) {
        return millicores * MIPS_PER_MILLICORE / elements(millicores);
    }
}
