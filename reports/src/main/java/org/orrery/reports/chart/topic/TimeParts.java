package org.orrery.reports.chart.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.reports.chart.figure.Figure;
import org.orrery.reports.chart.figure.Figure.Caption;
import org.orrery.reports.chart.figure.Scale;
import org.orrery.reports.chart.figure.StackFigure;
import org.orrery.reports.chart.figure.StackFigure.Row;
import org.orrery.reports.result.VariantResult;
import org.orrery.reports.statistics.Estimate;
import org.orrery.reports.text.DisplayUnit;
import org.orrery.reports.text.Durations;
import org.orrery.simulator.measure.MetricKey;

/** What times go into: the latency of requests, and the time from a rise of the load until there are more pods. */
final class TimeParts implements Topic {

    private static final int MAX_SERVICES = 8;
    private static final MetricKey REACTION = MetricKey.of("scaling.reaction.mean");

    /** Parts of the latency by metric, in the order in which they happen. */
    private static final List<Map.Entry<String, String>> OF_LATENCY = List.of(
            Map.entry("latency.parts.retry", "earlier attempts"),
            Map.entry("latency.parts.network", "network"),
            Map.entry("latency.parts.coldStart", "cold start"),
            Map.entry("latency.parts.queue", "queue"),
            Map.entry("latency.parts.service", "being served"),
            Map.entry("latency.parts.calls", "calls to other services"));

    private static final List<Map.Entry<String, String>> OF_REACTION = List.of(
            Map.entry("scaling.reaction.mean", "until more pods are wanted"),
            Map.entry("pods.startup.placing", "until a pod has a node"),
            Map.entry("pods.startup.pulling", "until its images are there"),
            Map.entry("pods.startup.starting", "until its containers run"));

    @SuppressWarnings("ArrayRecordComponent") // Never changed.
    private record Bar(String label, double[] parts) {
        private double whole() {
            double sum = 0;
            for (double part : parts) {
                sum += part;
            }
            return sum;
        }
    }

    @Override
    public List<Figure> figures(Evidence evidence) {
        List<Figure> figures = new ArrayList<>();
        figure(
                        "latency-parts",
                        "of the latency",
                        "Mean latency of answered requests from outside, by where the time goes.",
                        OF_LATENCY,
                        byVariant(evidence, OF_LATENCY))
                .ifPresent(figures::add);
        List<String> services = Scopes.services(evidence, OF_LATENCY.get(0).getKey());
        if (services.size() > 1 && services.size() <= MAX_SERVICES) {
            VariantResult variant = evidence.variants().get(0);
            figure(
                            "latency-parts-by-service",
                            "of the latency of a service",
                            "Mean latency of the requests that each service answers"
                                    + (evidence.variants().size() > 1 ? ", under " + variant.name() : "")
                                    + ", by where the time goes.",
                            OF_LATENCY,
                            services.stream()
                                    .map(scope -> bar(evidence, variant, Scopes.name(scope), scope, OF_LATENCY))
                                    .toList())
                    .ifPresent(figures::add);
        }
        boolean scales = evidence.metrics().stream().anyMatch(key -> key.equals(REACTION));
        if (scales) {
            figure(
                            "reaction",
                            "of the time from more load to more pods",
                            "Means over all pods that became ready, and over all rises of the wanted number where too few"
                                    + " were wanted.",
                            OF_REACTION,
                            evidence.variants().stream()
                                    .filter(variant ->
                                            evidence.estimate(variant, REACTION).isPresent())
                                    .map(variant -> bar(evidence, variant, variant.name(), "", OF_REACTION))
                                    .toList())
                    .ifPresent(figures::add);
        }
        return figures;
    }

    private static List<Bar> byVariant(Evidence evidence, List<Map.Entry<String, String>> parts) {
        return evidence.variants().stream()
                .map(variant -> bar(evidence, variant, variant.name(), "", parts))
                .toList();
    }

    private static Bar bar(
            Evidence evidence,
            VariantResult variant,
            String label,
            String scope,
            List<Map.Entry<String, String>> parts) {
        return new Bar(
                label,
                parts.stream()
                        .mapToDouble(part -> evidence.estimate(variant, new MetricKey(part.getKey(), scope))
                                .map(Estimate::mean)
                                .map(value -> Math.max(0, value))
                                .orElse(0.0))
                        .toArray());
    }

    private static Optional<Figure> figure(
            String name, String of, String subtitle, List<Map.Entry<String, String>> parts, List<Bar> all) {
        List<Bar> bars = all.stream().filter(bar -> bar.whole() > 0).toList();
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        double largest = bars.stream().mapToDouble(Bar::whole).max().orElseThrow();
        DisplayUnit unit = Durations.axis(largest);
        List<Integer> kept = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            int index = part;
            if (bars.stream().anyMatch(bar -> bar.parts()[index] > 0)) {
                kept.add(part);
            }
        }
        return Optional.of(new StackFigure(
                new Caption(name, title(of, parts, bars), subtitle),
                Scale.fromZero("time", unit),
                kept.stream().map(part -> parts.get(part).getValue()).toList(),
                bars.stream()
                        .map(bar -> new Row(
                                bar.label(),
                                kept.stream()
                                        .mapToDouble(part -> unit.of(bar.parts()[part]))
                                        .toArray(),
                                Durations.text(bar.whole())))
                        .toList()));
    }

    /** The largest part of the longest whole. */
    private static String title(String of, List<Map.Entry<String, String>> parts, List<Bar> bars) {
        Bar longest = bars.stream().max(Comparator.comparingDouble(Bar::whole)).orElseThrow();
        int most = 0;
        for (int part = 1; part < parts.size(); part++) {
            most = longest.parts()[part] > longest.parts()[most] ? part : most;
        }
        String share = Math.round(longest.parts()[most] / longest.whole() * 100) + " % ";
        String where = bars.size() > 1 ? " (" + longest.label() + ")" : "";
        return "The largest part " + of + " is " + quoted(parts.get(most).getValue()) + ": " + share + "of "
                + Durations.text(longest.whole()) + where;
    }

    private static String quoted(String part) {
        return "“" + part + "”";
    }
}
