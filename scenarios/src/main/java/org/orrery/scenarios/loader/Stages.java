package org.orrery.scenarios.loader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.orrery.scenarios.file.Problems;
import org.orrery.scenarios.file.Tree;
import org.orrery.scenarios.file.TreePath;
import org.orrery.scenarios.section.ChangeSection;

/** Makes the stages of a scenario from its changes: the whole scenario again, with the values set up to then. */
final class Stages {

    private static final String ALLOWED =
            "What can be changed is replicas, pod, request.cpu, request.delay, cpu and delay of classes, and"
                    + " arrivals of workload.services[NAME], arrivals of workload.jobs[NAME], and workload.load.";
    /** What may change while a simulation runs. */
    private static final List<String> PATHS = List.of(
            "workload\\.load",
            "workload\\.services\\[[^\\]]+\\]\\.replicas",
            "workload\\.services\\[[^\\]]+\\]\\.(pod|arrivals)([.\\[].+)?",
            "workload\\.services\\[[^\\]]+\\]\\.request\\.(cpu|delay)([.\\[].+)?",
            "workload\\.services\\[[^\\]]+\\]\\.classes\\[[^\\]]+\\]\\.(cpu|delay)([.\\[].+)?",
            "workload\\.jobs\\[[^\\]]+\\]\\.arrivals([.\\[].+)?");
    /** Why not, for what people are likely to try. */
    private static final Map<String, String> REASONS = reasons();

    private final Problems problems;
    private final BiFunction<Tree.Fields, Double, @Nullable LoadedStage> binder;

    /** Stages that {@code binder} makes of what is written and from when on it holds. */
    Stages(Problems problems, BiFunction<Tree.Fields, Double, @Nullable LoadedStage> binder) {
        this.problems = problems;
        this.binder = binder;
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("policies", "Policies decide from the start to the end; compare them instead.");
        reasons.put("cluster", "Nodes change by autoscaling, faults, 'drain' and 'cordon'.");
        reasons.put("faults", "Each fault says itself when it happens.");
        return reasons;
    }

    /** The stages, the earliest first. */
    List<LoadedStage> of(Tree.Fields content, List<ChangeSection> changes) {
        List<ChangeSection> inOrder = new ArrayList<>(changes);
        inOrder.sort(Comparator.comparingDouble(ChangeSection::at));
        List<LoadedStage> stages = new ArrayList<>();
        Tree tree = content.without("changes");
        for (ChangeSection change : inOrder) {
            if (change.set().isEmpty()) {
                continue;
            }
            for (Map.Entry<String, Tree> entry : change.set().entrySet()) {
                tree = replaced(tree, entry.getKey(), entry.getValue());
            }
            LoadedStage stage = binder.apply((Tree.Fields) tree, change.at());
            if (stage != null) {
                stages.add(stage);
            }
        }
        return stages;
    }

    private Tree replaced(Tree tree, String path, Tree value) {
        if (PATHS.stream().noneMatch(path::matches)) {
            String first = path.split("[.\\[]", 2)[0];
            String reason = REASONS.getOrDefault(first, ALLOWED);
            problems.add(value.at(), "changes", "'" + path + "' cannot change while the simulation runs", "", reason);
            return tree;
        }
        try {
            return TreePath.parse(path).replace(tree, value);
        } catch (IllegalArgumentException e) {
            problems.say(value.at(), "changes", String.valueOf(e.getMessage()));
            return tree;
        }
    }
}
