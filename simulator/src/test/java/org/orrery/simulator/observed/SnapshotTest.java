package org.orrery.simulator.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.testing.Trials;

/** Lines of thought leave no trace when they are taken back. */
class SnapshotTest {

    private static final LabelSelector RED = LabelSelector.of(Map.of("colour", "red"));

    private static final NodeTemplate NODE = NodeTemplate.of("pool", Amounts.of(100_000, 1L << 40), 1000)
            .withGpus(4, "T4")
            .with(Map.of(), List.of(new Taint("gpu", "", Taint.Effect.PREFER_NO_SCHEDULE)));

    private static final List<PodTemplate> PODS = List.of(
            PodTemplate.builder("plain").requests(Amounts.of(100, 1 << 20)).build(),
            PodTemplate.builder("red")
                    .requests(Amounts.of(0, 1 << 10))
                    .labels(Map.of("colour", "red"))
                    .build(),
            PodTemplate.builder("gpu")
                    .requests(Amounts.of(300))
                    .gpu(new GpuRequest(1, 250, Set.of()))
                    .build());

    private final ObservedCluster cluster = new ObservedCluster(new ResourceNames(List.of()), 100, 200 << 20, Map.of());
    private final List<PodView> pods = new ArrayList<>();

    private void fill(RandomStream random, int count) {
        for (int i = 0; i < 1 + count / 4; i++) {
            cluster.nodeJoined("n" + i, NODE);
        }
        for (int i = 0; i < count; i++) {
            PodView pod = cluster.podCreated(i, PODS.get(random.nextInt(PODS.size())), i, -1, 1, i);
            pods.add(pod);
            if (random.nextInt(4) > 0) {
                cluster.podBound(pod, random.nextInt(cluster.nodes().size()), devices(random, pod), i);
            }
        }
        // Slots that are free must be taken in the same order as before.
        if (cluster.nodes().size() > 3) {
            cluster.nodeLeft(2);
            cluster.nodeLeft(0);
        }
    }

    private static long devices(RandomStream random, PodView pod) {
        return pod.template().gpu().count() == 0 ? 0 : 1L << random.nextInt(4);
    }

    /** Everything that a policy can see, versions aside. */
    private String picture() {
        StringBuilder text = new StringBuilder();
        for (NodeView node : cluster.nodes()) {
            text.append(node.index()).append(' ').append(node.name());
            text.append(" cpu ")
                    .append(node.requested(ResourceNames.CPU))
                    .append('/')
                    .append(node.free(0));
            text.append(" memory ").append(node.requested(ResourceNames.MEMORY));
            text.append(" assumed ").append(node.assumedCpu()).append(' ').append(node.assumedMemory());
            text.append(" gpu ").append(node.gpuFreeTotal()).append(':');
            for (int device = 0; device < node.gpuCount(); device++) {
                text.append(' ').append(node.gpuFree(device));
            }
            text.append(" red ").append(cluster.podCounts("default", RED).onNode(node.index()));
            text.append(" pods ").append(node.pods()).append('\n');
        }
        for (PodView pod : pods) {
            text.append(pod.uid())
                    .append(" on ")
                    .append(pod.node())
                    .append(" devices ")
                    .append(pod.devices());
            text.append(" bound ").append(pod.boundAt()).append('\n');
        }
        text.append("taints ").append(cluster.taints(Taint.Effect.PREFER_NO_SCHEDULE));
        text.append(" red ").append(cluster.podCounts("default", RED).total());
        text.append(" namespaces ").append(cluster.namespaces());
        return text.toString();
    }

    private void think(RandomStream random, int number) {
        PodView pod = pods.get(random.nextInt(pods.size()));
        if (random.nextInt(6) == 0) {
            cluster.addNode("thought" + number, NODE);
        } else if (pod.node() >= 0) {
            cluster.remove(pod);
        } else if (!pod.isGone()) {
            List<? extends NodeView> nodes = cluster.nodes();
            cluster.place(pod, nodes.get(random.nextInt(nodes.size())).index(), devices(random, pod));
        }
    }

    @Test
    void afterARollbackEverythingIsAsItWasBeforeItsFork() {
        Trials.of(60).forEach((random, number) -> {
            SnapshotTest fresh = new SnapshotTest();
            fresh.fill(random, 4 + number);
            fresh.thinkDeeper(random, 3, 3 + number);
        });
    }

    private void thinkDeeper(RandomStream random, int depth, int steps) {
        String before = picture();
        cluster.fork();
        for (int step = 0; step < steps; step++) {
            think(random, step);
            if (depth > 0 && random.nextInt(steps) == 0) {
                if (random.nextBoolean()) {
                    thinkDeeper(random, depth - 1, steps);
                } else {
                    cluster.fork();
                    think(random, step);
                    cluster.commit();
                }
            }
        }
        cluster.rollback();
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void nextNodeTakesTheSlotThatItWouldHaveTakenWithoutTheThought() {
        cluster.nodeJoined("a", NODE);
        cluster.fork();
        cluster.addNode("b", NODE);
        cluster.addNode("c", NODE);
        cluster.rollback();

        assertThat(cluster.nodeJoined("d", NODE)).isEqualTo(1);
    }

    @Test
    void committedThoughtsArePartOfTheLineBefore() {
        cluster.nodeJoined("a", NODE);
        PodView pod = cluster.podCreated(0, PODS.get(0), 0, -1, 1, 0);
        cluster.fork();
        cluster.fork();
        cluster.place(pod, 0, 0);
        cluster.commit();
        assertThat(pod.node()).isZero();
        cluster.rollback();
        assertThat(pod.node()).isEqualTo(-1);
    }

    @Test
    void thoughtsNeedALineAndTheOutermostCannotBecomeReal() {
        cluster.nodeJoined("a", NODE);
        assertThatThrownBy(() -> cluster.addNode("b", NODE)).isInstanceOf(IllegalStateException.class);
        cluster.fork();
        assertThatThrownBy(cluster::commit).isInstanceOf(IllegalStateException.class);
        cluster.rollback();
    }

    @Test
    void countsThatAreFirstAskedForInAThoughtHoldAfterIt() {
        cluster.nodeJoined("a", NODE);
        PodView red = cluster.podCreated(0, PODS.get(1), 0, -1, 1, 0);
        cluster.podBound(red, 0, 0, 0);
        cluster.fork();
        cluster.remove(red);
        assertThat(cluster.podCounts("default", RED).total()).isZero();
        cluster.rollback();
        assertThat(cluster.podCounts("default", RED).total()).isEqualTo(1);
    }
}
