package org.orrery.workloads.arrival.recorded;

import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.ArrivalProcess;
import org.orrery.simulator.workload.OpenArrivals;

/**
 * Arrivals that were recorded, in groups: so many from some time on within some width, which is zero where the moment
 * itself is known. A number that is not whole, after scaling, is rounded at random so that its mean stays. Where
 * several come for one whose moment is known, the first comes at that moment and the others at random until the next
 * one.
 */
@SuppressWarnings("ArrayRecordComponent") // Made by Recording and never changed.
record RecordedArrivals(
        double[] starts,
        double[] widths,
        double @Nullable [] counts,
        double @Nullable [] demands,
        Spread spread,
        double factor)
        implements ArrivalProcess {

    @Override
    public OpenArrivals start(RandomStream stream) {
        return new Sequence(stream);
    }

    @Override
    public double meanRate() {
        // They end.
        return 0;
    }

    @Override
    public RecordedArrivals scaled(double by) {
        return by == 1 ? this : new RecordedArrivals(starts, widths, counts, demands, spread, factor * by);
    }

    private final class Sequence implements OpenArrivals {

        private final RandomStream stream;
        private int group = -1;
        private long size;
        private long left;
        private double time;

        private Sequence(RandomStream stream) {
            this.stream = stream;
        }

        @Override
        public double next() {
            while (left == 0) {
                group++;
                if (group >= starts.length) {
                    return Double.POSITIVE_INFINITY;
                }
                double count = (counts == null ? 1 : counts[group]) * factor;
                double whole = StrictMath.floor(count);
                size = (long) whole + (count > whole && stream.nextDouble() < count - whole ? 1 : 0);
                left = size;
                time = starts[group];
            }
            time = place();
            left--;
            return time;
        }

        private double place() {
            double start = starts[group];
            if (widths[group] == 0) {
                return left == size ? start : random(group + 1 < starts.length ? starts[group + 1] : start);
            }
            return switch (spread) {
                case START -> start;
                case EVEN -> start + (size - left + 0.5) / size * widths[group];
                case RANDOM -> random(start + widths[group]);
            };
        }

        /** The next of the order statistics of what is left until {@code end}. */
        private double random(double end) {
            return time + (end - time) * -StrictMath.expm1(StrictMath.log(stream.nextOpenDouble()) / left);
        }

        @Override
        public double demand() {
            return demands == null || group < 0 || group >= demands.length ? Double.NaN : demands[group];
        }
    }
}
