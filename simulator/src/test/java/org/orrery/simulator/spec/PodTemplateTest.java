package org.orrery.simulator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PodTemplateTest {

    private static ContainerTemplate container(String name, Amounts requests, Amounts limits) {
        return ContainerTemplate.of(name, requests, limits);
    }

    private static PodTemplate of(ContainerTemplate... containers) {
        return PodTemplate.builder("p").containers(List.of(containers)).build();
    }

    @Test
    void requestIsTheLargerOfContainersTogetherAndTheLargestInitContainerPlusOverhead() {
        PodTemplate pod = PodTemplate.builder("p")
                .containers(List.of(
                        container("a", Amounts.of(500, 100), Amounts.of(1000, 200)),
                        container("b", Amounts.of(250, 300), Amounts.of(1000, 400))))
                .initContainers(List.of(
                        container("i", Amounts.of(900, 50), Amounts.NONE),
                        container("j", Amounts.of(100, 350), Amounts.NONE)))
                .overhead(Amounts.of(20, 10))
                .build();

        // cpu: max(750, 900) + 20; memory: max(400, 350) + 10.
        assertThat(pod.requests()).isEqualTo(Amounts.of(920, 410));
        assertThat(pod.limits()).isEqualTo(Amounts.of(2000, 600));
    }

    @Test
    void containerThatSaysNothingCountsWhatIsAssumed() {
        PodTemplate pod = PodTemplate.builder("p")
                .containers(List.of(
                        container("a", Amounts.of(500), Amounts.NONE), container("b", Amounts.NONE, Amounts.NONE)))
                .overhead(Amounts.of(20))
                .build();

        assertThat(pod.request(ResourceNames.CPU, 100)).isEqualTo(500 + 100 + 20);
        assertThat(pod.request(ResourceNames.MEMORY, 200)).isEqualTo(200 + 200);
        assertThat(pod.request(ResourceNames.CPU)).isEqualTo(520);
    }

    @Test
    void qualityOfServiceFollowsFromRequestsAndLimits() {
        Amounts some = Amounts.of(100, 100);
        assertThat(of(container("a", some, some)).qos()).isEqualTo(QosClass.GUARANTEED);
        assertThat(of(container("a", Amounts.NONE, Amounts.NONE)).qos()).isEqualTo(QosClass.BEST_EFFORT);
        assertThat(of(container("a", some, Amounts.NONE)).qos()).isEqualTo(QosClass.BURSTABLE);
        assertThat(of(container("a", Amounts.NONE, some)).qos()).isEqualTo(QosClass.BURSTABLE);
        // Limits of one resource only, or of one container only, guarantee nothing.
        assertThat(of(container("a", Amounts.of(100), Amounts.of(100))).qos()).isEqualTo(QosClass.BURSTABLE);
        assertThat(of(container("a", some, some), container("b", some, Amounts.NONE))
                        .qos())
                .isEqualTo(QosClass.BURSTABLE);
        assertThat(of(container("a", some, some), container("b", Amounts.NONE, Amounts.NONE))
                        .qos())
                .isEqualTo(QosClass.BURSTABLE);
    }
}
