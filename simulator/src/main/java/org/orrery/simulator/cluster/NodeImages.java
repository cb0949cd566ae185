package org.orrery.simulator.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.EventList;
import org.orrery.simulator.kernel.Timers;
import org.orrery.simulator.spec.ImageTemplate;

/**
 * The images on one node: which layers lie there, and the pulling of those that do not. Serial pulls take one image
 * after another; of parallel pulls those that download share the node's bandwidth equally. An image's layers come one
 * after another, and a layer that several images have comes once: a pull that finds it on its way with another goes on
 * with its other layers and waits for it at the end.
 */
public final class NodeImages {

    private final Timers timers;
    private final double bandwidth;
    private final boolean isSerial;
    private final Listener listener;
    private int timer = EventList.NONE;

    private final Set<String> images = new HashSet<>();
    private final Set<String> layers = new HashSet<>();
    /** Layers that some pull is at. */
    private final Set<String> coming = new HashSet<>();

    private final ArrayDeque<Pull> waiting = new ArrayDeque<>();
    private final List<Pull> active = new ArrayList<>();
    private double progressAt;
    private boolean isCutOff;

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
        /** The layer on its way, or null while all that are missing are on their way with other pulls. */
        private ImageTemplate.@Nullable Layer layer;

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
            layers.add(layer.name());
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
            active.add(pull);
            takeNextLayer(pull);
        }
    }

    private void takeNextLayer(Pull pull) {
        for (ImageTemplate.Layer layer : pull.image.layers()) {
            if (!layers.contains(layer.name()) && coming.add(layer.name())) {
                pull.layer = layer;
                pull.missingBytes = layer.size();
                return;
            }
        }
        pull.layer = null;
    }

    private boolean isComplete(Pull pull) {
        for (ImageTemplate.Layer layer : pull.image.layers()) {
            if (!layers.contains(layer.name())) {
                return false;
            }
        }
        return true;
    }

    private int downloading() {
        int count = 0;
        for (Pull pull : active) {
            count += pull.layer == null ? 0 : 1;
        }
        return count;
    }

    private void advance() {
        double now = timers.now();
        int downloading = downloading();
        if (!isCutOff && downloading > 0 && bandwidth < Double.POSITIVE_INFINITY) {
            double each = (now - progressAt) * bandwidth / downloading;
            for (Pull pull : active) {
                pull.missingBytes -= pull.layer == null ? 0 : each;
            }
        }
        progressAt = now;
    }

    private double leastMissing() {
        double least = Double.POSITIVE_INFINITY;
        for (Pull pull : active) {
            if (pull.layer != null) {
                least = Math.min(least, pull.missingBytes);
            }
        }
        return least;
    }

    private void arm() {
        if (active.isEmpty() || isCutOff) {
            timers.cancel(timer);
            return;
        }
        // A pull that had nothing to fetch is complete at once.
        double least = leastMissing() < Double.POSITIVE_INFINITY ? Math.max(0, leastMissing()) : 0;
        timers.schedule(timer, timers.now() + least * downloading() / bandwidth);
    }

    /** Ends the layers, and the pulls, that are complete. */
    void fire() {
        advance();
        // The timer was set for the one with least to go; rounding must not leave a byte of it behind.
        double done = Math.max(leastMissing(), 0.5);
        List<Pull> free = new ArrayList<>();
        for (Pull pull : active) {
            if (pull.layer != null && pull.missingBytes <= done) {
                layers.add(pull.layer.name());
                coming.remove(pull.layer.name());
                pull.layer = null;
                free.add(pull);
            }
        }
        for (Pull pull : free) {
            takeNextLayer(pull);
        }
        List<Pull> complete = new ArrayList<>();
        for (Pull pull : active) {
            if (pull.layer == null && isComplete(pull)) {
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

    /** Stops all pulls, or lets them go on where they stopped: the registry cannot be reached, or can again. */
    void setCutOff(boolean newCutOff) {
        advance();
        isCutOff = newCutOff;
        arm();
    }

    /** Gives up all pulls: the node is gone. */
    void abandon() {
        active.clear();
        waiting.clear();
        coming.clear();
        timers.cancel(timer);
    }

    /** The names of the images on the node. */
    public Set<String> names() {
        return images;
    }
}
