package org.orrery.simulator.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sums in bins whose width doubles when there are too many. */
class BinnedSeriesTest {

    @Test
    void seriesWithTheSameEndHaveTheSameBins() {
        BinnedSeries busy = new BinnedSeries(1, 4);
        busy.set(0, 2);
        BinnedSeries idle = new BinnedSeries(1, 4);
        idle.set(0, 2);
        idle.set(1, 0);

        assertThat(busy.sums(4)).containsExactly(4, 4);
        assertThat(idle.sums(4)).containsExactly(2, 0);
        assertThat(idle.width()).isEqualTo(busy.width());
    }
}
