package org.orrery.simulator.kernel;

import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicy;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyBestFit;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyFirstFit;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyRoundRobin;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicySimple;
import org.cloudsimplus.allocationpolicies.migration.VmAllocationPolicyMigrationBestFitStaticThreshold;
import org.cloudsimplus.autoscaling.HorizontalVmScalingSimple;
import org.cloudsimplus.autoscaling.VerticalVmScalingSimple;
import org.cloudsimplus.brokers.DatacenterBroker;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.cloudlets.Cloudlet;
import org.cloudsimplus.cloudlets.network.CloudletExecutionTask;
import org.cloudsimplus.cloudlets.network.CloudletReceiveTask;
import org.cloudsimplus.cloudlets.network.CloudletSendTask;
import org.cloudsimplus.cloudlets.network.NetworkCloudlet;
import org.cloudsimplus.datacenters.Datacenter;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.datacenters.network.NetworkDatacenter;
import org.cloudsimplus.distributions.ExponentialDistr;
import org.cloudsimplus.faultinjection.HostFaultInjection;
import org.cloudsimplus.faultinjection.VmClonerSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.network.NetworkHost;
import org.cloudsimplus.network.switches.EdgeSwitch;
import org.cloudsimplus.network.topologies.BriteNetworkTopology;
import org.cloudsimplus.power.PowerMeter;
import org.cloudsimplus.power.models.PowerModelHostSimple;
import org.cloudsimplus.resources.Processor;
import org.cloudsimplus.schedulers.cloudlet.CloudletScheduler;
import org.cloudsimplus.schedulers.cloudlet.CloudletSchedulerCompletelyFair;
import org.cloudsimplus.schedulers.cloudlet.CloudletSchedulerSpaceShared;
import org.cloudsimplus.schedulers.cloudlet.CloudletSchedulerTimeShared;
import org.cloudsimplus.schedulers.vm.VmSchedulerTimeShared;
import org.cloudsimplus.selectionpolicies.VmSelectionPolicyMinimumUtilization;
import org.cloudsimplus.utilizationmodels.UtilizationModelDynamic;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.network.NetworkVm;

