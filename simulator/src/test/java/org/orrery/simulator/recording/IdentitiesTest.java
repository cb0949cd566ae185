package org.orrery.simulator.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.simulator.recording.Identities.Figures;
import org.orrery.simulator.recording.Identities.Ledgers;
import org.orrery.simulator.recording.Identities.Unfinished;

/** A figure that is wrong is named, with its numbers. */
class IdentitiesTest {

    private static final Figures RIGHT = new Figures(120, 120, 40, 3.5, 3.5);
    private static final Ledgers LEDGERS = new Ledgers(10, 8, 12, 11, 30, 25, 5);
    private static final Unfinished UNFINISHED = new Unfinished(2, 5, 1, 15);
    private static final double USED = 40 + 5 + 15;

    private static List<String> broken(Figures figures) {
        return Identities.broken(figures, LEDGERS, UNFINISHED, USED);
    }

    @Test
    void rightFiguresAreAccepted() {
        assertThat(broken(RIGHT)).isEmpty();
    }

    @Test
    void errorsOfRoundingAreAccepted() {
        assertThat(broken(new Figures(120 * (1 + 1e-10), 120, 40, 3.5, 3.5))).isEmpty();
    }

    @Test
    void numberOfTasksThatIsNotTheirTimesIsNamed() {
        assertThat(broken(new Figures(120.001, 120, 40, 3.5, 3.5)))
                .singleElement()
                .asString()
                .contains("Little's law for tasks", "120.001", "120.0");
    }

    @Test
    void workThatWentNowhereIsNamed() {
        assertThat(broken(new Figures(120, 120, 39, 3.5, 3.5)))
                .singleElement()
                .asString()
                .contains("busy core-seconds", "60.0", "59.0");
    }

    @Test
    void billThatIsNotItsQuantaIsNamed() {
        assertThat(broken(new Figures(120, 120, 40, 3.5, 3.6)))
                .singleElement()
                .asString()
                .contains("the bill", "3.5", "3.6");
    }

    @Test
    void figureThatIsNoNumberIsNamed() {
        assertThat(broken(new Figures(Double.NaN, 120, 40, 3.5, 3.5))).hasSize(1);
        assertThat(broken(new Figures(120, 120, 40, Double.NaN, 3.5))).hasSize(2);
    }

    @Test
    void requestThatIsLostIsNamed() {
        assertThat(Identities.broken(RIGHT, new Ledgers(10, 7, 12, 11, 30, 25, 5), UNFINISHED, USED))
                .containsExactly("the ledger of requests: 10 came, 7 are over, 2 are left");
    }
}
