package org.orrery.reports.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.MetricKey;
import org.orrery.simulator.measure.RunResult;
import org.orrery.simulator.measure.RunResult.EndReason;
import org.orrery.simulator.measure.Series;

/** What went wrong in the runs of one variant: stalls, tasks that never ran, queues that only grow. */
final class RunWarnings {

    private static final int MAX_DETAILS = 3;
    private static final MetricKey WAITING_PODS = MetricKey.of("pods.unscheduled.mean");
    private static final MetricKey REQUESTS = MetricKey.of("inSystem.mean");
    private static final int QUARTERS = 4;

    private final VariantResult variant;
    private final double warmup;

    RunWarnings(VariantResult variant, double warmup) {
        this.variant = variant;
        this.warmup = Double.isNaN(warmup) ? 0 : warmup;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        Map<EndReason, List<RunResult>> byReason = new TreeMap<>();
        variant.runs()
                .forEach(run -> byReason.computeIfAbsent(run.endReason(), reason -> new ArrayList<>())
                        .add(run));
        byReason.forEach((reason, runs) -> {
            Optional<RunResult> withDetail =
                    runs.stream().filter(run -> !run.endDetail().isEmpty()).findFirst();
            if (reason == EndReason.STALLED) {
                sentences.add(runsOf(runs) + " stalled" + detail(withDetail));
            } else if (reason == EndReason.LIMIT) {
                sentences.add(runsOf(runs) + " hit a limit" + detail(withDetail));
            } else if (withDetail.isPresent()) {
                long with =
                        runs.stream().filter(run -> !run.endDetail().isEmpty()).count();
                sentences.add(with + " of " + Sentences.count(variant.runs().size(), "run") + " of " + variant.name()
                        + " ended with work left" + detail(withDetail));
            }
        });
        saturation(WAITING_PODS, "pods wait for a node").ifPresent(sentences::add);
        saturation(REQUESTS, "requests are in the system").ifPresent(sentences::add);
        return sentences;
    }

    private Optional<String> saturation(MetricKey backlog, String what) {
        long growing =
                variant.runs().stream().filter(run -> isSaturated(run, backlog)).count();
        return growing == 0
                ? Optional.empty()
                : Optional.of(variant.name() + " is saturated in " + growing + " of "
                        + Sentences.count(variant.runs().size(), "run") + ": ever more " + what
                        + ", so its figures depend on how long it was run.");
    }

    private String runsOf(List<RunResult> runs) {
        return runs.size() == variant.runs().size()
                ? variant.name()
                : Sentences.count(runs.size(), "run") + " of " + variant.runs().size() + " of " + variant.name();
    }

    private static String detail(Optional<RunResult> run) {
        if (run.isEmpty()) {
            return ".";
        }
        List<String> lines = run.get().endDetail().stream()
                .map(line -> line.endsWith(".") ? line.substring(0, line.length() - 1) : line)
                .toList();
        String more = lines.size() > MAX_DETAILS ? "; …" : ".";
        return ": " + String.join("; ", lines.subList(0, Math.min(MAX_DETAILS, lines.size()))) + more;
    }

    /**
     * Whether those that wait become ever more: their number grows from each quarter of the measured time to the next,
     * and by half from the second to the last.
     */
    private boolean isSaturated(RunResult run, MetricKey backlog) {
        if (run.endReason() != EndReason.HORIZON) {
            return false;
        }
        for (Series series : run.series()) {
            if (series.key().equals(backlog)) {
                int from = (int) Math.ceil(warmup / series.width() - 1e-9);
                double[] values = series.values();
                if (values.length - from < QUARTERS) {
                    return false;
                }
                double[] quarters = BatchMeans.of(values, from, QUARTERS);
                boolean grows = Arrays.equals(
                        quarters, Arrays.stream(quarters).sorted().distinct().toArray());
                return grows && quarters[3] >= 1 && quarters[3] > 1.5 * quarters[1];
            }
        }
        return false;
    }
}
