package org.orrery.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.settings.Catalogue;
import org.orrery.simulator.settings.Setting;
import org.orrery.simulator.workload.WorkloadFactory;
import org.orrery.simulator.workload.WorkloadKind;

/** What this module offers can be found by name. */
class WorkloadFactoriesTest {

    private static List<String> factoriesThatExist() throws IOException, ReflectiveOperationException {
        Path classes = Path.of("target", "classes");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                if (WorkloadFactory.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    found.add(type.getName());
                }
            }
        }
        return found;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal has no type arguments.
    private static List<WorkloadFactory<?>> factoriesThatAreListed() {
        Class<WorkloadFactory<?>> type = (Class) WorkloadFactory.class;
        return new Catalogue<WorkloadKind, WorkloadFactory<?>>(type, type.getClassLoader()).all();
    }

    @Test
    void everyFactoryIsListedAsAService() throws Exception {
        assertThat(factoriesThatAreListed())
                .extracting(factory -> factory.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(factoriesThatExist());
    }

    @Test
    void everySettingIsDeclaredWithHelp() {
        factoriesThatAreListed().forEach(factory -> {
            assertThat(factory.help()).as(factory.name()).endsWith(".");
            for (var component : factory.settings().getRecordComponents()) {
                assertThat(component.getAnnotation(Setting.class))
                        .as("%s.%s", factory.name(), component.getName())
                        .isNotNull();
            }
        });
    }
}
