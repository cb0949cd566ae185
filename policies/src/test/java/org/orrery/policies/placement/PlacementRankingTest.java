package org.orrery.policies.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.GpuRequest;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;

/** Each policy prefers what its definition says; with its ranking inverted every one of these tests fails. */
class PlacementRankingTest {

    private static final long GI = 1L << 30;

    private static PlacementSettings settings() {
        return new PlacementSettings(
                new TieBreakSettings(TieBreakSettings.Rule.FIRST, null, null), new QueueSettings(true));
    }

    private static PackingSettings packing() {
        return new PackingSettings(Map.of(), 100, settings());
    }

    private static NodeTemplate node(long cores, long memory) {
        return NodeTemplate.of("pool", Amounts.of(cores * 1000, memory * GI), 100);
    }

    private static NodeTemplate gpuNode(int gpus) {
        return node(32, 128).withGpus(gpus, "T4");
    }

    private static PodTemplate pod(long cores, long memory) {
        return PodTemplate.builder("pod")
                .requests(Amounts.of(cores * 1000, memory * GI))
                .build();
    }

    private static PodTemplate gpuPod(int devices, int milli) {
        return pod(1, 1).toBuilder()
                .gpu(new GpuRequest(devices, milli, Set.of()))
                .build();
    }

    private static PlacementChoice twoNodes() {
        // The second has less room.
        return new PlacementChoice()
                .node("a", node(8, 32))
                .node("b", node(8, 32))
                .placed(1, pod(4, 16), 0);
    }

    @Test
    void firstFitTakesTheFirstNodeThatFits() {
        assertThat(twoNodes().choose("first-fit", settings(), pod(4, 16), pod(4, 16), pod(4, 16)))
                .containsExactly("a", "a", "b");
    }

    @Test
    void nextFitDoesNotLookBackUntilItHasGoneRound() {
        PlacementChoice cluster = new PlacementChoice().node("a", node(8, 32)).node("b", node(8, 32));

        assertThat(cluster.choose("next-fit", settings(), pod(6, 1), pod(4, 1), pod(2, 1)))
                .containsExactly("a", "b", "b");
    }

    @Test
    void roundRobinTakesOneNodeAfterAnother() {
        assertThat(twoNodes().choose("round-robin", settings(), pod(1, 1), pod(1, 1), pod(1, 1)))
                .containsExactly("a", "b", "a");
    }

    @Test
    void randomTakesAllNodesThatFitAndNoOther() {
        PlacementChoice cluster = new PlacementChoice()
                .node("a", node(64, 256))
                .node("small", node(1, 256))
                .node("b", node(64, 256));
        List<String> chosen = cluster.choose(
                "random", settings(), Collections.nCopies(20, pod(2, 1)).toArray(new PodTemplate[0]));

        assertThat(new TreeSet<>(chosen)).containsExactly("a", "b");
    }

    @Test
    void bestFitLeavesLeastFree() {
        assertThat(twoNodes().choose("best-fit", packing(), pod(2, 8))).containsExactly("b");
    }

    @Test
    void bestFitLooksOnlyAtTheResourcesThatItIsGiven() {
        PackingSettings memoryOnly = new PackingSettings(Map.of("memory", 1.0), 100, settings());
        PlacementChoice cluster =
                new PlacementChoice().node("little memory", node(8, 16)).node("little cpu", node(4, 32));

        assertThat(cluster.choose("best-fit", memoryOnly, pod(2, 8))).containsExactly("little memory");
    }

    @Test
    void worstFitLeavesMostFree() {
        PlacementChoice cluster = new PlacementChoice()
                .node("a", node(8, 32))
                .placed(0, pod(4, 16), 0)
                .node("b", node(8, 32));

        assertThat(cluster.choose("worst-fit", packing(), pod(2, 8))).containsExactly("b");
    }

    @Test
    void dotProductTakesNodesThatLackWhatThePodWantsMuchOf() {
        PlacementChoice cluster =
                new PlacementChoice().node("much memory", node(8, 64)).node("much cpu", node(16, 32));

        assertThat(cluster.choose("dot-product", packing(), pod(1, 24))).containsExactly("much cpu");
    }

    @Test
    void tetrisTakesNodesWhoseFreeResourcesMatchThePod() {
        PlacementChoice cluster = new PlacementChoice()
                .node("memory used", node(8, 32))
                .placed(0, pod(1, 24), 0)
                .node("cpu used", node(8, 32))
                .placed(1, pod(6, 1), 0);

        assertThat(cluster.choose("tetris", packing(), pod(1, 8))).containsExactly("cpu used");
    }

    @Test
    void gpuClusteringPutsAlikePodsTogether() {
        PlacementChoice cluster = new PlacementChoice()
                .node("whole", gpuNode(4))
                .placed(0, gpuPod(1, 1000), 1)
                .node("shares", gpuNode(4))
                .placed(1, gpuPod(1, 500), 1);

        assertThat(cluster.choose("gpu-clustering", settings(), gpuPod(1, 300))).containsExactly("shares");
    }

    @Test
    void gpuPackingFillsDevicesInUseFirst() {
        PlacementChoice cluster = new PlacementChoice()
                .node("idle", gpuNode(4))
                .node("other device", gpuNode(4))
                .placed(1, gpuPod(1, 900), 1)
                .node("shared device", gpuNode(4))
                .placed(2, gpuPod(1, 500), 1);

        assertThat(cluster.choose("gpu-packing", settings(), gpuPod(1, 300))).containsExactly("shared device");
    }

    @Test
    void fgdKeepsWholeDevicesForPodsThatNeedThem() {
        PlacementChoice cluster = new PlacementChoice()
                .typical(gpuPod(1, 1000), 50)
                .typical(gpuPod(1, 500), 50)
                .node("idle", gpuNode(2))
                .node("half used", gpuNode(2))
                .placed(1, gpuPod(1, 500), 1);

        assertThat(cluster.choose("fgd", new FgdFactory.Settings(0.95, settings()), gpuPod(1, 500)))
                .containsExactly("half used");
    }
}
