package org.orrery.policies.autoscaling.vertical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.simulator.policy.ContainerAmounts;
import org.orrery.simulator.policy.SizingObservation;

/** Recommends requests from what the containers of a service have used. */
public final class Recommender {

    private static final double DAY = 86_400;
    private static final double UPPER_MULTIPLIER = 1;
    private static final double UPPER_EXPONENT = 1;
    private static final double LOWER_MULTIPLIER = 0.001;
    private static final double LOWER_EXPONENT = -2;
    private static final double KILL_FACTOR = 1.2;
    private static final double KILL_STEP = 100.0 * 1024 * 1024;

    private final RecommenderParameters parameters;
    private final List<UsageHistory> histories = new ArrayList<>();
    private final List<Map<String, Peak>> peaks = new ArrayList<>();

    /** The largest memory use of one pod in the running interval; {@code bytes} is negative before the first. */
    private static final class Peak {
        private double bytes = -1;
        private double intervalEnd;
    }

    /** A recommender for pods of so many containers. */
    public Recommender(RecommenderParameters parameters, int containers) {
        this.parameters = parameters;
        for (int i = 0; i < containers; i++) {
            histories.add(new UsageHistory(parameters.cpuHalfLife(), parameters.memoryHalfLife()));
            peaks.add(new LinkedHashMap<>());
        }
    }

    /** Takes in what was measured since the last time. */
    public void observe(SizingObservation observation) {
        for (SizingObservation.UsageSample sample : observation.samples()) {
            histories
                    .get(sample.container())
                    .addCpu(sample.usage().cpu(), sample.request().cpu(), sample.time());
            notePeak(sample.container(), sample.pod(), sample.usage().memory(), sample.time());
        }
        for (SizingObservation.MemoryKill kill : observation.kills()) {
            double used = Math.max(kill.requested(), kill.used());
            notePeak(kill.container(), kill.pod(), Math.max(used + KILL_STEP, used * KILL_FACTOR), kill.time());
        }
        forgetPeaksOfThePast(observation.now());
    }

    private void notePeak(int container, String pod, double bytes, double time) {
        UsageHistory history = histories.get(container);
        Peak peak = peaks.get(container).computeIfAbsent(pod, name -> new Peak());
        if (peak.bytes < 0 || time >= peak.intervalEnd) {
            // A new day: what was the peak of the last one stays in the histogram.
            peak.intervalEnd = peak.bytes < 0
                    ? time + DAY
                    : peak.intervalEnd + DAY * (Math.floor((time - peak.intervalEnd) / DAY) + 1);
            peak.bytes = bytes;
            history.addMemoryPeak(bytes, peak.intervalEnd);
        } else if (bytes > peak.bytes) {
            history.removeMemoryPeak(peak.bytes, peak.intervalEnd);
            peak.bytes = bytes;
            history.addMemoryPeak(bytes, peak.intervalEnd);
        }
    }

    private void forgetPeaksOfThePast(double now) {
        for (Map<String, Peak> ofContainer : peaks) {
            ofContainer.values().removeIf(peak -> peak.intervalEnd + DAY < now);
        }
    }

    /** Whether anything has been measured of a container. */
    public boolean knows(int container) {
        return !histories.get(container).isEmpty();
    }

    /** What a container should request. */
    public Recommendation recommend(int container) {
        UsageHistory history = histories.get(container);
        double confidence = history.confidence(DAY);
        ContainerAmounts lower = Estimates.byConfidence(
                margined(history, parameters.lowerPercentile()), confidence, LOWER_MULTIPLIER, LOWER_EXPONENT);
        ContainerAmounts upper = Estimates.byConfidence(
                margined(history, parameters.upperPercentile()), confidence, UPPER_MULTIPLIER, UPPER_EXPONENT);
        return new Recommendation(
                bounded(lower), bounded(margined(history, parameters.targetPercentile())), bounded(upper));
    }

    private ContainerAmounts margined(UsageHistory history, double share) {
        return Estimates.withMargin(Estimates.percentile(history, share, share), parameters.margin());
    }

    private ContainerAmounts bounded(ContainerAmounts amounts) {
        ContainerAmounts least = Estimates.shareOfPod(parameters.podMinimum(), histories.size());
        return Estimates.atMost(
                Estimates.atLeast(Estimates.atLeast(amounts, least), parameters.minAllowed()), parameters.maxAllowed());
    }
}
