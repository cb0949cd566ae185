package org.orrery.policies.kubernetes;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;

@ConformanceFile("scheduler-sampling")
class SchedulerSamplingConformanceTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(
                getClass(),
                input -> Map.of(
                        "numNodes",
                        new NodeSampling(input.get("percentageOfNodesToScore").asInt())
                                .enough(input.get("numAllNodes").asInt())));
    }
}
