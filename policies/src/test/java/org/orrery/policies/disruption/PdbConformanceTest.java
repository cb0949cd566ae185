package org.orrery.policies.disruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;
import org.orrery.simulator.policy.DisruptionRule;
import org.orrery.simulator.spec.CountOrShare;
import tools.jackson.databind.JsonNode;

/** The disruption controller of Kubernetes. */
@ConformanceFile("pdb")
class PdbConformanceTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), PdbConformanceTest::run);
    }

    private static Map<String, ?> run(JsonNode input) {
        List<Integer> scales = new ArrayList<>();
        input.get("controllerScales").forEach(scale -> scales.add(scale.intValue()));
        DisruptionRule.Verdict verdict = new PodDisruptionBudget(
                        share(input.get("minAvailable")), share(input.get("maxUnavailable")))
                .judge(new DisruptionRule.PodSet(
                        input.get("matchedPods").intValue(),
                        input.get("unmanagedPods").intValue(),
                        input.get("healthyPods").intValue(),
                        scales));
        return Map.of(
                "disruptionsAllowed",
                verdict.allowed(),
                "currentHealthy",
                verdict.healthy(),
                "desiredHealthy",
                verdict.desiredHealthy(),
                "expectedPods",
                verdict.expected());
    }

    private static @Nullable CountOrShare share(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : CountOrShare.parse(value.asString());
    }
}
