package org.orrery.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.simulator.testing.TestScenario.GI;
import static org.orrery.simulator.testing.TestScenario.amounts;

import org.junit.jupiter.api.Test;
import org.orrery.simulator.spec.PodTemplate;

/** What happens on a node concerns that node alone. */
class OneNodeTest {

    private static final PodTemplate POD =
            PodTemplate.builder("p").requests(amounts(1, GI)).build();

    private static TestCluster busyCluster(int nodes) {
        TestCluster cluster = new TestCluster();
        for (int i = 0; i < nodes; i++) {
            Node node = cluster.node("n" + i, 3, 64 * GI);
            cluster.put(node, POD, new TestCluster.Work(2, 1e6, cluster.lifecycle));
            cluster.put(node, POD, new TestCluster.Work(2, 1e6, cluster.lifecycle));
        }
        cluster.runUntil(1);
        cluster.cpuChanges.clear();
        return cluster;
    }

    @Test
    void changeOnOneNodeTouchesNoOthersProcessor() {
        TestCluster cluster = busyCluster(50);
        cluster.put(cluster.nodes.at(7), POD, new TestCluster.Work(1, 10, cluster.lifecycle));
        cluster.runUntil(1000);

        assertThat(cluster.cpuChanges).isNotEmpty().containsOnly("n7");
    }

    @Test
    void costOfAChangeDoesNotDependOnTheNumberOfNodes() {
        long few = eventsOfAChange(2);
        long many = eventsOfAChange(500);

        assertThat(many).isEqualTo(few);
    }

    private static long eventsOfAChange(int nodes) {
        TestCluster cluster = busyCluster(nodes);
        long before = cluster.kernel.processedEvents();
        cluster.put(cluster.nodes.at(1), POD, new TestCluster.Work(1, 10, cluster.lifecycle));
        cluster.runUntil(1000);
        return cluster.kernel.processedEvents() - before;
    }
}
