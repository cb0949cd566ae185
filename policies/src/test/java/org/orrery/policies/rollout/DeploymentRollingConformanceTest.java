package org.orrery.policies.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.simulator.policy.RolloutState;
import org.orrery.simulator.policy.RolloutState.ReplicaCount;
import org.orrery.simulator.policy.RolloutStep;
import org.orrery.simulator.spec.CountOrShare;
import tools.jackson.databind.JsonNode;

/** The arithmetic of rolling updates. */
@ConformanceFile("deployment-rolling")
class DeploymentRollingConformanceTest {

    private static final ReplicaCount NONE = new ReplicaCount(0, 0);
    private static final int MOST_ROUNDS = 1000;

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), DeploymentRollingConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        return switch (input.get("op").asString()) {
            case "resolveFenceposts" -> resolveFenceposts(input);
            case "newReplicas" -> newReplicas(input);
            case "reconcileNew" -> reconcileNew(input);
            case "reconcileOld" -> reconcileOld(input);
            case "cleanupUnhealthy" -> cleanupUnhealthy(input);
            case "scaleDownOld" -> scaleDownOld(input);
            case "complete" -> complete(input);
            case "rollout" -> rollout(input);
            default -> throw new IllegalArgumentException("unknown op " + input.get("op"));
        };
    }

    private static int integer(JsonNode input, String key) {
        return input.get(key).intValue();
    }

    private static CountOrShare share(JsonNode value) {
        return value.isNull() ? new CountOrShare(0, false) : CountOrShare.parse(value.asString());
    }

    private static RollingUpdate update(JsonNode input) {
        return new RollingUpdate(share(input.get("maxSurge")), share(input.get("maxUnavailable")), 0, 600);
    }

    private static Map<String, ?> resolveFenceposts(JsonNode input) {
        try {
            RollingUpdate.Room room = RollingUpdate.Room.of(
                    share(input.get("maxSurge")), share(input.get("maxUnavailable")), integer(input, "desired"));
            return Map.of("surge", room.surge(), "unavailable", room.unavailable());
        } catch (IllegalArgumentException e) {
            return Map.of("error", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, ?> newReplicas(JsonNode input) {
        int desired = integer(input, "deploymentReplicas");
        int present = integer(input, "newReplicas");
        int total = integer(input, "totalPods");
        if (input.get("strategy").asString().equals("Recreate")) {
            RolloutState state = new RolloutState(desired, new ReplicaCount(present, present), List.of(), 0);
            return Map.of("newReplicas", new Recreate(0, 600).next(state).updated());
        }
        return Map.of("newReplicas", RollingUpdate.newReplicas(desired, present, total, integer(input, "maxSurge")));
    }

    private static Map<String, ?> reconcileNew(JsonNode input) {
        int present = integer(input, "newReplicas");
        int result = RollingUpdate.reconcileNew(
                integer(input, "deploymentReplicas"),
                present,
                present + integer(input, "oldReplicas"),
                integer(input, "maxSurge"));
        return Map.of("scaled", result != present, "newReplicas", result);
    }

    private static Map<String, ?> reconcileOld(JsonNode input) {
        int old = integer(input, "oldReplicas");
        RolloutState state = new RolloutState(
                integer(input, "deploymentReplicas"),
                new ReplicaCount(integer(input, "newReplicas"), integer(input, "newAvailable")),
                List.of(new ReplicaCount(old, integer(input, "oldAvailable"))),
                0);
        RollingUpdate.Room room = RollingUpdate.Room.of(
                share(input.get("maxSurge")), share(input.get("maxUnavailable")), state.desired());
        int left = RollingUpdate.reconcileOld(state, room.unavailable()).get(0);
        return Map.of("scaled", left != old, "oldReplicas", left);
    }

    private static Map<String, ?> cleanupUnhealthy(JsonNode input) {
        int old = integer(input, "oldReplicas");
        int left = RollingUpdate.cleanUp(
                        List.of(new ReplicaCount(old, integer(input, "oldAvailable"))), integer(input, "maxCleanup"))
                .get(0)
                .replicas();
        return Map.of("cleaned", old - left);
    }

    private static Map<String, ?> scaleDownOld(JsonNode input) {
        int old = integer(input, "oldReplicas");
        int desired = integer(input, "deploymentReplicas");
        RollingUpdate.Room room =
                RollingUpdate.Room.of(share(input.get("maxSurge")), share(input.get("maxUnavailable")), desired);
        int minAvailable = desired - room.unavailable();
        int left = RollingUpdate.scaleDown(
                        List.of(new ReplicaCount(old, old)), integer(input, "available") - minAvailable)
                .get(0)
                .replicas();
        return Map.of("scaled", left != old, "oldReplicas", left);
    }

    private static Map<String, ?> complete(JsonNode input) {
        int updated = integer(input, "updated");
        int available = integer(input, "available");
        int old = integer(input, "current") - updated;
        RolloutState state = new RolloutState(
                integer(input, "desired"),
                new ReplicaCount(updated, available),
                old > 0 ? List.of(new ReplicaCount(old, 0)) : List.of(),
                0);
        return Map.of("complete", RollingUpdate.isComplete(state));
    }

    private static Map<String, ?> rollout(JsonNode input) {
        RollingUpdate update = update(input);
        int desired = integer(input, "replicas");
        RolloutState state = new RolloutState(desired, NONE, List.of(new ReplicaCount(desired, desired)), 0);
        List<Map<String, Integer>> rounds = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            RolloutStep step = update.next(state);
            if (step.isComplete()) {
                break;
            }
            int old = step.old().get(0);
            rounds.add(Map.of("new", step.updated(), "old", old));
            state = new RolloutState(
                    desired, new ReplicaCount(step.updated(), step.updated()), List.of(new ReplicaCount(old, old)), 0);
        }
        return Map.of("rounds", rounds);
    }
}
