package org.orrery.policies.kubernetes.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.observed.ObservedCluster;
import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PodView;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.spec.ResourceNames;

/** A cluster for conformance cases, in which nodes have just the labels that the case gives them. */
final class CaseCluster {

    private final ObservedCluster observed;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<NodeView> nodes = new ArrayList<>();
    private long nextPod;

    CaseCluster(ResourceNames resources) {
        this(resources, Map.of());
    }

    CaseCluster(ResourceNames resources, Map<String, Map<String, String>> namespaces) {
        observed = new ObservedCluster(resources, DefaultRequests.CPU, DefaultRequests.MEMORY, namespaces);
    }

    NodeView addNode(String name, NodeTemplate template) {
        int slot = observed.nodeJoined(name, template);
        slots.put(name, slot);
        NodeView real = observed.node(slot);
        NodeView node = view(NodeView.class, real, Map.of("labels", template.labels()));
        nodes.add(node);
        return node;
    }

    PodView addPod(String node, PodTemplate template) {
        PodView pod = observed.podCreated(nextPod, template, 0, -1, 1, (int) nextPod++);
        observed.podBound(pod, slots.getOrDefault(node, -1), 0, 0);
        return pod;
    }

    ObservedCluster observed() {
        return observed;
    }

    /** The snapshot, with the labels of the case. */
    ClusterSnapshot snapshot() {
        return view(ClusterSnapshot.class, observed, Map.of("nodes", nodes));
    }

    /** The first so many nodes as candidates. */
    Candidates candidates(int count) {
        return new Candidates() {
            @Override
            public int size() {
                return count;
            }

            @Override
            public NodeView node(int position) {
                return nodes.get(position);
            }
        };
    }

    /** What a scorer gives the first so many nodes; the result {@code skipped} says whether it had nothing to say. */
    Map<String, Object> score(ScorePlugin scorer, PodTemplate pod, int count) {
        Candidates candidates = candidates(count);
        boolean speaks = scorer.prepare(pod, snapshot(), candidates);
        long[] scores = new long[count];
        for (int i = 0; i < count; i++) {
            scores[i] = speaks ? scorer.score(pod, nodes.get(i)) : scorer.uniformScore();
        }
        if (speaks && scorer.isNormalizing()) {
            scorer.normalize(scores, candidates);
        }
        Map<String, Long> byName = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            byName.put(nodes.get(i).name(), scores[i]);
        }
        return Map.of("scores", byName, "skipped", !speaks);
    }

    /** What a filter says of every node. */
    Map<String, String> filter(FilterPlugin filter, PodTemplate pod) {
        boolean speaks = filter.prepare(pod, snapshot());
        Map<String, String> status = new LinkedHashMap<>();
        for (NodeView node : nodes) {
            int verdict = speaks ? filter.filter(pod, node) : FilterPlugin.FITS;
            String word = verdict > 0 ? "Unschedulable" : "UnschedulableAndUnresolvable";
            status.put(node.name(), verdict == FilterPlugin.FITS ? "Success" : word);
        }
        return status;
    }

    /** A view that gives these answers and passes all other questions on. */
    private static <T> T view(Class<T> type, T real, Map<String, Object> answers) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (answers.containsKey(method.getName()) && method.getParameterCount() == 0) {
                return answers.get(method.getName());
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
