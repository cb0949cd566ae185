package org.orrery.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.reports.export.ResultFiles;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.statistics.ExperimentAnalyst;
import org.orrery.reports.statistics.SequentialStopping;
import org.orrery.simulator.InvariantViolationException;

class ExperimentRunnerTest {

    private static final ReplicationRule FIVE = ReplicationRule.fixed(5);
    private static final String[] NAMES = {"first-fit", "best-fit", "fgd"};

    @TempDir
    Path folder;

    private final TinyExperiment tiny = new TinyExperiment();

    @Test
    void givesTheSameOnOneThreadAndOnMany() {
        run("one", tiny.plan(FIVE, NAMES), 1, Shard.ALL);
        run("many", tiny.plan(FIVE, NAMES), 7, Shard.ALL);

        assertThat(contents("one")).isEqualTo(contents("many")).hasSizeGreaterThan(15);
    }

    @Test
    void computesEachReplicationOnce() {
        run("out", tiny.plan(FIVE, NAMES), 4, Shard.ALL);

        assertThat(tiny.computed).hasValue(15);
    }

    @Test
    void goesOnAfterAnInterruptionWhereItWasAndGivesTheSame() {
        run("whole", tiny.plan(FIVE, NAMES), 2, Shard.ALL);
        AtomicInteger begun = new AtomicInteger();
        List<VariantPlan> dying = new ArrayList<>();
        for (VariantPlan variant : tiny.plan(FIVE, NAMES).variants()) {
            dying.add(new VariantPlan(variant.name(), variant.settings(), variant.identity(), replication -> {
                if (begun.incrementAndGet() > 7) {
                    throw new OutOfMemoryError("killed by the test");
                }
                return variant.simulation().run(replication);
            }));
        }
        assertThatThrownBy(() -> run("resumed", TinyExperiment.plan(FIVE, dying), 2, Shard.ALL))
                .isInstanceOf(OutOfMemoryError.class);
        tiny.computed.set(0);

        ExperimentResult resumed = run("resumed", tiny.plan(FIVE, NAMES), 2, Shard.ALL);

        assertThat(resumed.run().reused()).isEqualTo(7);
        assertThat(tiny.computed).hasValue(8);
        assertThat(contents("resumed")).isEqualTo(contents("whole"));
    }

    @Test
    void computesNothingWhenEverythingIsKept() {
        run("out", tiny.plan(FIVE, NAMES), 2, Shard.ALL);
        Map<String, String> before = contents("out");
        tiny.computed.set(0);

        run("out", tiny.plan(FIVE, NAMES), 2, Shard.ALL);

        assertThat(tiny.computed).hasValue(0);
        assertThat(contents("out")).isEqualTo(before);
    }

    @Test
    void givesTheSameFromMergedPartsAsInOnePiece() throws IOException {
        run("whole", tiny.plan(FIVE, NAMES), 2, Shard.ALL);
        for (int part = 1; part <= 3; part++) {
            run("part" + part, tiny.plan(FIVE, NAMES), 2, new Shard(part, 3));
        }
        tiny.computed.set(0);

        MergedFolders.Merged merged = MergedFolders.merge(
                List.of(replications("part1"), replications("part2"), replications("part3")),
                replications("merged"),
                warning -> {});
        run("merged", tiny.plan(FIVE, NAMES), 2, Shard.ALL);

        assertThat(merged).isEqualTo(new MergedFolders.Merged(15, 0, 0));
        assertThat(tiny.computed).hasValue(0);
        assertThat(contents("merged")).isEqualTo(contents("whole"));
    }

    @Test
    void endsWithTheFirstBrokenLawAndBeginsNothingMore() {
        AtomicInteger begun = new AtomicInteger();
        VariantPlan broken = new VariantPlan("broken", Map.of(), "broken", replication -> {
            begun.incrementAndGet();
            throw new InvariantViolationException(List.of("more was allocated than there is"));
        });

        assertThatThrownBy(() ->
                        run("out", TinyExperiment.plan(ReplicationRule.fixed(1000), List.of(broken)), 1, Shard.ALL))
                .isInstanceOf(InvariantViolationException.class)
                .hasMessageContaining("more was allocated");
        assertThat(begun).hasValue(1);
    }

    @Test
    void addsReplicationsUntilTheObjectiveIsKnownPreciselyEnough() {
        ExperimentPlan plan = tiny.plan(new ReplicationRule(2, 0.02, 0.95, 200), NAMES);

        ExperimentResult result = run("out", plan, 2, Shard.ALL);

        int count = result.variants().get(0).runs().size();
        assertThat(count).isGreaterThanOrEqualTo(10).isLessThan(200);
        assertThat(SequentialStopping.wantsMore(result, 0.02, 0.95)).isFalse();
        assertThat(contents("out")).hasSizeGreaterThanOrEqualTo(3 * count);
    }

    @Test
    void refusesToRunAPartOfAnExperimentThatDecidesHowManyReplicationsItNeeds() {
        ExperimentPlan plan = tiny.plan(new ReplicationRule(2, 0.02, 0.95, 200), NAMES);

        assertThatThrownBy(() -> run("out", plan, 2, new Shard(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--shard");
    }

    private Path replications(String name) {
        return folder.resolve(name).resolve("replications");
    }

    private ExperimentResult run(String name, ExperimentPlan plan, int threads, Shard shard) {
        FolderStore store = new FolderStore(replications(name), warning -> {});
        ReplicationRule rule = plan.replications();
        ExperimentResult result = new ExperimentRunner(plan, "1.0", store, true, shard, ProgressListener.NONE)
                .run(
                        threads,
                        soFar -> SequentialStopping.wantsMore(soFar, rule.relativePrecision(), rule.confidence()));
        try {
            ResultFiles.write(folder.resolve(name), result, ExperimentAnalyst.analyse(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    /** All files below a folder, but for what the summary says of the run itself. */
    private Map<String, String> contents(String name) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                contents.put(
                        folder.resolve(name).relativize(file).toString(),
                        file.endsWith("summary.json") ? text.substring(0, text.indexOf("\"run\"")) : text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
