package org.orrery.policies.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.policy.NodeOrder;
import org.orrery.simulator.policy.NodeView;

/** Takes one node of each zone in turn, zones and nodes in the order in which they came. */
final class ZoneInterleaving implements NodeOrder {

    @Override
    public List<NodeView> order(List<? extends NodeView> nodes) {
        Map<String, List<NodeView>> zones = new LinkedHashMap<>();
        for (NodeView node : nodes) {
            String zone = node.template().region() + "\n" + node.template().zone();
            zones.computeIfAbsent(zone, key -> new ArrayList<>()).add(node);
        }
        List<NodeView> ordered = new ArrayList<>(nodes.size());
        for (int round = 0; ordered.size() < nodes.size(); round++) {
            for (List<NodeView> zone : zones.values()) {
                if (round < zone.size()) {
                    ordered.add(zone.get(round));
                }
            }
        }
        return ordered;
    }
}
