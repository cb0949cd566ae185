package org.orrery.reports.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.Series;

/** A made-up service of a day, whose pods follow its load the worse the lower the variant's number is. */
final class SampleService {

    private static final String SHOP = "service=shop";
    private static final double BOUND = 0.25;

    private final int variant;
    private final int bins;
    private final double width;

    SampleService(int variant, int bins, double day) {
        this.variant = variant;
        this.bins = bins;
        width = day / bins;
    }

    Map<MetricKey, Double> metrics(Random random) {
        Map<MetricKey, Double> metrics = new TreeMap<>();
        double late = 0.2 / (variant + 1) * (1 + 0.02 * random.nextGaussian());
        for (String scope : List.of("", SHOP)) {
            metrics.put(new MetricKey("slo.attainment", scope), 1 - late);
            metrics.put(new MetricKey("slo.latency", scope), BOUND);
            metrics.put(new MetricKey("availability.requests", scope), 1 - late / 2);
            metrics.put(new MetricKey("requests.completed", scope), 1e6 * (1 - late / 2));
            metrics.put(new MetricKey("requests.rejected", scope), 1e6 * late / 2);
            metrics.put(new MetricKey("latency.p99", scope), 0.3 + late);
            metrics.put(new MetricKey("latency.parts.queue", scope), late / 4);
            metrics.put(new MetricKey("latency.parts.service", scope), 0.05);
            metrics.put(new MetricKey("latency.parts.network", scope), 0.001);
            metrics.put(new MetricKey("elasticity.underProvision.timeshare", scope), late);
            metrics.put(new MetricKey("scaling.reaction.mean", scope), 20.0);
            metrics.put(new MetricKey("pods.startup.placing", scope), 1.0);
            metrics.put(new MetricKey("pods.startup.starting", scope), 5.0);
            metrics.put(new MetricKey("pods.desired.mean", scope), 6.0);
        }
        return metrics;
    }

    Map<MetricKey, Histogram> histograms(Random random) {
        Map<MetricKey, Histogram> histograms = new HashMap<>();
        Histogram latency = new Histogram(3);
        for (int i = 0; i < 2000; i++) {
            latency.recordValue(1 + (long) Math.exp(random.nextGaussian() + 11 - 0.2 * variant));
        }
        histograms.put(MetricKey.of("latency"), latency);
        return histograms;
    }

    List<Series> series() {
        double[] needed = new double[bins];
        double[] desired = new double[bins];
        double[] pending = new double[bins];
        double[] arrived = new double[bins];
        double[] failed = new double[bins];
        double[] p99 = new double[bins];
        double[] p50 = new double[bins];
        double[] spent = new double[bins];
        double[] down = new double[bins];
        for (int i = 0; i < bins; i++) {
            needed[i] = Math.ceil(6 - 4 * Math.cos(2 * Math.PI * i / bins));
            desired[i] = i < 2 ? 2 : needed[i - 2] + variant;
            pending[i] = i > 0 && desired[i] > desired[i - 1] ? 0.5 : 0;
            arrived[i] = 100 * needed[i];
            failed[i] = needed[i] > desired[i] ? 20 : 0;
            p99[i] = i == 3 ? Double.NaN : needed[i] > desired[i] ? 2 : 0.2;
            p50[i] = 0.05;
            spent[i] = desired[i] * (variant + 1);
            down[i] = i >= 20 && i < 24 ? 1 : 0;
        }
        return List.of(
                average("pods.needed.mean", SHOP, needed),
                average("pods.desired.mean", SHOP, desired),
                average("pods.ready.mean", SHOP, desired),
                average("pods.pending.mean", SHOP, pending),
                average("faults.active", "fault=zone b", down),
                average("latency.p99", "", p99),
                average("latency.p50", "", p50),
                total("requests.arrived", arrived),
                total("requests.unanswered", failed),
                total("cost.total", spent));
    }

    private Series average(String name, String scope, double[] values) {
        return new Series(new MetricKey(name, scope), Series.Kind.TIME_AVERAGE, width, values);
    }

    private Series total(String name, double[] values) {
        return new Series(MetricKey.of(name), Series.Kind.TOTAL, width, values);
    }
}
