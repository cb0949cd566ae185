package org.orrery.policies.kubernetes.plugin;

import java.util.List;
import org.orrery.simulator.settings.Setting;

/**
 * Values the share that is requested by a piecewise linear function of the user's. Resources with score 0 do not count
 * in the mean, which is rounded.
 */
public final class RequestedToCapacityRatio implements ResourceScoring {

    private static final long FULL = 100;
    /** Scores in a shape go to 10, final scores to 100. */
    private static final long SCALE = Scores.MAX / ShapePoint.MAX_SCORE;

    private final PiecewiseLinear shape;

    /** A point of the function. */
    public record ShapePoint(
            @Setting(help = "share that is requested, in percent", min = "0", max = "100")
            long utilization,

            @Setting(help = "score, 0 to 10", min = "0", max = "10")
            long score) {

        /** The best score of a point. */
        static final long MAX_SCORE = 10;
    }

    /**
     * A strategy of this shape.
     *
     * @throws IllegalArgumentException when there is no point, or the points do not rise in utilization or lie outside
     *     their ranges, with a message for the user that begins with the field
     */
    public RequestedToCapacityRatio(List<ShapePoint> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("shape: at least one point must be given");
        }
        long[] utilizations = new long[points.size()];
        long[] scores = new long[points.size()];
        for (int i = 0; i < points.size(); i++) {
            utilizations[i] = points.get(i).utilization();
            scores[i] = points.get(i).score() * SCALE;
            check(i, "utilization", utilizations[i], FULL);
            check(i, "score", points.get(i).score(), ShapePoint.MAX_SCORE);
            if (i > 0 && utilizations[i] <= utilizations[i - 1]) {
                throw new IllegalArgumentException(
                        "shape[" + i + "].utilization: values must rise from point to point, " + utilizations[i]
                                + " follows " + utilizations[i - 1]);
            }
        }
        shape = new PiecewiseLinear(utilizations, scores);
    }

    private static void check(int point, String field, long value, long max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(
                    "shape[" + point + "]." + field + ": invalid value " + value + ", expected 0 to " + max);
        }
    }

    @Override
    public long score(long requested, long allocatable) {
        return shape.at(requested > allocatable ? FULL : requested * FULL / allocatable);
    }

    @Override
    public boolean countsZero() {
        return false;
    }

    @Override
    public long mean(long sum, long weights) {
        return Math.round((double) sum / weights);
    }
}
