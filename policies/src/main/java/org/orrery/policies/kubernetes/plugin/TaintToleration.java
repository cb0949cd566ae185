package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.Toleration;

/** Refuses nodes with a {@code NoSchedule} or {@code NoExecute} taint that the pod does not tolerate. */
public final class TaintToleration implements FilterPlugin {

    private static final int MOST_NAMED = 1000;

    /** The taints that were refused so far; a verdict is minus the position in this list, less one. */
    private final List<String> refused = new ArrayList<>();

    @Override
    public String name() {
        return "TaintToleration";
    }

    @Override
    public boolean prepare(PodTemplate pod, ClusterSnapshot snapshot) {
        return snapshot.taints(Taint.Effect.NO_SCHEDULE) > 0 || snapshot.taints(Taint.Effect.NO_EXECUTE) > 0;
    }

    @Override
    public int filter(PodTemplate pod, NodeView node) {
        Taint taint = firstUntolerated(pod, node);
        return taint == null ? FITS : verdict(taint);
    }

    /** The first taint that keeps the pod away from the node, or null. */
    static @Nullable Taint firstUntolerated(PodTemplate pod, NodeView node) {
        List<Taint> taints = node.taints();
        for (int i = 0; i < taints.size(); i++) {
            Taint taint = taints.get(i);
            if (taint.effect() != Taint.Effect.PREFER_NO_SCHEDULE && !isTolerated(taint, pod.tolerations())) {
                return taint;
            }
        }
        return null;
    }

    /** Whether one of the tolerations tolerates a taint. */
    static boolean isTolerated(Taint taint, List<Toleration> tolerations) {
        for (int i = 0; i < tolerations.size(); i++) {
            if (tolerations.get(i).tolerates(taint)) {
                return true;
            }
        }
        return false;
    }

    private int verdict(Taint taint) {
        String words = refused.size() < MOST_NAMED ? "{" + taint.key() + ": " + taint.value() + "}" : "";
        int position = refused.indexOf(words);
        if (position < 0) {
            position = refused.size();
            refused.add(words);
        }
        return -1 - position;
    }

    @Override
    public String reason(int verdict) {
        return ("node(s) had untolerated taint " + refused.get(-1 - verdict)).strip();
    }
}
