package org.orrery.workloads.arrival.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;
import org.orrery.workloads.arrival.recorded.Playback.Scale;
import org.orrery.workloads.trace.FolderContext;
import org.orrery.workloads.trace.Window;

class FileArrivalsTest {

    private static final String MINUTES = """
            minute,requests
            2024-03-04 00:00:00,3
            2024-03-04 00:01:00,10
            2024-03-04 00:02:00,0
            2024-03-04 00:03:00,4
            """;

    @TempDir
    private Path folder;

    private FolderContext context;

    @BeforeEach
    void makeContext() {
        context = new FolderContext(folder);
    }

    private ArrivalProcess counts(String content, Missing missing, Playback playback) throws IOException {
        return read(content, "minute", "requests", null, 60.0, null, Spread.RANDOM, missing, playback);
    }

    private ArrivalProcess read(
            String content,
            String time,
            @Nullable String count,
            @Nullable String rate,
            @Nullable Double per,
            @Nullable Double unit,
            Spread spread,
            Missing missing,
            Playback playback)
            throws IOException {
        Files.writeString(folder.resolve("f.csv"), content);
        return new FileFactory()
                .create(
                        new FileFactory.Settings(
                                "f.csv", time, count, rate, per, null, unit, ",", spread, missing, playback),
                        context);
    }

    @Test
    void eachIntervalHasAsManyArrivalsAsTheFileSays() throws IOException {
        assertThat(Sequences.counts(counts(MINUTES, Missing.HOLD, Playback.ALL), 60, 4))
                .containsExactly(3, 10, 0, 4);
    }

    @Test
    void ratesAreTakenTimesTheLengthOfTheInterval() throws IOException {
        ArrivalProcess process =
                read("t,qps\n0,0.5\n10,2\n", "t", null, "qps", 10.0, null, Spread.RANDOM, Missing.HOLD, Playback.ALL);

        assertThat(Sequences.counts(process, 10, 2)).containsExactly(5, 20);
    }

    @Test
    void evenSpreadLeavesEqualDistances() throws IOException {
        ArrivalProcess process =
                read("t,n\n0,2\n10,1\n", "t", "n", null, 10.0, null, Spread.EVEN, Missing.HOLD, Playback.ALL);

        assertThat(Sequences.times(process)).containsExactly(2.5, 7.5, 15.0);
    }

    @Test
    void timersFireWhenTheIntervalBegins() throws IOException {
        ArrivalProcess process =
                read("t,n\n0,2\n10,1\n", "t", "n", null, 10.0, null, Spread.START, Missing.HOLD, Playback.ALL);

        assertThat(Sequences.times(process)).containsExactly(0.0, 0.0, 10.0);
    }

    @Test
    void missingIntervalIsTakenAsTheOneBeforeAndReported() throws IOException {
        String content = "minute,requests\n0,5\n60,7\n240,1\n";

        assertThat(Sequences.counts(counts(content, Missing.HOLD, Playback.ALL), 60, 5))
                .containsExactly(5, 7, 7, 7, 1);
        assertThat(context.notes()).anyMatch(note -> note.contains("2 intervals are missing"));
    }

    @Test
    void missingIntervalIsEmptyWhenSoWished() throws IOException {
        String content = "minute,requests\n0,5\n60,7\n240,1\n";

        assertThat(Sequences.counts(counts(content, Missing.NONE, Playback.ALL), 60, 5))
                .containsExactly(5, 7, 0, 0, 1);
    }

    @Test
    void dirtIsCountedAndTheRestIsUsed() throws IOException {
        String content = """
                minute,requests
                1998-05-01 00:00:00,12
                1998-05-01 00:02:00,11
                1998-05-01 00:01:00,15
                1998-05-01 00:02:00,11
                1998-05-01 00:03:00,
                yesterday,4
                1998-05-01T00:04:00Z,1e1
                1998-05-01 00:05:00,-3
                """;

        assertThat(Sequences.counts(counts(content, Missing.HOLD, Playback.ALL), 60, 5))
                .containsExactly(12, 15, 11, 11, 10);
        assertThat(context.skipped())
                .contains(
                        "skipped 3 rows",
                        "1 without requests",
                        "1 without a time (first at f.csv:7",
                        "1 with a requests");
        assertThat(context.notes())
                .anyMatch(note -> note.contains("1 rows were out of order") && note.contains("1 rows were said again"));
    }

