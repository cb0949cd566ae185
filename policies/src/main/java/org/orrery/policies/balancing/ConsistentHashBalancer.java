package org.orrery.policies.balancing;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import org.orrery.simulator.policy.Balancer;
import org.orrery.simulator.policy.BalancingContext;
import org.orrery.simulator.policy.Endpoints;

/**
 * All requests of one sender to the same pod: pods have points on a ring, and a sender's pod is that of the next point.
 * D. Karger et al., "Consistent hashing and random trees", STOC 1997.
 */
final class ConsistentHashBalancer implements Balancer {

    private final Endpoints endpoints;
    private final int points;
    /** Points in rising order, the endpoint of each in the lowest bits. */
    private long[] ring = {};

    private static final int ENDPOINT_BITS = 20;
    private static final long ENDPOINT_MASK = (1L << ENDPOINT_BITS) - 1;

    ConsistentHashBalancer(BalancingContext context, int points) {
        endpoints = context.endpoints();
        this.points = points;
    }

    @Override
    public void added(int endpoint) {
        int old = ring.length;
        ring = Arrays.copyOf(ring, old + points);
        long identity = endpoints.identity(endpoint);
        for (int i = 0; i < points; i++) {
            ring[old + i] = mix(mix(identity) + i) & ~ENDPOINT_MASK | endpoint;
        }
        LongArrays.quickSort(ring);
    }

    @Override
    public void removed(int endpoint) {
        long[] left = new long[ring.length - points];
        int kept = 0;
        for (long point : ring) {
            if ((point & ENDPOINT_MASK) != endpoint) {
                left[kept++] = point;
            }
        }
        ring = left;
    }

    @Override
    public int choose(long key, int zone, int avoid) {
        if (ring.length == 0) {
            return NONE;
        }
        int found = Arrays.binarySearch(ring, mix(key));
        int first = found >= 0 ? found : -found - 1;
        for (int i = 0; i < ring.length; i++) {
            int endpoint = (int) (ring[(first + i) % ring.length] & ENDPOINT_MASK);
            if (endpoint != avoid || endpoints.count() == 1) {
                return endpoint;
            }
        }
        return NONE;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    private static long mix(long word) {
        long z = word + 0x9e37_79b9_7f4a_7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }
}
