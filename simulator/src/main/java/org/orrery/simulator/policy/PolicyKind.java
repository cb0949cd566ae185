package org.orrery.simulator.policy;

/** The kinds of decisions that policies make, with the type of what a factory of that kind makes. */
public enum PolicyKind {
    /** Which node a pod gets. */
    PLACEMENT("placement", PlacementPolicy.class),
    /** A whole orchestrator: scheduler, restart and health rules, defaults. */
    ORCHESTRATOR("orchestrator", Orchestrator.class),
    /** A filter that placement policies made of parts can name. */
    FILTER("filter", FilterPlugin.class),
    /** A scorer that placement policies made of parts can name. */
    SCORER("scorer", ScorePlugin.class),
    /** How many replicas a service has. */
    POD_AUTOSCALER("pod-autoscaler", PodAutoscaler.class),
    /** What the pods of a service request. */
    POD_SIZER("pod-sizer", PodSizer.class),
    /** Which nodes are ordered and removed. */
    NODE_AUTOSCALER("node-autoscaler", NodeAutoscaler.class),
    /** How a service's pods are made and replaced. */
    CONTROLLER("controller", ReplicaRule.class, "kind", "Deployment"),
    /** How many pods may be disturbed at will. */
    DISRUPTION("disruption-budget", DisruptionRule.class, "name", "PodDisruptionBudget"),
    /** What is done when nodes and pods are lost. */
    FAILOVER("failover", Failover.class),
    /** What is paid for. */
    PRICING("pricing", Pricing.class),
    /** Which pod of a service gets a request. */
    BALANCING("balancing", Balancing.class);

    private final String word;
    private final Class<?> type;
    private final String nameKey;
    private final String unnamed;

    PolicyKind(String word, Class<?> type) {
        this(word, type, "name", "");
    }

    PolicyKind(String word, Class<?> type, String nameKey, String unnamed) {
        this.word = word;
        this.type = type;
        this.nameKey = nameKey;
        this.unnamed = unnamed;
    }

    /** The kind as users write it. */
    public String word() {
        return word;
    }

    /** What factories of this kind make. */
    public Class<?> type() {
        return type;
    }

    /** The key under which a scenario names a policy of this kind. */
    public String nameKey() {
        return nameKey;
    }

    /** The policy that is meant when a scenario gives settings and no name; empty when it must give one. */
    public String unnamed() {
        return unnamed;
    }
}
