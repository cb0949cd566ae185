package org.orrery.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.policies.kubernetes.KubernetesOrchestratorFactory;
import org.orrery.simulator.policy.Policies;
import org.orrery.simulator.policy.PolicyFactory;

/** What makes a policy known is a line in {@code META-INF/services}: none may be forgotten. */
class PolicyRegistrationTest {

    @Test
    void everyFactoryIsListed() throws IOException, URISyntaxException {
        Path classes = Path.of(KubernetesOrchestratorFactory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> factories;
        try (Stream<Path> files = Files.walk(classes.resolve("org/orrery/policies"))) {
            factories = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Factory.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(PolicyRegistrationTest::isPolicyFactory)
                    .toList();
        }
        List<String> listed = Policies.of(PolicyFactory.class.getClassLoader()).catalogue().all().stream()
                .map(factory -> factory.getClass().getName())
                .filter(name -> name.startsWith("org.orrery.policies."))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(factories);
    }

    private static boolean isPolicyFactory(String name) {
        try {
            Class<?> type = Class.forName(name);
            return PolicyFactory.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
