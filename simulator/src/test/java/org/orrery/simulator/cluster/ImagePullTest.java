package org.orrery.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.simulator.testing.TestScenario.GI;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.ContainerTemplate;
import org.orrery.simulator.spec.ImageTemplate;
import org.orrery.simulator.spec.PodTemplate;

/** Pulls at 10 bytes a second. */
class ImagePullTest {

    private final TestCluster serial = new TestCluster(10, true);
    private final TestCluster parallel = new TestCluster(10, false);

    /** An image of layers that are written as their name and size: {@code "base 100"}. */
    private static ImageTemplate image(String name, String... layers) {
        List<ImageTemplate.Layer> list = new ArrayList<>();
        for (String layer : layers) {
            String[] parts = layer.split(" ", 2);
            list.add(new ImageTemplate.Layer(parts[0], Long.parseLong(parts[1])));
        }
        return new ImageTemplate(name, list);
    }

    private static PodTemplate pod(ImageTemplate... images) {
        List<ContainerTemplate> containers = new ArrayList<>();
        for (ImageTemplate image : images) {
            containers.add(
                    new ContainerTemplate("c" + containers.size(), image, Amounts.NONE, false, false, Amounts.NONE));
        }
        return PodTemplate.builder("p").containers(containers).build();
    }

    private static Node node(TestCluster cluster) {
        return cluster.node("n", 1, GI);
    }

    @Test
    void serialPullsTakeOneImageAfterAnotherAndASharedLayerOnce() {
        Node node = node(serial);
        serial.put(node, pod(image("a", "base 100", "a 50")));
        serial.put(node, pod(image("b", "base 100", "b 20")));
        serial.runUntil(100);

        assertThat(serial.log)
                .containsExactly(
                        "15.0 a:latest lies on n", "15.0 p-0 runs", "17.0 b:latest lies on n", "17.0 p-1 runs");
    }

    @Test
    void parallelPullsShareTheBandwidth() {
        // 5 bytes/s each until a is there at 10 s; b has 50 bytes then, and the rest at 10 bytes/s.
        Node node = node(parallel);
        parallel.put(node, pod(image("a", "a 50")));
        parallel.put(node, pod(image("b", "b 150")));
        parallel.runUntil(100);

        assertThat(parallel.log)
                .containsExactly(
                        "10.0 a:latest lies on n", "10.0 p-0 runs", "20.0 b:latest lies on n", "20.0 p-1 runs");
    }

    @Test
    void parallelPullsFetchASharedLayerOnce() {
        // Both at 5 bytes/s: b's own 20 bytes are there at 4 s; the base has 80 bytes to go and then the whole
        // bandwidth: there at 12 s, and b with it; a's own 50 bytes until 17 s.
        Node node = node(parallel);
        parallel.put(node, pod(image("a", "base 100", "a 50")));
        parallel.put(node, pod(image("b", "base 100", "b 20")));
        parallel.runUntil(100);

        assertThat(parallel.log)
                .containsExactly(
                        "12.0 b:latest lies on n", "12.0 p-1 runs", "17.0 a:latest lies on n", "17.0 p-0 runs");
    }

    @Test
    void laterPullJoinsTheOthersFromThenOn() {
        // a alone for 5 s, then both: a has 50 of 100 bytes to go, at 15 s; b has got 50 of 60 then, and is there at
        // 16.
        Node node = node(parallel);
        parallel.put(node, pod(image("a", "a 100")));
        parallel.runUntil(5);
        parallel.put(node, pod(image("b", "b 60")));
        parallel.runUntil(100);

        assertThat(parallel.log)
                .containsExactly(
                        "15.0 a:latest lies on n", "15.0 p-0 runs", "16.0 b:latest lies on n", "16.0 p-1 runs");
    }

    @Test
    void severalPodsWaitForOneImage() {
        Node node = node(serial);
        serial.put(node, pod(image("a", "a 100")));
        serial.runUntil(4);
        serial.put(node, pod(image("a", "a 100")));
        serial.runUntil(100);

        assertThat(serial.log).containsExactly("10.0 a:latest lies on n", "10.0 p-0 runs", "10.0 p-1 runs");
    }

    @Test
    void podWaitsForAllItsImages() {
        serial.put(node(serial), pod(image("a", "a 100"), image("b", "b 30"), image("a", "a 100")));
        serial.runUntil(100);

        assertThat(serial.log).containsExactly("10.0 a:latest lies on n", "13.0 b:latest lies on n", "13.0 p-0 runs");
    }

    @Test
    void warmCacheSavesThePull() {
        Node node = node(serial);
        serial.nodes.preload(node, image("a", "base 100", "a 50"));
        serial.put(node, pod(image("a", "base 100", "a 50")));
        serial.put(node, pod(image("b", "base 100", "b 20")));
        serial.runUntil(100);

        assertThat(serial.log)
                .containsExactly("0.0 a:latest lies on n", "0.0 p-0 runs", "2.0 b:latest lies on n", "2.0 p-1 runs");
    }

    @Test
    void imageMadeOfLayersThatAreThereComesAtOnce() {
        Node node = node(serial);
        serial.nodes.preload(node, image("a", "base 100", "a 50"));
        serial.put(node, pod(image("c", "base 100")));
        serial.runUntil(100);

        assertThat(serial.log).containsExactly("0.0 a:latest lies on n", "0.0 c:latest lies on n", "0.0 p-0 runs");
    }

    @Test
    void pullGoesOnWhenItsPodIsGone() {
        Node node = node(serial);
        Pod pod = serial.put(node, pod(image("a", "a 100")));
        serial.runUntil(4);
        serial.lifecycle.kill(pod, PodReason.DELETED);
        // The slot of the first is used again; the new pod must not be taken for it.
        serial.put(node, pod(image("b", "b 30")));
        serial.runUntil(100);

        assertThat(serial.log)
                .containsExactly(
                        "4.0 p-0 ended FAILED DELETED",
                        "10.0 a:latest lies on n",
                        "13.0 b:latest lies on n",
                        "13.0 p-1 runs");
    }

    @Test
    void pullsEndWithTheirNode() {
        Node node = node(serial);
        serial.put(node, pod(image("a", "a 100")));
        serial.runUntil(4);
        serial.nodes.leave(node);
        serial.runUntil(100);

        assertThat(serial.log).containsExactly("4.0 p-0 ended FAILED NODE_LOST");
        assertThat(serial.kernel.hasForegroundEvents()).isFalse();
    }
}
