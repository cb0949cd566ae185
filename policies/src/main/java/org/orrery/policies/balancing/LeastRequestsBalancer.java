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
 * The pod with the fewest requests, one of several at random. Pods are kept in groups of equal numbers of requests, so
 * that neither a choice nor a change depends on how many pods there are.
 */
final class LeastRequestsBalancer implements Balancer {

    private final Endpoints endpoints;
    private final RandomStream random;
    /** Endpoints by their number of requests. */
    private final List<IntArrayList> groups = new ArrayList<>();

    private int[] groupOf = new int[8];
    private int[] positionInGroup = new int[8];
    private int least;
    private int count;

    LeastRequestsBalancer(BalancingContext context) {
        endpoints = context.endpoints();
        random = context.random();
        Arrays.fill(groupOf, NONE);
    }

    @Override
    public void added(int endpoint) {
        if (endpoint >= groupOf.length) {
            int length = groupOf.length;
            groupOf = Arrays.copyOf(groupOf, Math.max(endpoint + 1, 2 * length));
            positionInGroup = Arrays.copyOf(positionInGroup, groupOf.length);
            Arrays.fill(groupOf, length, groupOf.length, NONE);
        }
        count++;
        enter(endpoint);
    }

    @Override
    public void removed(int endpoint) {
        leave(endpoint);
        count--;
    }

    @Override
    public void loadChanged(int endpoint) {
        if (endpoint < groupOf.length && groupOf[endpoint] != NONE) {
            leave(endpoint);
            enter(endpoint);
        }
    }

    private void enter(int endpoint) {
        int requests = endpoints.requests(endpoint);
        while (requests >= groups.size()) {
            groups.add(new IntArrayList());
        }
        IntArrayList group = groups.get(requests);
        groupOf[endpoint] = requests;
        positionInGroup[endpoint] = group.size();
        group.add(endpoint);
        least = Math.min(least, requests);
    }

    private void leave(int endpoint) {
        IntArrayList group = groups.get(groupOf[endpoint]);
        int last = group.removeInt(group.size() - 1);
        if (last != endpoint) {
            int hole = positionInGroup[endpoint];
            group.set(hole, last);
            positionInGroup[last] = hole;
        }
        groupOf[endpoint] = NONE;
    }

    @Override
    public int choose(long key, int zone, int avoid) {
        if (count == 0) {
            return NONE;
        }
        while (groups.get(least).isEmpty()) {
            least++;
        }
        int chosen = any(groups.get(least));
        return chosen == avoid && count > 1 ? other(avoid) : chosen;
    }

    private int any(IntArrayList group) {
        return group.getInt(group.size() == 1 ? 0 : random.nextInt(group.size()));
    }

    private int other(int avoid) {
        for (int requests = least; ; requests++) {
            IntArrayList group = groups.get(requests);
            int others = group.size() - (groupOf[avoid] == requests ? 1 : 0);
            if (others > 0) {
                int position = random.nextInt(others);
                boolean isShifted = groupOf[avoid] == requests && position >= positionInGroup[avoid];
                return group.getInt(isShifted ? position + 1 : position);
            }
        }
    }
}
