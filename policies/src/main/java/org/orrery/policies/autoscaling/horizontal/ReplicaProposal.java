package org.orrery.policies.autoscaling.horizontal;

/**
 * What one metric proposes.
 *
 * @param replicas the number of replicas
 * @param utilization usage in percent of what is requested, or -1 where that has no meaning
 * @param usageMilli usage in thousandths: the mean of the pods, or the whole where the metric is not of pods
 */
public record ReplicaProposal(int replicas, int utilization, long usageMilli) {}
