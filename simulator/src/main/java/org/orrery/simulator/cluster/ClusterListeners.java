package org.orrery.simulator.cluster;

import java.util.ArrayList;
import java.util.List;
import org.orrery.simulator.spec.Amounts;

/** Passes everything on to several listeners, in the order in which they were added. */
public final class ClusterListeners implements UseListener {

    private final List<ClusterListener> added = new ArrayList<>();
    private ClusterListener[] listeners = {};
    private UseListener[] useListeners = {};

    /** Adds a listener. */
    public void add(ClusterListener listener) {
        added.add(listener);
        listeners = added.toArray(new ClusterListener[0]);
        useListeners =
                added.stream().filter(each -> each instanceof UseListener).toArray(UseListener[]::new);
    }

    @Override
    public void nodeJoined(Node node) {
        for (ClusterListener listener : listeners) {
            listener.nodeJoined(node);
        }
    }

    @Override
    public void nodeLeft(Node node) {
        for (ClusterListener listener : listeners) {
            listener.nodeLeft(node);
        }
    }

    @Override
    public void nodeSilent(Node node) {
        for (ClusterListener listener : listeners) {
            listener.nodeSilent(node);
        }
    }

    @Override
    public void nodeHeard(Node node) {
        for (ClusterListener listener : listeners) {
            listener.nodeHeard(node);
        }
    }

    @Override
    public void nodeNotReady(Node node) {
        for (ClusterListener listener : listeners) {
            listener.nodeNotReady(node);
        }
    }

    @Override
    public void nodeReady(Node node) {
        for (ClusterListener listener : listeners) {
            listener.nodeReady(node);
        }
    }

    @Override
    public void nodeUpdated(Node node, Amounts before) {
        for (ClusterListener listener : listeners) {
            listener.nodeUpdated(node, before);
        }
    }

    @Override
    public void speedChanged(Node node, double before) {
        for (ClusterListener listener : listeners) {
            listener.speedChanged(node, before);
        }
    }

    @Override
    public void imagePulled(Node node, String image) {
        for (ClusterListener listener : listeners) {
            listener.imagePulled(node, image);
        }
    }

    @Override
    public void podCreated(Pod pod) {
        for (ClusterListener listener : listeners) {
            listener.podCreated(pod);
        }
    }

    @Override
    public void podAdmitted(Pod pod) {
        for (ClusterListener listener : listeners) {
            listener.podAdmitted(pod);
        }
    }

    @Override
    public void podRunning(Pod pod) {
        for (ClusterListener listener : listeners) {
            listener.podRunning(pod);
        }
    }

    @Override
    public void podReady(Pod pod, boolean isFirst) {
        for (ClusterListener listener : listeners) {
            listener.podReady(pod, isFirst);
        }
    }

    @Override
    public void podUnready(Pod pod) {
        for (ClusterListener listener : listeners) {
            listener.podUnready(pod);
        }
    }

    @Override
    public void podStopped(Pod pod, PodReason why) {
        for (ClusterListener listener : listeners) {
            listener.podStopped(pod, why);
        }
    }

    @Override
    public void podTerminating(Pod pod) {
        for (ClusterListener listener : listeners) {
            listener.podTerminating(pod);
        }
    }

    @Override
    public void podEnded(Pod pod) {
        for (ClusterListener listener : listeners) {
            listener.podEnded(pod);
        }
    }

    @Override
    public void cpuChanged(Node node, double usedChange, double missingChange) {
        for (UseListener listener : useListeners) {
            listener.cpuChanged(node, usedChange, missingChange);
        }
    }

    @Override
    public void memoryChanged(Node node, double change, double growthChange) {
        for (UseListener listener : useListeners) {
            listener.memoryChanged(node, change, growthChange);
        }
    }
}
