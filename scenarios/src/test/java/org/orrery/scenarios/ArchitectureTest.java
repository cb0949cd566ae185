package org.orrery.scenarios;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.ClusterSimulation;
import org.orrery.simulator.classic.ClassicSimulation;
import org.orrery.simulator.kernel.RandomStream;

/** Which part may know which, and what no part may do. */
class ArchitectureTest {

    private static final ImportOption NO_TESTS =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(NO_TESTS).importPackages("org.orrery");

    /** What decides how a simulation goes: it must be the same on every machine and in every run. */
    private static final String[] SIMULATION = {
        "org.orrery.simulator..", "org.orrery.policies..", "org.orrery.workloads.."
    };

    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log", "log10", "log1p", "pow",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static final List<String> OTHER_RANDOMNESS = List.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom",
            "org.apache.commons.math3.random.MersenneTwister",
            "org.apache.commons.math3.random.Well19937c",
            "org.apache.commons.math3.random.JDKRandomGenerator");

    @Test
    void modulesDependOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("simulator")
                .definedBy("org.orrery.simulator..")
                .layer("workloads")
                .definedBy("org.orrery.workloads..")
                .layer("policies")
                .definedBy("org.orrery.policies..")
                .layer("reports")
                .definedBy("org.orrery.reports..")
                .layer("scenarios")
                .definedBy("org.orrery.scenarios..")
                .whereLayer("workloads")
                .mayOnlyBeAccessedByLayers("scenarios")
                .whereLayer("policies")
                .mayOnlyBeAccessedByLayers("scenarios")
                .whereLayer("reports")
                .mayOnlyBeAccessedByLayers("scenarios")
                .whereLayer("scenarios")
                .mayNotBeAccessedByAnyLayer()
                .check(ALL);
    }

    @Test
    void kernelKnowsNothingOfClusters() {
        classes()
                .that()
                .resideInAPackage("org.orrery.simulator.kernel..")
                .should()
                .onlyDependOnClassesThat(describe(
                        "are of the kernel or of libraries",
                        (JavaClass type) -> !type.getPackageName().startsWith("org.orrery")
                                || type.getPackageName().startsWith("org.orrery.simulator.kernel")))
                .check(ALL);
    }

    @Test
    void doorsForOthersShowNothingOfTheInside() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.orrery.simulator.policy..",
                        "org.orrery.simulator.workload..",
                        "org.orrery.simulator.settings..",
                        "org.orrery.simulator.spec..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.orrery.simulator.control..",
                        "org.orrery.simulator.cluster..",
                        "org.orrery.simulator.observed..",
                        "org.orrery.simulator.recording..",
                        "org.orrery.simulator.account..",
                        "org.orrery.simulator.classic..")
                .check(ALL);
    }

    @Test
    void policiesSeeOnlyWhatTheControlPlaneKnows() {
        noClasses()
                .that()
                .resideInAPackage("org.orrery.policies..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.orrery.simulator.control..",
                        "org.orrery.simulator.cluster..",
                        "org.orrery.simulator.observed..",
                        "org.orrery.simulator.recording..")
                .check(ALL);
    }

    @Test
    void simulatorKnowsNoFileFormatAndNoChart() {
        noClasses()
                .that()
                .resideInAPackage("org.orrery.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "org.snakeyaml..", "de.siegmar..", "org.jfree..", "picocli..")
                .check(ALL);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.orrery.scenarios.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(ALL);
    }

    @Test
    void functionsThatDifferBetweenMachinesAreNotUsed() {
        noClasses()
                .that()
                .resideInAnyPackage(SIMULATION)
                .should(callMethodWhere(calls(
                        "inexact functions of Math",
                        target -> target.getOwner().isEquivalentTo(Math.class) && INEXACT.contains(target.getName()))))
                .check(ALL);
    }

    @Test
    void simulationsDoNotLookAtTheClockOnTheWall() {
        noClasses()
                .that()
                .resideInAnyPackage(SIMULATION)
                // These two say how long a run took.
                .and()
                .doNotBelongToAnyOf(ClusterSimulation.class, ClassicSimulation.class)
                .should(callMethodWhere(calls("wall clocks", ArchitectureTest::isWallClock)))
                .check(ALL);
    }

    private static boolean isWallClock(AccessTarget target) {
        return target.getOwner().isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(target.getName())
                || target.getOwner().getPackageName().equals("java.time")
                        && target.getName().equals("now");
    }

    @Test
    void onlyStreamsOfTheKernelAreRandom() {
        noClasses()
                .that()
                .resideInAnyPackage(SIMULATION)
                .and()
                .doNotBelongToAnyOf(RandomStream.class)
                .should()
                .dependOnClassesThat(describe(
                        "make random numbers", (JavaClass type) -> OTHER_RANDOMNESS.contains(type.getFullName())))
                .orShould(callMethodWhere(calls(
                        "Math.random or random identifiers",
                        target -> Set.of("random", "randomUUID").contains(target.getName())
                                && target.getOwner().getPackageName().startsWith("java."))))
                .check(ALL);
    }

    @Test
    void nothingRunsInParallelInsideASimulation() {
        noClasses()
                .that()
                .resideInAnyPackage(SIMULATION)
                .should(callMethodWhere(calls(
                        "parallel streams",
                        target -> Set.of("parallelStream", "parallel").contains(target.getName())
                                && target.getOwner().getPackageName().startsWith("java.util"))))
                .check(ALL);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that()
                .areStatic()
                .and(describe(
                        "are not made by the compiler",
                        (JavaField field) -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .check(ALL);
        fields().that()
                .areStatic()
                .and()
                .areFinal()
                .should()
                .notHaveRawType(describe(
                        "that changes",
                        (JavaClass type) -> type.isAssignableTo(ThreadLocal.class)
                                || type.getPackageName().equals("java.util.concurrent.atomic")
                                || isClassOf(type, Collection.class)
                                || isClassOf(type, Map.class)))
                .check(ALL);
    }

    private static boolean isClassOf(JavaClass type, Class<?> kind) {
        return type.isAssignableTo(kind) && !type.isInterface();
    }

    private static DescribedPredicate<JavaMethodCall> calls(
            String what, java.util.function.Predicate<AccessTarget> test) {
        return target(describe(what, test)).forSubtype();
    }
}
