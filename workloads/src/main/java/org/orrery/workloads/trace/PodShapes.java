package org.orrery.workloads.trace;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.ResourceProfile;
import org.orrery.simulator.workload.ResourceProfile.Shape;

/** The shapes of the pods of a trace, each held once and numbered from 0 in the order of its first appearance. */
public final class PodShapes {

    private final Map<PodTemplate, Integer> numbers = new HashMap<>();
    private final List<PodTemplate> templates = new ArrayList<>();
    private final LongArrayList pods = new LongArrayList();

    /** The number of a shape, of which one more pod is counted. */
    public int add(PodTemplate template) {
        return add(template, 1);
    }

    /** The number of a shape, of which so many more pods are counted. */
    public int add(PodTemplate template, long more) {
        int number = numbers.computeIfAbsent(template, key -> templates.size());
        if (number == templates.size()) {
            templates.add(template);
            pods.add(0);
        }
        pods.set(number, pods.getLong(number) + more);
        return number;
    }

    /** The shape of a number. */
    public PodTemplate get(int number) {
        return templates.get(number);
    }

    /** How many shapes there are. */
    public int size() {
        return templates.size();
    }

    /** All shapes with their numbers of pods. */
    public ResourceProfile profile() {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            shapes.add(new Shape(templates.get(i), pods.getLong(i)));
        }
        return new ResourceProfile(shapes);
    }
}
