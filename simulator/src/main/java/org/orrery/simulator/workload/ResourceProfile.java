package org.orrery.simulator.workload;

import java.util.List;
import org.orrery.simulator.spec.PodTemplate;

/**
 * What shapes of pods a workload consists of, for policies that are told beforehand.
 *
 * @param shapes distinct shapes with the number of pods of each, in the order of their first appearance
 */
public record ResourceProfile(List<Shape> shapes) {

    /** A shape and how many pods have it. */
    public record Shape(PodTemplate template, long pods) {}

    /** Copies the list. */
    public ResourceProfile {
        shapes = List.copyOf(shapes);
    }
}
