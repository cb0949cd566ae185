package org.orrery.policies.autoscaling.horizontal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.policy.MetricSample;
import org.orrery.simulator.policy.ReplicaView;
import org.orrery.simulator.policy.ServiceSignal;
import tools.jackson.databind.JsonNode;

/** A pod as a case or a test describes it. */
final class CaseReplica implements ReplicaView {

    /** The time at which cases are looked at, in seconds. */
    static final double NOW = 2_000_000_000.0;

    private final JsonNode pod;
    private final Map<ServiceSignal, MetricSample> samples = new HashMap<>();

    CaseReplica(JsonNode pod) {
        this.pod = pod;
    }

    /** The samples of a case by pod. */
    static Map<String, MetricSample> samples(@Nullable JsonNode metrics) {
        Map<String, MetricSample> samples = new LinkedHashMap<>();
        if (metrics != null) {
            for (Map.Entry<String, JsonNode> entry : metrics.properties()) {
                JsonNode value = entry.getValue();
                samples.put(
                        entry.getKey(),
                        new MetricSample(
                                value.get("valueMilli").longValue(),
                                NOW - value.get("timestampSecondsAgo").doubleValue(),
                                value.get("windowSeconds").doubleValue()));
            }
        }
        return samples;
    }

    CaseReplica with(ServiceSignal signal, MetricSample sample) {
        samples.put(signal, sample);
        return this;
    }

    private boolean has(String key) {
        return pod.has(key) && !pod.get(key).isNull();
    }

    private double ago(String key) {
        return has(key) ? NOW - pod.get(key).doubleValue() : Double.NaN;
    }

    @Override
    public String name() {
        return pod.get("name").asString();
    }

    @Override
    public Phase phase() {
        return Phase.valueOf(pod.get("phase").asString().toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean isTerminating() {
        return has("deleting") && pod.get("deleting").booleanValue();
    }

    @Override
    public boolean hasReadyCondition() {
        return has("ready");
    }

    @Override
    public boolean isReady() {
        return has("ready") && pod.get("ready").booleanValue();
    }

    @Override
    public double startedAt() {
        return ago("startSecondsAgo");
    }

    @Override
    public double readyChangedAt() {
        return ago("readyTransitionSecondsAgo");
    }

    @Override
    public long requestMilli(ServiceSignal signal) {
        return has("requestMilli") ? pod.get("requestMilli").longValue() : -1;
    }

    @Override
    public @Nullable MetricSample sample(ServiceSignal signal) {
        return samples.get(signal);
    }
}
