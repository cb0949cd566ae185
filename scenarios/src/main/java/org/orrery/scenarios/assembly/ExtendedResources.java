package org.orrery.scenarios.assembly;

import java.util.LinkedHashSet;
import java.util.Set;
import org.orrery.scenarios.section.JobSection;
import org.orrery.scenarios.section.PodSection;
import org.orrery.scenarios.section.PoolSection;
import org.orrery.scenarios.section.ResourcesSection;
import org.orrery.scenarios.section.Scenario;
import org.orrery.scenarios.section.ServiceSection;
import org.orrery.simulator.spec.ResourceNames;

/** The extended resources that a scenario names anywhere, so that every amount has its place. */
final class ExtendedResources {

    private final Set<String> names = new LinkedHashSet<>();

    private ExtendedResources() {}

    static ResourceNames of(Scenario scenario) {
        ExtendedResources found = new ExtendedResources();
        for (PoolSection pool : scenario.cluster().pools()) {
            found.names.addAll(pool.machine().extended().keySet());
        }
        for (JobSection job : scenario.workload().jobs()) {
            found.add(job.pod());
        }
        for (ServiceSection service : scenario.workload().services()) {
            found.add(service.pod());
        }
        return new ResourceNames(found.names);
    }

    private void add(PodSection pod) {
        add(pod.requests(), pod.limits());
        pod.containers().forEach(container -> add(container.requests(), container.limits()));
        pod.initContainers()
                .forEach(init ->
                        add(init.container().requests(), init.container().limits()));
    }

    private void add(ResourcesSection requests, ResourcesSection limits) {
        names.addAll(requests.extended().keySet());
        names.addAll(limits.extended().keySet());
    }
}
