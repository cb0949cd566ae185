package org.orrery.simulator.spec;

import java.util.List;

/**
 * A container image: a name and layers, which other images may share.
 *
 * @param name with tag; {@code :latest} is added when there is none
 * @param layers at least one
 */
public record ImageTemplate(String name, List<Layer> layers) {

    /** A layer, the same wherever its name is the same; size in bytes. */
    public record Layer(String name, long size) {}

    /** Completes the name and copies the list. */
    public ImageTemplate {
        name = withTag(name);
        layers = List.copyOf(layers);
    }

    /** An image of one layer that it shares with nobody; size in bytes. */
    public static ImageTemplate ofSize(String name, long size) {
        return new ImageTemplate(name, List.of(new Layer(withTag(name), size)));
    }

    /** The sum of the sizes of the layers, in bytes. */
    public long size() {
        long sum = 0;
        for (Layer layer : layers) {
            sum += layer.size();
        }
        return sum;
    }

    /** The name with its tag, {@code latest} if it has none. */
    public static String withTag(String name) {
        return name.lastIndexOf(':') > name.lastIndexOf('/') || name.contains("@") ? name : name + ":latest";
    }
}
