package org.orrery.simulator.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/** Labels that every node has, under the names that Kubernetes gives them. */
public final class WellKnownLabels {

    /** The node's name. */
    public static final String HOSTNAME = "kubernetes.io/hostname";
    /** The node's zone. */
    public static final String ZONE = "topology.kubernetes.io/zone";
    /** The node's region. */
    public static final String REGION = "topology.kubernetes.io/region";
    /** The node's rack. */
    public static final String RACK = "topology.orrery.org/rack";
    /** The node's pool. */
    public static final String POOL = "orrery.org/pool";
    /** The model of the node's GPUs. */
    public static final String GPU_MODEL = "orrery.org/gpu-model";

    private WellKnownLabels() {}

    /** All labels of a node of this template. */
    public static Map<String, String> of(String node, NodeTemplate template) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(HOSTNAME, node);
        putIfSet(labels, ZONE, template.zone());
        putIfSet(labels, REGION, template.region());
        putIfSet(labels, RACK, template.rack());
        putIfSet(labels, POOL, template.pool());
        putIfSet(labels, GPU_MODEL, template.gpuModel());
        labels.putAll(template.labels());
        return Map.copyOf(labels);
    }

    private static void putIfSet(Map<String, String> labels, String key, String value) {
        if (!value.isEmpty()) {
            labels.put(key, value);
        }
    }
}
