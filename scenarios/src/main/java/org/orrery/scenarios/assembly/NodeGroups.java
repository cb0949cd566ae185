package org.orrery.scenarios.assembly;

import java.util.ArrayList;
import java.util.List;
import org.orrery.scenarios.section.AutoscaleSection;
import org.orrery.scenarios.section.PoolSection;
import org.orrery.simulator.NodeGroupSpec;

/** The node groups of a scenario: one for each zone of each pool that may grow. */
final class NodeGroups {

    private NodeGroups() {}

    static List<NodeGroupSpec> of(PoolNodes pools, List<PoolSection> sections) {
        List<NodeGroupSpec> groups = new ArrayList<>();
        for (PoolSection pool : sections) {
            AutoscaleSection autoscale = pool.autoscale();
            if (autoscale != null) {
                add(groups, pools, pool, autoscale);
            }
        }
        return groups;
    }

    private static void add(List<NodeGroupSpec> groups, PoolNodes pools, PoolSection pool, AutoscaleSection autoscale) {
        List<String> zones = pools.zonesOf(pool);
        for (int i = 0; i < zones.size(); i++) {
            String zone = zones.get(i);
            groups.add(new NodeGroupSpec(
                    zone.isEmpty() ? pool.name() : pool.name() + "-" + zone,
                    pool.name(),
                    pools.templates(pool, zone),
                    share(autoscale.min(), i, zones.size()),
                    share(autoscale.max(), i, zones.size()),
                    pool.provisioning(),
                    PoolNodes.digits(pool),
                    i,
                    zones.size()));
        }
    }

    /** The part of a number that falls to one of several zones, as nodes are dealt out in turn. */
    private static int share(int whole, int position, int zones) {
        return whole / zones + (position < whole % zones ? 1 : 0);
    }
}
