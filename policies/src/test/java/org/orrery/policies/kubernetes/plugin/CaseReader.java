package org.orrery.policies.kubernetes.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.spec.Amounts;
import org.orrery.simulator.spec.ContainerTemplate;
import org.orrery.simulator.spec.LabelSelector;
import org.orrery.simulator.spec.NodeTemplate;
import org.orrery.simulator.spec.ResourceNames;
import org.orrery.simulator.spec.Taint;
import org.orrery.simulator.spec.Toleration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Turns the parts of conformance cases into those of the model. */
final class CaseReader {

    private static final int MANY_PODS = 1000;

    private CaseReader() {}

    /** All resources that containers, nodes and settings of a case name. */
    static ResourceNames resources(JsonNode input) {
        Set<String> names = new TreeSet<>();
        for (JsonNode node : list(input, "nodes")) {
            names.addAll(node.get("allocatable").propertyNames());
        }
        for (JsonNode pod : list(input, "existingPods")) {
            addNames(pod, names);
        }
        addNames(input.path("pod"), names);
        for (JsonNode resource : list(input, "resources")) {
            names.add(resource.get("name").asString());
        }
        return new ResourceNames(names);
    }

    private static void addNames(JsonNode pod, Set<String> names) {
        for (JsonNode container : list(pod, "containers")) {
            names.addAll(container.propertyNames());
        }
    }

    /** The items of a list, none when it is not there. */
    static List<JsonNode> list(JsonNode node, String key) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode list = node.has(key) ? node.get(key) : MissingNode.getInstance();
        list.forEach(items::add);
        return items;
    }

    static Amounts amounts(JsonNode byName, ResourceNames names) {
        long[] values = new long[names.count()];
        for (Map.Entry<String, JsonNode> entry : byName.properties()) {
            if (names.index(entry.getKey()) >= 0) {
                values[names.index(entry.getKey())] = entry.getValue().asLong();
            }
        }
        return Amounts.of(values);
    }

    static List<ContainerTemplate> containers(JsonNode pod, ResourceNames names) {
        List<ContainerTemplate> containers = new ArrayList<>();
        for (JsonNode container : list(pod, "containers")) {
            containers.add(new ContainerTemplate(
                    "c" + containers.size(),
                    null,
                    amounts(container, names),
                    container.has("cpu"),
                    container.has("memory"),
                    Amounts.NONE));
        }
        return containers;
    }

    /** A node with an amount of everything and these labels and taints. */
    static NodeTemplate node(Amounts allocatable, Map<String, String> labels, List<Taint> taints) {
        return NodeTemplate.of("", allocatable, MANY_PODS).with(labels, taints);
    }

    static Map<String, String> labels(JsonNode node) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.path("labels").properties()) {
            labels.put(entry.getKey(), entry.getValue().asString());
        }
        return labels;
    }

    /** A selector from its list of conditions; null matches nothing. */
    static @Nullable LabelSelector selector(JsonNode of) {
        return selector("selector", of);
    }

    /** The same from another key. */
    static @Nullable LabelSelector selector(String key, JsonNode of) {
        if (!of.has(key) || of.get(key).isNull()) {
            return null;
        }
        List<LabelSelector.Condition> conditions = new ArrayList<>();
        for (JsonNode condition : of.get(key)) {
            conditions.add(new LabelSelector.Condition(
                    condition.get("key").asString(),
                    operator(condition.get("operator").asString()),
                    list(condition, "values").stream().map(JsonNode::asString).toList()));
        }
        return new LabelSelector(conditions);
    }

    private static LabelSelector.Operator operator(String word) {
        return switch (word) {
            case "In" -> LabelSelector.Operator.IN;
            case "NotIn" -> LabelSelector.Operator.NOT_IN;
            case "Exists" -> LabelSelector.Operator.EXISTS;
            case "DoesNotExist" -> LabelSelector.Operator.DOES_NOT_EXIST;
            case "Gt" -> LabelSelector.Operator.GT;
            case "Lt" -> LabelSelector.Operator.LT;
            default -> throw new AssertionError("unknown operator " + word);
        };
    }

    static List<Taint> taints(JsonNode of) {
        List<Taint> taints = new ArrayList<>();
        for (JsonNode taint : list(of, "taints")) {
            taints.add(new Taint(
                    taint.path("key").asString(""),
                    taint.path("value").asString(""),
                    effect(taint.get("effect").asString())));
        }
        return taints;
    }

    static List<Toleration> tolerations(JsonNode of) {
        List<Toleration> tolerations = new ArrayList<>();
        for (JsonNode toleration : list(of, "tolerations")) {
            String key = toleration.path("key").asString("");
            String effect = toleration.path("effect").asString("");
            tolerations.add(new Toleration(
                    key.isEmpty() ? null : key,
                    toleration.path("operator").asString("Equal").equals("Exists"),
                    toleration.path("value").asString(""),
                    effect.isEmpty() ? null : effect(effect),
                    Double.POSITIVE_INFINITY));
        }
        return tolerations;
    }

    private static Taint.Effect effect(String word) {
        return Taint.Effect.valueOf(word.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
    }
}
