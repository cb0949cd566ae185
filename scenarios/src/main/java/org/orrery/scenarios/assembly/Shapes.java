package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.ResourceProfile;

/** The shapes of a whole workload: those of its traces and of jobs whose number of pods is known. */
final class Shapes {

    private final Map<PodTemplate, Long> pods = new LinkedHashMap<>();
    private boolean isKnown = true;

    void add(@Nullable ResourceProfile profile) {
        if (profile == null) {
            isKnown = false;
            return;
        }
        for (ResourceProfile.Shape shape : profile.shapes()) {
            pods.merge(shape.template(), shape.pods(), Long::sum);
        }
    }

    /** Adds so many pods of a template; a negative number when nobody knows how many there will be. */
    void add(PodTemplate template, long number) {
        if (number < 0) {
            isKnown = false;
        } else {
            pods.merge(template, number, Long::sum);
        }
    }

    /** The profile, or null when it is not known beforehand. */
    @Nullable
    ResourceProfile profile() {
        if (!isKnown || pods.isEmpty()) {
            return null;
        }
        List<ResourceProfile.Shape> shapes = new ArrayList<>();
        pods.forEach((template, number) -> shapes.add(new ResourceProfile.Shape(template, number)));
        return new ResourceProfile(shapes);
    }
}
