package org.orrery.simulator.spec;

import org.jspecify.annotations.Nullable;

/**
 * How evenly the pods that a selector matches are to be spread over the domains of a node label.
 *
 * @param maxSkew by how many pods two domains may differ, at least 1
 * @param topologyKey the node label whose values are the domains
 * @param isRequired whether a node that breaks it is refused ({@code DoNotSchedule}) or only scored lower
 *     ({@code ScheduleAnyway})
 * @param selector which pods count, or null for none
 * @param minDomains with fewer domains than this the least count is taken as zero; 1 when not set
 * @param honorsTaints whether nodes with taints that the pod does not tolerate are left out of the count
 */
public record TopologySpreadConstraint(
        int maxSkew,
        String topologyKey,
        boolean isRequired,
        @Nullable LabelSelector selector,
        int minDomains,
        boolean honorsTaints) {}
