package org.orrery.policies.balancing;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.BalancingContext;
import org.orrery.simulator.policy.Endpoints;

/**
 * Keeps requests in their zone as long as its pods are not much busier than others: the less busy of two pods drawn in
 * the zone is taken, unless the less busy of two drawn from all has less than half as many requests.
 */
final class ZoneAwareBalancer implements Balancer {

    private final Endpoints endpoints;
    private final RandomStream random;
    private final List<IntArrayList> byZone = new ArrayList<>();
    private int[] position = new int[8];

    ZoneAwareBalancer(BalancingContext context) {
        endpoints = context.endpoints();
        random = context.random();
    }

    @Override
    public void added(int endpoint) {
        if (endpoint >= position.length) {
            position = Arrays.copyOf(position, Math.max(endpoint + 1, 2 * position.length));
        }
        IntArrayList zone = zone(endpoints.zone(endpoint));
        position[endpoint] = zone.size();
        zone.add(endpoint);
    }

    private IntArrayList zone(int number) {
        while (number >= byZone.size()) {
            byZone.add(new IntArrayList());
        }
        return byZone.get(number);
    }

    @Override
    public void removed(int endpoint) {
        IntArrayList zone = zone(endpoints.zone(endpoint));
        int last = zone.removeInt(zone.size() - 1);
        if (last != endpoint) {
            zone.set(position[endpoint], last);
            position[last] = position[endpoint];
        }
    }

    @Override
    public int choose(long key, int zone, int avoid) {
        int count = endpoints.count();
        if (count == 0) {
            return NONE;
        }
        int anywhere = better(endpoints.at(random.nextInt(count)), endpoints.at(random.nextInt(count)), avoid);
        IntArrayList near = zone < 0 || zone >= byZone.size() ? null : byZone.get(zone);
        int chosen = anywhere;
        if (near != null && !near.isEmpty()) {
            int nearby =
                    better(near.getInt(random.nextInt(near.size())), near.getInt(random.nextInt(near.size())), avoid);
            boolean isOverloaded = 2 * endpoints.requests(anywhere) < endpoints.requests(nearby);
            chosen = isOverloaded ? anywhere : nearby;
        }
        if (chosen == avoid && count > 1) {
            int next = endpoints.positionOf(avoid) + 1;
            chosen = endpoints.at(next == count ? 0 : next);
        }
        return chosen;
    }

    private int better(int one, int other, int avoid) {
        if (one == avoid) {
            return other;
        }
        if (other == avoid) {
            return one;
        }
        return endpoints.requests(other) < endpoints.requests(one) ? other : one;
    }
}
