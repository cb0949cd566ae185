package org.orrery.policies.autoscaling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The histograms of Urgaonkar et al., fed hour by hour: 4 pods are needed, but 1, 2 … 10 from 8 to 9 o'clock. */
class HistTest {

    private static final double HOUR = 3600;
    private static final int DAYS = 10;

    private static Hist untilEightOnTheEleventhDay(double startEpoch, double[] last) {
        Hist rule = new Hist(0.9, 5, 0.05, 1.05, 730, HOUR, startEpoch);
        int shift = (int) (startEpoch / HOUR);
        int end = DAYS * 24 + 8 - shift;
        for (int hour = 1; hour <= end; hour++) {
            int past = hour - 1 + shift;
            last[0] = rule.pods(hour * HOUR, past % 24 == 8 ? past / 24 + 1 : 4, 10);
        }
        last[1] = end;
        return rule;
    }

    @Test
    void highPercentileOfTheHourIsExpected() {
        double[] last = new double[2];
        untilEightOnTheEleventhDay(0, last);

        // The tenth of ten demands; the predictions of the five hours before were right.
        assertThat(last[0]).isCloseTo(10, within(1e-9));
    }

    @Test
    void hoursAreThoseOfTheWallClock() {
        double[] last = new double[2];
        untilEightOnTheEleventhDay(6 * HOUR, last);

        assertThat(last[0]).isCloseTo(10, within(1e-9));
    }

    @Test
    void predictionsThatWereTooLargeDoNotLowerTheNext() {
        double[] last = new double[2];
        Hist rule = untilEightOnTheEleventhDay(0, last);

        // Ten were expected and five came; four are expected now, as on all days.
        assertThat(rule.pods((last[1] + 1) * HOUR, 5, 10)).isCloseTo(4, within(1e-9));
    }

    @Test
    void predictionsThatWereTooSmallRaiseTheNext() {
        double[] last = new double[2];
        Hist rule = untilEightOnTheEleventhDay(0, last);

        // Ten were expected and fifteen came: the mean of what was missing in five hours is one.
        assertThat(rule.pods((last[1] + 1) * HOUR, 15, 20)).isCloseTo(4 + 1, within(1e-9));
    }

    @Test
    void demandThatIsClearlyMoreIsMetAtOnce() {
        double[] last = new double[2];
        Hist rule = untilEightOnTheEleventhDay(0, last);

        assertThat(rule.pods((last[1] + 1) * HOUR, 11, 10)).isCloseTo(11.55, within(1e-9));
    }
}
