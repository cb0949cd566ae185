package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.loader.LoadedStage;
import org.orrery.scenarios.loader.LoadedVariant;
import org.orrery.scenarios.section.ChangeSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.scenarios.section.ServiceSection;
import org.orrery.simulator.ChangeSpec;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.Arrivals;
import org.orrery.workloads.arrival.SwitchedProcess;

/** Makes changes from what scenarios say of them: from each stage what is different in it. */
final class ChangeAssembly {

    private ChangeAssembly() {}

    /** The changes of a scenario; {@code templates} makes the pods of a service. */
    static List<ChangeSpec> changes(LoadedVariant variant, Function<ServiceSection, PodTemplate> templates) {
        List<ChangeSpec> changes = new ArrayList<>();
        List<LoadedStage> stages = variant.stages();
        for (int i = 1; i < stages.size(); i++) {
            addDifferences(changes, stages.get(i - 1), stages.get(i), templates);
        }
        for (ChangeSection change : variant.scenario().changes()) {
            ChangeSection.DrainSection drain = change.drain();
            if (drain != null) {
                changes.add(new ChangeSpec.Drain(
                        change.at(),
                        drain.pool(),
                        drain.zone() == null ? "" : drain.zone(),
                        drain.parallel(),
                        drain.retry(),
                        drain.timeout(),
                        drain.away(),
                        drain.staysClosed()));
            }
            addCordon(changes, change.at(), change.cordon(), true);
            addCordon(changes, change.at(), change.uncordon(), false);
        }
        return changes;
    }

    private static void addCordon(
            List<ChangeSpec> changes, double at, ChangeSection.@Nullable NodesSection nodes, boolean isClosed) {
        if (nodes != null) {
            changes.add(new ChangeSpec.Cordon(at, nodes.pool(), nodes.zone() == null ? "" : nodes.zone(), isClosed));
        }
    }

    private static void addDifferences(
            List<ChangeSpec> changes,
            LoadedStage before,
            LoadedStage stage,
            Function<ServiceSection, PodTemplate> templates) {
        for (ServiceSection service : stage.scenario().workload().services()) {
            String path = "workload.services[" + service.name() + "]";
            if (stage.isNewAt(path + ".replicas", before)) {
                changes.add(new ChangeSpec.ReplicasOf(stage.at(), service.name(), service.replicas()));
            }
            if (stage.isNewAt(path + ".pod", before)) {
                changes.add(new ChangeSpec.PodOf(stage.at(), service.name(), templates.apply(service)));
            }
            if (stage.isNewAt(path + ".request", before) || stage.isNewAt(path + ".classes", before)) {
                changes.add(new ChangeSpec.DemandOf(stage.at(), service.name(), ServiceAssembly.classes(service)));
            }
        }
    }

    /**
     * Arrivals over all stages.
     *
     * @param path where they are written
     * @param of the arrivals that a stage says, load included
     * @throws IllegalArgumentException when they change and are not of a kind that can, with a message for the user
     */
    static @Nullable Arrivals arrivals(LoadedVariant variant, String path, Function<Scenario, @Nullable Arrivals> of) {
        List<LoadedStage> stages = variant.stages();
        Arrivals first = of.apply(variant.scenario());
        List<SwitchedProcess.Part> parts = new ArrayList<>();
        for (int i = 1; i < stages.size(); i++) {
            LoadedStage stage = stages.get(i);
            LoadedStage before = stages.get(i - 1);
            if (!stage.isNewAt(path, before) && (first == null || !stage.isNewAt("workload.load", before))) {
                continue;
            }
            if (!(first instanceof ArrivalProcess begin)
                    || !(of.apply(stage.scenario()) instanceof ArrivalProcess process)) {
                throw new IllegalArgumentException("'" + path
                        + "' can only change from one process of arrivals to another, and users who wait for answers"
                        + " are none");
            }
            if (parts.isEmpty()) {
                parts.add(new SwitchedProcess.Part(0, begin));
            }
            parts.add(new SwitchedProcess.Part(stage.at(), process));
        }
        return parts.isEmpty() ? first : new SwitchedProcess(parts);
    }

    /** Arrivals with the load that a scenario says. */
    static @Nullable Arrivals loaded(@Nullable Arrivals arrivals, Scenario scenario) {
        double load = scenario.workload().load();
        return arrivals == null || load == 1 ? arrivals : arrivals.scaled(load);
    }
}
