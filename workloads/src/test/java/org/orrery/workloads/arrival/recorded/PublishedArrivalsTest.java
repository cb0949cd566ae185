package org.orrery.workloads.arrival.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.testing.SharedFiles;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;
import org.orrery.workloads.arrival.recorded.AccessLogFactory.Work;
import org.orrery.workloads.trace.FolderContext;
import org.orrery.workloads.trace.Window;

/** Published recordings, against sums that were counted in the files with other tools. */
class PublishedArrivalsTest {

    private static FolderContext folder(String name) {
        return new FolderContext(SharedFiles.require("traces/" + name));
    }

    private static ArrivalProcess minutes(FolderContext context, String file, Playback playback) {
        return new FileFactory()
                .create(
                        new FileFactory.Settings(
                                file,
                                "period",
                                "count",
                                null,
                                60.0,
                                null,
                                null,
                                ",",
                                Spread.RANDOM,
                                Missing.HOLD,
                                playback),
                        context);
    }

    @Test
    void theWorldCupHasItsRequestsAMinute() {
        FolderContext context = folder("worldcup98");
        ArrivalProcess process =
                minutes(context, "requests_per_minute-to-0614.csv.gz", new Playback(new Window(0, 120.0), null, false));

        assertThat(Sequences.counts(process, 60, 2)).containsExactly(2, 11);
        assertThat(context.skipped()).isEmpty();
    }

    @Test
    void theWholeWorldCupIsRead() {
        FolderContext context = folder("worldcup98");
        minutes(context, "requests_per_minute-to-0614.csv.gz", new Playback(null, null, true));

        // 64,940 rows from 30 April 21:30 to 14 June 23:59 are 64,950 minutes: some are not there.
        assertThat(context.notes()).anyMatch(note -> note.contains("10 intervals are missing"));
    }

    @Test
    void dirtOfTheWorldCupIsCounted() {
        FolderContext context = folder("worldcup98");
        ArrivalProcess process = minutes(context, "fixture-dirty.csv", Playback.ALL);

        assertThat(Sequences.counts(process, 60, 7)).containsExactly(12, 15, 11, 9, 9, 9, 1000);
        assertThat(context.skipped()).contains("skipped 1 row: 1 without count (first at fixture-dirty.csv:7");
    }

    private static ArrivalProcess log(FolderContext context, String file, Work work) {
        return new AccessLogFactory().create(new AccessLogFactory.Settings(file, work, Playback.ALL), context);
    }

    @Test
    void everyLineOfAnAccessLogIsARequest() {
        FolderContext context = folder("access-log");
        List<Double> times = Sequences.times(log(context, "apache_combined-2015-05-part1.log.gz", Work.REQUEST));

        assertThat(times).hasSize(6000);
        // From 17 May 10:05:00 to the second after 19 May 12:05:59.
        assertThat(times.get(5999)).isCloseTo(2 * 86_400 + 2 * 3600 + 59.5, within(0.5));
        assertThat(context.skipped()).isEmpty();
    }

    @Test
    void commonLogFormatIsReadWithItsOddities() {
        FolderContext context = folder("access-log");
        List<Double> times = Sequences.times(log(context, "fixture-clf.log", Work.REQUEST));

        assertThat(times).extracting(at -> (int) Math.floor(at)).containsExactly(0, 5, 6, 8, 8, 10, 11);
        assertThat(context.skipped()).contains("skipped 1 row: 1 without a time (first at fixture-clf.log:7");
    }

    @Test
    void jsonLogsSayHowLongARequestTook() {
        OpenArrivals arrivals = Sequences.start(log(folder("access-log"), "fixture-json.log", Work.RECORDED));

        arrivals.next();
        assertThat(arrivals.demand()).isEqualTo(0.012);
        assertThat(arrivals.next()).isBetween(1.0, 2.0);
        assertThat(arrivals.demand()).isNaN();
    }

    private static ArrivalProcess llm(FolderContext context, String file) {
        return new AzureLlmFactory().create(new AzureLlmFactory.Settings(file, 0.001, 0.1, 0, Playback.ALL), context);
    }

    @Test
    void languageModelRequestsWorkForTheirTokens() {
        FolderContext context = folder("azure-llm-2023");
        ArrivalProcess process = llm(context, "AzureLLMInferenceTrace_code.csv");
        OpenArrivals arrivals = Sequences.start(process);

        assertThat(arrivals.next()).isZero();
        assertThat(arrivals.demand()).isCloseTo(4808 * 0.001 + 10 * 0.1, within(1e-12));
        assertThat(arrivals.next()).isCloseTo(0.052, within(1e-9));
        List<Double> times = Sequences.times(process);
        assertThat(times).hasSize(8819);
        // 18:17:03.97996 to 19:14:19.928016.
        assertThat(times.get(8818)).isCloseTo(57 * 60 + 15.948056, within(1e-6));
        assertThat(context.skipped()).isEmpty();
    }

    @Test
    void languageModelRequestsOf2024HaveZones() {
        assertThat(Sequences.times(llm(folder("azure-llm-2023"), "fixture-2024-offsets.csv")))
                .hasSize(3)
                .last()
                .satisfies(at -> assertThat(at).isCloseTo(0.99007, within(1e-9)));
    }

    private static ArrivalProcess functions2019(
            String file, @Nullable String app, @Nullable String function, @Nullable String trigger) {
        return new AzureFunctions2019Factory()
                .create(
                        new AzureFunctions2019Factory.Settings(
                                file, app, function, trigger, Spread.RANDOM, Playback.ALL),
                        folder("azure-functions-2019"));
    }

    @Test
    void functionsOf2019AreCountedAMinute() {
        String day = "fixture-invocations_per_function_md.anon.d01.csv";

        assertThat(Sequences.times(functions2019(day, null, null, null))).hasSize(29_204);
        assertThat(Sequences.times(functions2019(day, "aA", null, null))).hasSize(27_909 + 288);
        assertThat(Sequences.times(functions2019(day, null, "fF", null))).hasSize(286);
        assertThat(Sequences.times(functions2019(day, null, null, "queue"))).hasSize(720);
    }

    @Test
    void daysOfFunctionsFollowEachOther() {
        List<Double> times = Sequences.times(functions2019(".", null, null, null));

        assertThat(times).hasSize(29_204 + 31_140);
        assertThat(times.stream().filter(at -> at < 86_400)).hasSize(29_204);
    }

    private static ArrivalProcess functions2021(FolderContext context, String file, @Nullable String app) {
        return new AzureFunctions2021Factory()
                .create(new AzureFunctions2021Factory.Settings(file, app, null, Work.RECORDED, Playback.ALL), context);
    }

    @Test
    void functionsOf2021ComeWhenTheyBegan() {
        FolderContext context = folder("azure-functions-2021");
        OpenArrivals arrivals = Sequences.start(functions2021(context, "fixture-dirty.csv", null));

        // The one that ended at 0.05 after 1.3 s began first; the others count from there.
        assertThat(arrivals.next()).isZero();
        assertThat(arrivals.demand()).isEqualTo(1.3);
        assertThat(arrivals.next()).isCloseTo(5159.9 - 42.356 + 1.25, within(1e-6));
        assertThat(arrivals.demand()).isEqualTo(42.356);
        assertThat(context.skipped()).contains("skipped 1 row: 1 that repeat another (first at fixture-dirty.csv:6");
    }

    @Test
    void functionsOf2021CanBeChosen() {
        assertThat(Sequences.times(functions2021(folder("azure-functions-2021"), "fixture-dirty.csv", "a1")))
                .hasSize(3);
    }
}
