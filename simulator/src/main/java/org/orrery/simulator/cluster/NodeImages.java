package org.orrery.simulator.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.spec.ImageTemplate;

/**
 * The images on one node: which layers lie there, and the pulling of those that do not. Layers are shared between
 * images; serial pulls take one image after another, parallel pulls share the node's bandwidth equally.
 */
public final class NodeImages {

    private final Timers timers;
    private final double bandwidth;
    private final boolean isSerial;
    private final Listener listener;
    private int timer = EventList.NONE;

    private final Set<String> images = new HashSet<>();
    private final Map<String, Long> layers = new HashMap<>();
    private final ArrayDeque<Pull> waiting = new ArrayDeque<>();
    private final List<Pull> active = new ArrayList<>();
    private double progressAt;

    /** Hears what happens to a node's images. */
    interface Listener {
        /** An image lies on the node now. */
        void pulled(String image);

        /** An image that a pod waits for is there. */
        void ready(Pod pod);
    }

    private static final class Pull {
        private final ImageTemplate image;
        private final List<Waiter> pods = new ArrayList<>();
        private double missingBytes;

        private Pull(ImageTemplate image) {
            this.image = image;
        }
    }

    private record Waiter(Pod pod, int generation) {}

    /**
     * An empty cache.
     *
     * @param bandwidth bytes a second at which a node pulls; positive infinity takes no time
     * @param isSerial whether one image is pulled after another
     */
    NodeImages(Timers timers, double bandwidth, boolean isSerial, Listener listener) {
        this.timers = timers;
        this.bandwidth = bandwidth;
        this.isSerial = isSerial;
        this.listener = listener;
    }

    void setTimer(int newTimer) {
        timer = newTimer;
    }

    int timer() {
        return timer;
    }

    /** Whether an image lies on the node. */
    public boolean has(String image) {
        return images.contains(image);
    }

    /** Puts an image on the node without pulling it. */
    void preload(ImageTemplate image) {
        for (ImageTemplate.Layer layer : image.layers()) {
            layers.put(layer.name(), layer.size());
        }
        if (images.add(image.name())) {
            listener.pulled(image.name());
        }
    }

    /**
     * Makes an image come; true when it is there already. The listener is told when it is there for a pod that had to
     * wait.
     */
    boolean request(Pod pod, ImageTemplate image) {
        if (images.contains(image.name())) {
            return true;
        }
        for (Pull pull : active) {
            if (pull.image.name().equals(image.name())) {
                pull.pods.add(new Waiter(pod, pod.generation()));
                return false;
            }
        }
        for (Pull pull : waiting) {
            if (pull.image.name().equals(image.name())) {
                pull.pods.add(new Waiter(pod, pod.generation()));
                return false;
            }
        }
        Pull pull = new Pull(image);
        pull.pods.add(new Waiter(pod, pod.generation()));
        waiting.add(pull);
        advance();
        startWaiting();
        arm();
        return false;
    }

    private void startWaiting() {
        while (!waiting.isEmpty() && (!isSerial || active.isEmpty())) {
            Pull pull = waiting.remove();
            // Layers that came with other images meanwhile need not be pulled again.
            for (ImageTemplate.Layer layer : pull.image.layers()) {
                if (!layers.containsKey(layer.name())) {
                    pull.missingBytes += layer.size();
                }
            }
            active.add(pull);
        }
    }

    private void advance() {
        double now = timers.now();
        if (!active.isEmpty() && bandwidth < Double.POSITIVE_INFINITY) {
            double each = (now - progressAt) * bandwidth / active.size();
            for (Pull pull : active) {
                pull.missingBytes -= each;
            }
        }
        progressAt = now;
    }

    private void arm() {
        double least = Double.POSITIVE_INFINITY;
        for (Pull pull : active) {
            least = Math.min(least, pull.missingBytes);
        }
        if (active.isEmpty()) {
            timers.cancel(timer);
        } else {
            timers.schedule(timer, timers.now() + Math.max(0, least) * active.size() / bandwidth);
        }
    }

    /** Ends the pulls that are complete. */
    void fire() {
        advance();
        double least = Double.POSITIVE_INFINITY;
        for (Pull pull : active) {
            least = Math.min(least, pull.missingBytes);
        }
        List<Pull> complete = new ArrayList<>();
        for (Pull pull : active) {
            // The timer was set for the one with least to go; rounding must not leave a byte of it behind.
            if (pull.missingBytes <= Math.max(least, 0.5)) {
                complete.add(pull);
            }
        }
        active.removeAll(complete);
        for (Pull pull : complete) {
            preload(pull.image);
        }
        startWaiting();
        arm();
        for (Pull pull : complete) {
            for (Waiter waiter : pull.pods) {
                if (waiter.pod.generation() == waiter.generation) {
                    listener.ready(waiter.pod);
                }
            }
        }
    }

    /** Gives up all pulls: the node is gone. */
    void abandon() {
        active.clear();
        waiting.clear();
        timers.cancel(timer);
    }

    /** The names of the images on the node. */
    public Set<String> names() {
        return images;
    }
}
