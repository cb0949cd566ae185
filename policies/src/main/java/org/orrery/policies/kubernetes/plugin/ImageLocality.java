package org.orrery.policies.kubernetes.plugin;

import java.util.List;
import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.Dependence;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Prefers nodes that have the pod's images. An image counts the less, the fewer nodes have it, so that a node with a
 * rare image does not draw all pods to itself.
 */
public final class ImageLocality implements ScorePlugin {

    private static final long MI = 1L << 20;
    /** Images of less than this in total are no reason. */
    private static final long LEAST = 23 * MI;
    /** Images of more than this for each container are all the same. */
    private static final long MOST_PER_CONTAINER = 1000 * MI;

    /** What each image of the pod in work counts. */
    private long[] worth = {};

    private long epoch;

    @Override
    public String name() {
        return "ImageLocality";
    }

    @Override
    public Dependence dependence() {
        return Dependence.CLUSTER_EPOCH;
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot, Candidates candidates) {
        List<ImageTemplate> images = pod.images();
        if (worth.length < images.size()) {
            worth = new long[images.size()];
        }
        int nodes = snapshot.nodes().size();
        boolean isAnywhere = false;
        epoch = snapshot.structureVersion();
        for (int i = 0; i < images.size(); i++) {
            ImageTemplate image = images.get(i);
            int having = snapshot.nodesWithImage(image.name());
            worth[i] = (long) (image.size() * ((double) having / nodes));
            isAnywhere |= having > 0;
            epoch = epoch * 31 + snapshot.imageEpoch(image.name());
        }
        return isAnywhere;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public long score(PodTemplate pod, NodeView node) {
        long sum = 0;
        List<ImageTemplate> images = pod.images();
        for (int i = 0; i < images.size(); i++) {
            if (node.hasImage(images.get(i).name())) {
                sum += worth[i];
            }
        }
        long most = MOST_PER_CONTAINER
                * (pod.containers().size() + pod.initContainers().size());
        return Scores.MAX * (Math.max(LEAST, Math.min(most, sum)) - LEAST) / (most - LEAST);
    }
}
