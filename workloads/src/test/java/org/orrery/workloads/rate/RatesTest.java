package org.orrery.workloads.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.RombergIntegrator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orrery.simulator.testing.Trials;
import org.orrery.simulator.workload.RateProfile;
import org.orrery.simulator.workload.WorkloadContext;
import org.orrery.workloads.trace.FolderContext;

/** What thinning and expected counts rely on, for every profile, and the values that users asked for. */
class RatesTest {

    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    /** A profile and times between which it has no jump or kink. */
    record Profile(RateProfile rate, List<Double> smoothBetween) {}

    static Stream<Profile> profiles() {
        return Stream.of(
                new Profile(StepRate.constant(3), List.of(0.0, 5000.0)),
                new Profile(new DiurnalRate(300, 0.6, DAY, 13 * HOUR), List.of(0.0, DAY, 2 * DAY)),
                new Profile(new RampRate(10, 400, 600, 1200), List.of(0.0, 600.0, 1200.0, 3000.0)),
                new Profile(new RampRate(400, 10, 0, 1200), List.of(0.0, 1200.0, 3000.0)),
                new Profile(
                        new FlashCrowdRate(20, 500, 1000, 60, 600, 300), List.of(0.0, 1000.0, 1060.0, 1660.0, 4000.0)),
                new Profile(new FlashCrowdRate(20, 500, 1000, 0, 0, 300), List.of(0.0, 1000.0, 4000.0)),
                new Profile(
                        new StepRate(new double[] {0, 100, 250}, new double[] {5, 0, 80}, 300),
                        List.of(0.0, 100.0, 250.0, 300.0, 400.0, 550.0, 600.0)),
                new Profile(
                        new ScaledRate(new RampRate(10, 400, 600, 1200), 2.5), List.of(0.0, 600.0, 1200.0, 3000.0)));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void integralIsThatOfTheRate(Profile profile) {
        List<Double> times = profile.smoothBetween();
        for (int i = 1; i < times.size(); i++) {
            double from = times.get(i - 1);
            double to = times.get(i);
            // Just inside, because a jump belongs to what comes after it.
            double inside = 1e-9 * (to - from);
            double byQuadrature = new RombergIntegrator(1e-10, 1e-9, 3, 30)
                    .integrate(1 << 22, profile.rate()::at, from + inside, to - inside);
            assertThat(profile.rate().integral(from, to))
                    .isCloseTo(byQuadrature, within(1e-6 * Math.max(1, byQuadrature)));
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void boundIsNeverPassedWhileItHolds(Profile profile) {
        double end = profile.smoothBetween().get(profile.smoothBetween().size() - 1);
        Trials.of(2000).forEach((random, number) -> {
            double time = random.nextDouble() * end;
            double holds = profile.rate().boundHolds(time);
            assertThat(time + holds).isGreaterThan(time);
            double later = time + random.nextDouble() * Math.min(holds, end);
            assertThat(profile.rate().at(later))
                    .isLessThanOrEqualTo(profile.rate().bound(time) * (1 + 1e-12));
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void integralsOfPartsAddUp(Profile profile) {
        double end = profile.smoothBetween().get(profile.smoothBetween().size() - 1);
        Trials.of(200).forEach((random, number) -> {
            double middle = random.nextDouble() * end;
            double whole = profile.rate().integral(0, end);
            assertThat(profile.rate().integral(0, middle) + profile.rate().integral(middle, end))
                    .isCloseTo(whole, within(1e-9 * whole));
        });
    }

    @Test
    void dayIsBusiestAtItsPeakAndQuietestHalfADayLater() {
        RateProfile rate = new DiurnalRate(300, 0.6, DAY, 13 * HOUR);

        assertThat(rate.at(13 * HOUR)).isCloseTo(480, within(1e-9));
        assertThat(rate.at(HOUR)).isCloseTo(120, within(1e-9));
        assertThat(rate.at(7 * HOUR)).isCloseTo(300, within(1e-9));
        assertThat(rate.mean()).isEqualTo(300);
    }

    @Test
    void crowdComesSteadilyStaysAndDecays() {
        RateProfile rate = new FlashCrowdRate(20, 500, 1000, 60, 600, 300);

        assertThat(rate.at(999)).isEqualTo(20);
        assertThat(rate.at(1030)).isCloseTo(260, within(1e-9));
        assertThat(rate.at(1500)).isEqualTo(500);
        assertThat(rate.at(1660 + 300)).isCloseTo(20 + 480 / Math.E, within(1e-9));
    }

    @Test
    void weekendIsQuieterThanTheWeekAndTheWeekComesAgain() {
        // Time zero is a Monday where no date is given: noon of Monday, Saturday and the next Monday.
        RateProfile rate = new WeeklyRateFactory()
                .create(new WeeklyRateFactory.Settings(100, 0.5, 12 * HOUR, 0.4), FolderContext.startingAt(Double.NaN));

        assertThat(rate.at(12 * HOUR)).isCloseTo(150, within(0.05));
        assertThat(rate.at(5 * DAY + 12 * HOUR)).isCloseTo(60, within(0.05));
        assertThat(rate.at(7 * DAY + 12 * HOUR)).isEqualTo(rate.at(12 * HOUR));
        assertThat(rate.mean()).isCloseTo((5 * 100 + 2 * 40) / 7.0, within(1e-6));
    }

    @Test
    void weekFollowsTheDateOfTheStart() {
        // 4 March 2024 was a Monday, 9 March a Saturday.
        double saturday = 1_709_942_400;
        RateProfile rate = new WeeklyRateFactory()
                .create(new WeeklyRateFactory.Settings(100, 0, 12 * HOUR, 0.4), FolderContext.startingAt(saturday));

        assertThat(rate.at(0)).isCloseTo(40, within(1e-9));
        assertThat(rate.at(2 * DAY)).isCloseTo(100, within(1e-9));
    }

    @Test
    void stepsMustBeginAtZeroAndRise() {
        StepsRateFactory factory = new StepsRateFactory();
        WorkloadContext context = FolderContext.startingAt(Double.NaN);

        assertThatThrownBy(() -> factory.create(steps(null, 5, 10), context)).hasMessageContaining("begin at 0s");
        assertThatThrownBy(() -> factory.create(steps(null, 0, 10, 10), context))
                .hasMessageContaining("after the one");
        assertThatThrownBy(() -> factory.create(steps(10.0, 0, 10), context)).hasMessageContaining("'repeat'");
    }

    private static StepsRateFactory.Settings steps(@Nullable Double repeat, double... times) {
        return new StepsRateFactory.Settings(
                Arrays.stream(times)
                        .mapToObj(time -> new StepsRateFactory.Step(time, 1))
                        .toList(),
                repeat);
    }
}
