package org.orrery.policies.kubernetes.plugin;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.orrery.policies.conformance.ConformanceCases;
import org.orrery.policies.conformance.ConformanceFile;

@ConformanceFile("scheduler-rtcr")
class RequestedToCapacityRatioConformanceTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return ConformanceCases.of(getClass(), ResourceScoringCases::run);
    }
}