/** Models of the kinds that users of CloudSim Plus write, made of its classes alone. */
enum CloudSimPlusModel {
    TIME_SHARED_CLOUDLETS {
        @Override
        void build(ModelLog log) {
            fixedVms(log, new VmAllocationPolicySimple(), CloudletSchedulerTimeShared::new);
        }
    },
    SPACE_SHARED_CLOUDLETS {
        @Override
        void build(ModelLog log) {
            fixedVms(log, new VmAllocationPolicyFirstFit(), CloudletSchedulerSpaceShared::new);
        }
    },
    COMPLETELY_FAIR_CLOUDLETS {
        @Override
        void build(ModelLog log) {
            new DatacenterSimple(log.simulation(), log.hosts(2, 8), new VmAllocationPolicySimple());
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            broker.submitVm(log.vm(2, new CloudletSchedulerCompletelyFair()));
            for (int i = 0; i < 8; i++) {
                broker.submitCloudlet(log.cloudlet(7_000 + 900L * i, 1).setPriority(i % 4));
            }
        }
    },
    BEST_FIT_PLACEMENT {
        @Override
        void build(ModelLog log) {
            fixedVms(log, new VmAllocationPolicyBestFit(), CloudletSchedulerTimeShared::new);
        }
    },
    ROUND_ROBIN_PLACEMENT {
        @Override
        void build(ModelLog log) {
            fixedVms(log, new VmAllocationPolicyRoundRobin(), CloudletSchedulerTimeShared::new);
        }
    },
    TIME_SHARED_HOSTS {
        @Override
        void build(ModelLog log) {
            List<Host> hosts = log.hosts(2, 4);
            hosts.forEach(host -> host.setVmScheduler(new VmSchedulerTimeShared()));
            new DatacenterSimple(log.simulation(), hosts, new VmAllocationPolicySimple());
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            for (int i = 0; i < 4; i++) {
                broker.submitVm(log.vm(2, new CloudletSchedulerSpaceShared()));
            }
            for (int i = 0; i < 18; i++) {
                broker.submitCloudlet(log.cloudlet(20_000 + 3_100L * i, 2));
            }
        }
    },
    ARRIVING_AND_LEAVING_VMS {
        @Override
        void build(ModelLog log) {
            new DatacenterSimple(log.simulation(), log.hosts(3, 8), new VmAllocationPolicyFirstFit());
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            broker.setVmDestructionDelay(2.5);
            RandomStream random = new RandomStream(17);
            double arrival = 0;
            for (int i = 0; i < 30; i++) {
                arrival += 3 * random.nextDouble();
                Vm vm = log.vm(1 + i % 4, new CloudletSchedulerTimeShared());
                vm.setSubmissionDelay(arrival);
                broker.submitVm(vm);
                Cloudlet cloudlet = log.cloudlet(2_000 + random.nextInt(20_000), 1 + i % 2);
                cloudlet.setSubmissionDelay(arrival + i % 3);
                broker.submitCloudlet(cloudlet);
                broker.bindCloudletToVm(cloudlet, vm);
            }
        }
    },
    FAILING_HOSTS {
        @Override
        void build(ModelLog log) {
            Datacenter datacenter =
                    new DatacenterSimple(log.simulation(), log.hosts(6, 8), new VmAllocationPolicyBestFit());
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            for (int i = 0; i < 4; i++) {
                broker.submitVm(log.vm(4, new CloudletSchedulerTimeShared()));
            }
            for (int i = 0; i < 12; i++) {
                broker.submitCloudlet(log.cloudlet(4_000_000 + 100_000L * i, 2));
            }
            HostFaultInjection faults = new HostFaultInjection(datacenter, new ExponentialDistr(0.3, 4711));
            faults.setMaxTimeToFailInHours(3);
            VmClonerSimple cloner = new VmClonerSimple(
                    vm -> log.vm((int) vm.getPesNumber(), new CloudletSchedulerTimeShared()),
                    vm -> vm.getCloudletScheduler().getCloudletList().stream()
                            .map(cloudlet -> log.cloudlet(cloudlet.getLength(), (int) cloudlet.getPesNumber()))
                            .toList());
            cloner.setMaxClonesNumber(10);
            faults.addVmCloner(broker, cloner);
        }
    },
    HORIZONTAL_AUTOSCALING {
        @Override
        void build(ModelLog log) {
            Datacenter datacenter =
                    new DatacenterSimple(log.simulation(), log.hosts(10, 8), new VmAllocationPolicySimple());
            datacenter.setSchedulingInterval(1);
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            broker.setVmDestructionDelay(5);
            broker.submitVm(scaledOut(log));
            broker.submitVm(scaledOut(log));
            arrivingCloudlets(log, broker, 40);
        }

        private Vm scaledOut(ModelLog log) {
            Vm vm = log.vm(2, new CloudletSchedulerTimeShared());
            vm.setHorizontalScaling(new HorizontalVmScalingSimple()
                    .setVmSupplier(() -> scaledOut(log))
                    .setOverloadPredicate(loaded -> loaded.getCpuPercentUtilization() > 0.7));
            return vm;
        }
    },
    VERTICAL_AUTOSCALING {
        @Override
        void build(ModelLog log) {
            Datacenter datacenter =
                    new DatacenterSimple(log.simulation(), log.hosts(1, 32), new VmAllocationPolicySimple());
            datacenter.setSchedulingInterval(1);
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            for (int i = 0; i < 2; i++) {
                VerticalVmScalingSimple scaling = new VerticalVmScalingSimple(Processor.class, 0.5);
                scaling.setLowerThresholdFunction(loaded -> 0.3);
                scaling.setUpperThresholdFunction(loaded -> 0.8);
                broker.submitVm(log.vm(2, new CloudletSchedulerTimeShared()).setPeVerticalScaling(scaling));
            }
            arrivingCloudlets(log, broker, 30);
        }
    },
    MIGRATING_VMS {
        @Override
        void build(ModelLog log) {
            List<Host> hosts = log.hosts(4, 4);
            hosts.forEach(host -> host.setVmScheduler(new VmSchedulerTimeShared()));
            var policy = new VmAllocationPolicyMigrationBestFitStaticThreshold(
                    new VmSelectionPolicyMinimumUtilization(), 0.7);
            // The policy fails when a host has too little load and none has too much.
            policy.setUnderUtilizationThreshold(0.001);
            Datacenter datacenter = new DatacenterSimple(log.simulation(), hosts, policy);
            datacenter.setSchedulingInterval(2);
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            for (int i = 0; i < 6; i++) {
                broker.submitVm(log.vm(1 + i % 2, new CloudletSchedulerTimeShared()));
            }
            for (int i = 0; i < 6; i++) {
                // One host fills up: the order in which the policy moves VMs of several hosts at once is not defined.
                double growth = i < 2 ? 0.02 : 0;
                UtilizationModelDynamic rising = new UtilizationModelDynamic(i < 2 ? 0.4 : 0.55);
                rising.setUtilizationUpdateFunction(model -> model.getUtilization() + model.getTimeSpan() * growth);
                broker.submitCloudlet(log.cloudlet(60_000 + 5_000L * i, 1 + i % 2, rising));
            }
        }
    },
    POWER_METER {
        @Override
        void build(ModelLog log) {
            List<Host> hosts = log.hosts(3, 8);
            hosts.forEach(host -> {
                host.setPowerModel(new PowerModelHostSimple(250, 90));
                host.enableUtilizationStats();
            });
            new DatacenterSimple(log.simulation(), hosts, new VmAllocationPolicySimple());
            PowerMeter meter = new PowerMeter(log.simulation(), hosts);
            meter.setMeasurementInterval(3);
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            broker.setVmDestructionDelay(0.5);
            broker.submitVm(log.vm(2, new CloudletSchedulerTimeShared()));
            arrivingCloudlets(log, broker, 12);
            log.simulation()
                    .addOnClockTickListener(tick -> meter.getPowerMeasurements().stream()
                            .skip(Math.max(0, meter.getPowerMeasurements().size() - 1L))
                            .forEach(power -> log.add(tick.getTime() + " draws " + power.getTotalPower() + " W")));
        }
    },
    NETWORK_DELAYS {
        @Override
        void build(ModelLog log) {
            Datacenter near = new DatacenterSimple(log.simulation(), log.hosts(1, 8), new VmAllocationPolicySimple());
            Datacenter far = new DatacenterSimple(log.simulation(), log.hosts(4, 8), new VmAllocationPolicySimple());
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            BriteNetworkTopology topology = new BriteNetworkTopology();
            log.simulation().setNetworkTopology(topology);
            topology.addLink(near, broker, 10, 0.7);
            topology.addLink(far, broker, 10, 11.3);
            for (int i = 0; i < 6; i++) {
                broker.submitVm(log.vm(3, new CloudletSchedulerTimeShared()));
            }
            arrivingCloudlets(log, broker, 18);
        }
    },
    PACKETS_OVER_SWITCHES {
        @Override
        void build(ModelLog log) {
            List<NetworkHost> hosts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                hosts.add(new NetworkHost(64_000, 10_000, 1_000_000, ModelLog.elements(4)));
            }
            NetworkDatacenter datacenter =
                    new NetworkDatacenter(log.simulation(), hosts, new VmAllocationPolicySimple());
            datacenter.setSchedulingInterval(1);
            EdgeSwitch edge = new EdgeSwitch(log.simulation(), datacenter);
            datacenter.addSwitch(edge);
            hosts.forEach(edge::connectHost);
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            List<Vm> vms = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                NetworkVm vm = log.observe(new NetworkVm(1000, 2));
                vm.setRam(1000).setBw(1000).setSize(1000);
                vms.add(vm);
            }
            List<NetworkCloudlet> cloudlets = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                NetworkCloudlet cloudlet = log.observe(new NetworkCloudlet(2));
                cloudlet.setSizes(100);
                cloudlet.setVm(vms.get(i));
                cloudlets.add(cloudlet);
            }
            for (int i = 0; i < 4; i += 2) {
                exchange(cloudlets.get(i), cloudlets.get(i + 1), vms.get(i));
            }
            broker.submitVmList(vms);
            broker.submitCloudletList(cloudlets);
        }

        private void exchange(NetworkCloudlet sender, NetworkCloudlet receiver, Vm senderVm) {
            sender.addTask(new CloudletExecutionTask(0, 5_000));
            CloudletSendTask sending = new CloudletSendTask(1);
            sender.addTask(sending);
            for (int i = 0; i < 20; i++) {
                sending.addPacket(receiver, 200);
            }
            CloudletReceiveTask receiving = new CloudletReceiveTask(0, senderVm);
            receiving.setExpectedPacketsToReceive(20);
            receiver.addTask(receiving);
            receiver.addTask(new CloudletExecutionTask(1, 7_000));
        }
    },
    CLOUDLETS_FROM_LISTENERS {
        @Override
        void build(ModelLog log) {
            new DatacenterSimple(log.simulation(), log.hosts(2, 8), new VmAllocationPolicySimple());
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            broker.submitVm(log.vm(2, new CloudletSchedulerTimeShared()));
            broker.submitVm(log.vm(2, new CloudletSchedulerSpaceShared()));
            for (int i = 0; i < 4; i++) {
                broker.submitCloudlet(followed(log, broker, 3_000 + 700L * i, 5));
            }
            log.simulation().addOnClockTickListener(tick -> {
                if (tick.getTime() > 6 && broker.getVmCreatedList().size() < 3) {
                    broker.submitVm(log.vm(1, new CloudletSchedulerTimeShared()));
                }
            });
        }

        private Cloudlet followed(ModelLog log, DatacenterBroker broker, long length, int times) {
            Cloudlet cloudlet = log.cloudlet(length, 1);
            if (times > 0) {
                cloudlet.addOnFinishListener(
                        event -> broker.submitCloudlet(followed(log, broker, length / 2 + 500, times - 1)));
            }
            return cloudlet;
        }
    },
    DATACENTER_ADDED_WHILE_RUNNING {
        @Override
        void build(ModelLog log) {
            new DatacenterSimple(log.simulation(), log.hosts(1, 4), new VmAllocationPolicySimple());
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            broker.submitVm(log.vm(4, new CloudletSchedulerTimeShared()));
            arrivingCloudlets(log, broker, 6);
            boolean[] isDone = {false};
            log.simulation().addOnClockTickListener(tick -> {
                if (tick.getTime() > 5 && !isDone[0]) {
                    isDone[0] = true;
                    new DatacenterSimple(log.simulation(), log.hosts(2, 4), new VmAllocationPolicySimple());
                    DatacenterBroker other = new DatacenterBrokerSimple(log.simulation());
                    other.submitVm(log.vm(3, new CloudletSchedulerTimeShared()));
                    other.submitCloudlet(log.cloudlet(9_000, 3));
                }
            });
        }
    },
    END_BY_TERMINATION_TIME {
        @Override
        void build(ModelLog log) {
            Datacenter datacenter =
                    new DatacenterSimple(log.simulation(), log.hosts(2, 8), new VmAllocationPolicySimple());
            datacenter.setSchedulingInterval(2);
            DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
            broker.submitVm(log.vm(2, new CloudletSchedulerTimeShared()));
            broker.submitVm(log.vm(2, new CloudletSchedulerTimeShared()));
            arrivingCloudlets(log, broker, 60);
            log.simulation().terminateAt(31);
        }
    };

    /** Adds the model's parts to the log's simulation. */
    abstract void build(ModelLog log);

    private static void fixedVms(
            ModelLog log, VmAllocationPolicy policy, java.util.function.Supplier<CloudletScheduler> scheduler) {
        new DatacenterSimple(log.simulation(), log.hosts(5, 8), policy);
        DatacenterBroker broker = new DatacenterBrokerSimple(log.simulation());
        RandomStream random = new RandomStream(3);
        for (int i = 0; i < 9; i++) {
            broker.submitVm(log.vm(1 + random.nextInt(4), scheduler.get()));
        }
        for (int i = 0; i < 50; i++) {
            broker.submitCloudlet(log.cloudlet(500 + random.nextInt(40_000), 1 + random.nextInt(2)));
        }
    }

    private static void arrivingCloudlets(ModelLog log, DatacenterBroker broker, int count) {
        RandomStream random = new RandomStream(29);
        double arrival = 0;
        for (int i = 0; i < count; i++) {
            arrival += 2 * random.nextDouble();
            Cloudlet cloudlet = log.cloudlet(1_000 + random.nextInt(12_000), 1 + i % 2);
            cloudlet.setSubmissionDelay(arrival);
            broker.submitCloudlet(cloudlet);
        }
    }
}