    @Test
    void strictReadingRefusesDirt() {
        assertThatThrownBy(
                        () -> counts("minute,requests\n0,5\n60,many\n", Missing.HOLD, new Playback(null, null, true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("f.csv:3")
                .hasMessageContaining("many");
    }

    @Test
    void windowAndScaleChangeWhatIsPlayed() throws IOException {
        Playback playback = new Playback(new Window(60, 240.0), new Scale(2, 0.5), false);

        assertThat(Sequences.counts(counts(MINUTES, Missing.HOLD, playback), 30, 3))
                .containsExactly(20, 0, 8);
    }

    @Test
    void countThatIsNotWholeAfterScalingKeepsItsMean() throws IOException {
        StringBuilder content = new StringBuilder("minute,requests\n");
        for (int i = 0; i < 10_000; i++) {
            content.append(i * 60).append(",1\n");
        }

        int arrivals = Sequences.times(
                        counts(content.toString(), Missing.HOLD, new Playback(null, new Scale(0.3, 1), false)))
                .size();

        // Binomial: 3,000 with a standard deviation of 46.
        assertThat(arrivals).isCloseTo(3000, within(4 * 46));
    }

    @Test
    void rowsAreArrivalsWithoutACount() throws IOException {
        ArrivalProcess process = read(
                "at\n1710000000500\n1710000002250\n1710000001000\n",
                "at",
                null,
                null,
                null,
                null,
                Spread.RANDOM,
                Missing.HOLD,
                Playback.ALL);

        assertThat(Sequences.times(process)).containsExactly(0.0, 0.5, 1.75);
    }

    @Test
    void arrivalsCloserThanTheResolutionKeepTheirOrder() throws IOException {
        ArrivalProcess process =
                read("t\n0\n0.1\n0.2\n0.2\n5\n", "t", null, null, 1.0, null, Spread.RANDOM, Missing.HOLD, Playback.ALL);

        assertThat(Sequences.times(process)).hasSize(5).isSorted();
    }

    @Test
    void columnsWithoutHeaderAreNumbered() throws IOException {
        ArrivalProcess process =
                read("a,0,3\nb,60,1\n", "2", "3", null, 60.0, null, Spread.RANDOM, Missing.HOLD, Playback.ALL);

        assertThat(Sequences.counts(process, 60, 2)).containsExactly(3, 1);
    }

    @Test
    void timesThatCountIntervalsNeedTheirUnit() throws IOException {
        String content = "minute,requests\n0,5\n1,7\n2,1\n3,1\n";

        assertThatThrownBy(() -> counts(content, Missing.HOLD, Playback.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit: 60s");
        assertThat(Sequences.counts(
                        read(
                                content,
                                "minute",
                                "requests",
                                null,
                                60.0,
                                60.0,
                                Spread.RANDOM,
                                Missing.HOLD,
                                Playback.ALL),
                        60,
                        4))
                .containsExactly(5, 7, 1, 1);
    }

    @Test
    void countsNeedTheLengthOfTheirInterval() {
        assertThatThrownBy(() -> read(
                        MINUTES, "minute", "requests", null, null, null, Spread.RANDOM, Missing.HOLD, Playback.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("per: 60s");
    }

    @Test
    void wrongTimeFarAwayIsNotFilledUp() {
        assertThatThrownBy(() -> counts("minute,requests\n0,5\n9000000000,7\n", Missing.HOLD, Playback.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is a time wrong");
    }

    @Test
    void columnThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> counts("when,requests\n0,5\n", Missing.HOLD, Playback.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minute")
                .hasMessageContaining("when");
    }

    @Test
    void windowWithoutArrivalsSaysHowLongTheFileIs() {
        assertThatThrownBy(() -> counts(MINUTES, Missing.HOLD, new Playback(new Window(9000, null), null, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the file spans 180 s");
    }

    @Test
    void loadBelowOneThinsOutMoments() throws IOException {
        StringBuilder content = new StringBuilder("at\n");
        for (int i = 0; i < 10_000; i++) {
            content.append(i).append('\n');
        }
        ArrivalProcess process =
                read(content.toString(), "at", null, null, null, null, Spread.RANDOM, Missing.HOLD, Playback.ALL);

        List<Double> times = Sequences.times(process.scaled(0.25));

        assertThat(times.size()).isCloseTo(2500, within(4 * 43));
        assertThat(times).allMatch(at -> at == StrictMath.rint(at));
    }

    @Test
    void loadAboveOnePutsMoreBetweenMoments() throws IOException {
        ArrivalProcess process =
                read("at\n0\n1\n2\n", "at", null, null, null, null, Spread.RANDOM, Missing.HOLD, Playback.ALL);

        assertThat(Sequences.counts(process.scaled(3), 1, 3)).containsExactly(3, 3, 3);
    }

    @Test
    void arrivalsBringTheWorkThatAColumnSays() throws IOException {
        Files.writeString(folder.resolve("f.csv"), "at,s\n0,0.5\n3,2\n");
        OpenArrivals arrivals = Sequences.start(new FileFactory()
                .create(
                        new FileFactory.Settings(
                                "f.csv",
                                "at",
                                null,
                                null,
                                null,
                                "s",
                                null,
                                ",",
                                Spread.RANDOM,
                                Missing.HOLD,
                                Playback.ALL),
                        context));

        assertThat(arrivals.next()).isZero();
        assertThat(arrivals.demand()).isEqualTo(0.5);
        assertThat(arrivals.next()).isEqualTo(3);
        assertThat(arrivals.demand()).isEqualTo(2);
        assertThat(arrivals.next()).isInfinite();
    }
}
