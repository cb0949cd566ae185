package org.orrery.simulator.kernel;

import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.cloudlets.Cloudlet;
import org.cloudsimplus.cloudlets.CloudletSimple;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.schedulers.cloudlet.CloudletScheduler;
import org.cloudsimplus.utilizationmodels.UtilizationModel;
import org.cloudsimplus.utilizationmodels.UtilizationModelDynamic;
import org.cloudsimplus.utilizationmodels.UtilizationModelFull;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;

/**
 * Makes the parts of CloudSim Plus models, all of them stock, and writes down what becomes of them: the times of each
 * cloudlet and the hosts and times of each VM, with every digit.
 */
final class ModelLog {

    /** Million instructions a second of a processing element. */
    static final double MIPS = 1000;

    private final CloudSimPlus simulation;
    private final List<String> lines = new ArrayList<>();
    private int vms;
    private int cloudlets;

    ModelLog(CloudSimPlus simulation) {
        this.simulation = simulation;
    }

    CloudSimPlus simulation() {
        return simulation;
    }

    void add(String line) {
        lines.add(simulation.clock() + " " + line);
    }

    List<String> lines() {
        return lines;
    }

    List<Host> hosts(int count, int cores) {
        List<Host> hosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hosts.add(new HostSimple(64_000, 100_000, 1_000_000, elements(cores)));
        }
        return hosts;
    }

    static List<Pe> elements(int count) {
        List<Pe> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(new PeSimple(MIPS));
        }
        return elements;
    }

    Vm vm(int cores, CloudletScheduler scheduler) {
        Vm vm = new VmSimple(MIPS, cores, scheduler);
        vm.setRam(1000).setBw(100).setSize(1000);
        return observe(vm);
    }

    <T extends Vm> T observe(T vm) {
        String name = "vm " + vms++;
        vm.addOnHostAllocationListener(
                event -> add(name + " on host " + event.getHost().getId()));
        vm.addOnHostDeallocationListener(
                event -> add(name + " off host " + event.getHost().getId()));
        vm.addOnCreationFailureListener(event -> add(name + " found no host"));
        vm.addOnMigrationStartListener(
                event -> add(name + " begins to move to " + event.getHost().getId()));
        vm.addOnMigrationFinishListener(
                event -> add(name + " has moved to " + event.getHost().getId()));
        return vm;
    }

    Cloudlet cloudlet(long length, int cores) {
        return cloudlet(length, cores, new UtilizationModelFull());
    }

    Cloudlet cloudlet(long length, int cores, UtilizationModel cpu) {
        Cloudlet cloudlet = new CloudletSimple(length, cores);
        cloudlet.setSizes(100);
        cloudlet.setUtilizationModelCpu(cpu);
        cloudlet.setUtilizationModelRam(new UtilizationModelDynamic(0.05));
        cloudlet.setUtilizationModelBw(new UtilizationModelDynamic(0.05));
        return observe(cloudlet);
    }

    <T extends Cloudlet> T observe(T cloudlet) {
        String name = "cloudlet " + cloudlets++;
        cloudlet.addOnStartListener(
                event -> add(name + " starts in vm " + event.getVm().getId()));
        cloudlet.addOnFinishListener(event ->
                add(name + " " + cloudlet.getStatus() + " from " + cloudlet.getStartTime() + " to " + event.getTime()));
        return cloudlet;
    }
}
