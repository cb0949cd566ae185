package org.orrery.scenarios.experiment;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orrery.reports.result.ExperimentResult;
import org.orrery.reports.result.ExperimentResult.RunInfo;
import org.orrery.reports.result.VariantResult;
import org.orrery.simulator.measure.ElasticSpeedup;
import org.orrery.simulator.measure.RunResult;

/**
 * Runs an experiment: every replication of every variant once, on all threads. Results are put in the order of variants
 * and replications before anything is computed from them, and further replications are decided on in steps that do not
 * depend on threads, so that the outcome is the same on one thread and on many.
 */
public final class ExperimentRunner {

    /** Further replications come in batches of this many. */
    public static final int BATCH = 5;

    private final ExperimentPlan plan;
    private final String version;
    private final ReplicationStore store;
    private final boolean reuses;
    private final Shard shard;
    private final ProgressListener progress;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger reused = new AtomicInteger();
    private final AtomicInteger planned = new AtomicInteger();
    private final AtomicBoolean hasFailed = new AtomicBoolean();

    /** Decides whether more replications are needed. */
    @FunctionalInterface
    public interface StoppingRule {
        /** Whether the results so far are not precise enough. */
        boolean wantsMore(ExperimentResult soFar);
    }

    /** Decides of which variants more replications are needed. */
    @FunctionalInterface
    public interface Allocation {
        /** The numbers of the variants that are run further; none when the experiment is over. */
        List<Integer> further(ExperimentResult soFar);
    }

    /**
     * A runner for a plan.
     *
     * @param version version of the program; part of what keeps results apart
     * @param reuses whether results that are kept in the store already are taken from there
     */
    public ExperimentRunner(
            ExperimentPlan plan,
            String version,
            ReplicationStore store,
            boolean reuses,
            Shard shard,
            ProgressListener progress) {
        this.plan = plan;
        this.version = version;
        this.store = store;
        this.reuses = reuses;
        this.shard = shard;
        this.progress = progress;
    }

    /**
     * Runs everything.
     *
     * <p>A run that stalls is a result like any other. A run that breaks a law of the simulator, or that cannot begin,
     * ends the experiment: what is computed already stays in the store, what has not begun does not begin.
     *
     * @param threads how many threads, at least 1
     * @throws IllegalArgumentException when a policy refuses its settings, or when part of an experiment is to be run
     *     that decides itself how many replications it needs, with a message for the user
     * @throws CancellationException when the calling thread is interrupted
     */
    public ExperimentResult run(int threads, StoppingRule stoppingRule) {
        List<Integer> all = IntStream.range(0, plan.variants().size()).boxed().toList();
        return runAsAllocated(threads, soFar -> stoppingRule.wantsMore(soFar) ? all : List.of());
    }

    /** The same, where some variants may need more replications than others. */
    public ExperimentResult runAsAllocated(int threads, Allocation allocation) {
        if (plan.replications().isSequential() && shard.count() > 1) {
            throw new IllegalArgumentException("A part of an experiment cannot know when there are enough replications:"
                    + " with --shard, write replications as a number.");
        }
        long begin = System.nanoTime();
        List<List<RunResult>> results = new ArrayList<>();
        for (int i = 0; i < plan.variants().size(); i++) {
            results.add(new ArrayList<>());
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "replication");
            thread.setDaemon(true);
            return thread;
        });
        try {
            int from = 0;
            int to = plan.replications().first();
            List<Integer> active =
                    IntStream.range(0, plan.variants().size()).boxed().toList();
            while (true) {
                runBatch(pool, results, active, from, to);
                ExperimentResult soFar = result(results, begin, threads);
                boolean isEnough = !plan.replications().isSequential()
                        || to >= plan.replications().max();
                active = isEnough ? List.of() : allocation.further(soFar);
                if (active.isEmpty()) {
                    return soFar;
                }
                from = to;
                to = Math.min(plan.replications().max(), to + BATCH);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void runBatch(ExecutorService pool, List<List<RunResult>> results, List<Integer> active, int from, int to) {
        List<List<Future<@Nullable RunResult>>> futures = new ArrayList<>();
        for (int i = 0; i < plan.variants().size(); i++) {
            futures.add(new ArrayList<>());
        }
        planned.addAndGet(ours(active, from, to));
        // Replication by replication, so that all variants get on alike.
        for (int replication = from; replication < to; replication++) {
            for (int i : active) {
                VariantPlan variant = plan.variants().get(i);
                int number = replication;
                boolean isOurs = isOurs(i, replication);
                futures.get(i).add(pool.submit(() -> isOurs && !hasFailed.get() ? runOne(variant, number) : null));
            }
        }
        for (int i = 0; i < results.size(); i++) {
            for (Future<@Nullable RunResult> future : futures.get(i)) {
                RunResult result = await(future);
                if (result != null) {
                    results.get(i).add(result);
                }
            }
        }
    }

    private int ours(List<Integer> active, int from, int to) {
        int count = 0;
        for (int replication = from; replication < to; replication++) {
            for (int variant : active) {
                count += isOurs(variant, replication) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean isOurs(int variant, int replication) {
        return shard.runs(replication * plan.variants().size() + variant);
    }

    private RunResult runOne(VariantPlan variant, int replication) {
        boolean isDone = false;
        try {
            RunResult result = findOrCompute(variant, replication);
            isDone = true;
            return result;
        } finally {
            if (!isDone) {
                hasFailed.set(true);
            }
        }
    }

    private RunResult findOrCompute(VariantPlan variant, int replication) {
        String key = ReplicationKey.of(variant, plan.seed(), replication, version);
        Optional<RunResult> kept = reuses ? store.find(key) : Optional.empty();
        RunResult result;
        if (kept.isPresent()) {
            result = kept.get();
            reused.incrementAndGet();
        } else {
            result = withoutMuchDetail(variant.simulation().run(replication));
            store.keep(key, result);
        }
        progress.replicationDone(done.incrementAndGet(), planned.get(), variant.name(), replication);
        return result;
    }

    /** Heat maps are large, and reports show those of the first replication only. */
    private static RunResult withoutMuchDetail(RunResult result) {
        return result.replication() == 0 ? result : result.withoutHeatMaps();
    }

    private static @Nullable RunResult await(Future<@Nullable RunResult> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("The experiment was interrupted.");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private ExperimentResult result(List<List<RunResult>> results, long begin, int threads) {
        List<VariantResult> variants = new ArrayList<>();
        long events = 0;
        for (int i = 0; i < results.size(); i++) {
            VariantPlan variant = plan.variants().get(i);
            List<RunResult> runs = ElasticSpeedup.over(results.get(0), results.get(i));
            variants.add(new VariantResult(variant.name(), variant.settings(), runs));
            for (RunResult run : results.get(i)) {
                events += run.events();
            }
        }
        RunInfo info = new RunInfo((System.nanoTime() - begin) / 1e9, threads, events, peakHeapBytes(), reused.get());
        return new ExperimentResult(
                plan.scenario(),
                plan.description(),
                plan.hash(),
                version,
                plan.currency(),
                plan.horizon(),
                plan.warmup(),
                plan.steadyStateBatches(),
                plan.objectives(),
                plan.indifference(),
                plan.axes(),
                variants,
                plan.notes(),
                info);
    }

    private static long peakHeapBytes() {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                sum += pool.getPeakUsage().getUsed();
            }
        }
        return sum;
    }
}
