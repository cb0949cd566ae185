package org.orrery.simulator.placement;

import java.util.List;
import org.orrery.simulator.policy.Candidates;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.Dependence;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.PlacementProfile;
import org.orrery.simulator.policy.ScorePlugin;
import org.orrery.simulator.spec.PodTemplate;

/**
 * The filters and scorers of a profile that have something to say about the pod in work, sorted by how long their
 * results stand. A verdict is packed with the number of its filter, so that its reason can be told later.
 */
final class ActivePlugins {

    private static final Candidates NOBODY = new Candidates() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public NodeView node(int position) {
            throw new IndexOutOfBoundsException("This scorer is not shown the candidates.");
        }
    };

    private static final int VERDICT_BITS = 16;

    private final ClusterSnapshot snapshot;
    private final FilterPlugin[] filters;
    private final ScorePlugin[] scorers;
    private final long[] weights;

    /** Numbers of the filters that speak, those whose verdicts stand first. */
    private final int[] speakingFilters;

    private int lastingFilters;
    private int passingFilters;

    /**
     * Numbers of the scorers that speak: raw scores that are final and stand; then those that stand but are compared;
     * then the others.
     */
    private final int[] speakingScorers;

    private int finalScorers;
    private int comparedScorers;
    private int passingScorers;

    /** Which plugins speak, and the epochs that remembered results depend on. */
    private long mask;

    private long epochs;
    private long uniform;

    ActivePlugins(ClusterSnapshot snapshot, PlacementProfile profile) {
        this.snapshot = snapshot;
        filters = profile.filters().toArray(new FilterPlugin[0]);
        List<PlacementProfile.WeightedScorer> weighted = profile.scorers();
        scorers = new ScorePlugin[weighted.size()];
        weights = new long[weighted.size()];
        for (int i = 0; i < scorers.length; i++) {
            scorers[i] = weighted.get(i).scorer();
            weights[i] = weighted.get(i).weight();
        }
        if (filters.length + scorers.length > Long.SIZE) {
            throw new IllegalArgumentException("A profile has at most " + Long.SIZE + " filters and scorers.");
        }
        speakingFilters = new int[filters.length];
        speakingScorers = new int[scorers.length];
    }

    private static boolean lasts(Dependence dependence) {
        return dependence == Dependence.NODE || dependence == Dependence.CLUSTER_EPOCH;
    }

    /** Asks every plugin whether it speaks about such a pod. */
    void prepare(PodTemplate pod) {
        mask = 0;
        epochs = 17;
        uniform = 0;
        prepareFilters(pod);
        prepareScorers(pod);
    }

    private void prepareFilters(PodTemplate pod) {
        lastingFilters = 0;
        passingFilters = 0;
        for (int i = 0; i < filters.length; i++) {
            if (!filters[i].prepare(pod, snapshot)) {
                continue;
            }
            mask |= 1L << i;
            if (lasts(filters[i].dependence())) {
                // Lasting filters come first in the array, in their order.
                System.arraycopy(speakingFilters, lastingFilters, speakingFilters, lastingFilters + 1, passingFilters);
                speakingFilters[lastingFilters++] = i;
                addEpoch(filters[i].dependence(), filters[i].epoch());
            } else {
                speakingFilters[lastingFilters + passingFilters++] = i;
            }
        }
    }

    private void prepareScorers(PodTemplate pod) {
        finalScorers = 0;
        comparedScorers = 0;
        passingScorers = 0;
        for (int i = 0; i < scorers.length; i++) {
            ScorePlugin scorer = scorers[i];
            if (!scorer.concerns(pod)) {
                uniform += weights[i] * scorer.uniformScore();
                continue;
            }
            if (!lasts(scorer.dependence())) {
                speakingScorers[finalScorers + comparedScorers + passingScorers++] = i;
                continue;
            }
            if (!scorer.prepare(pod, snapshot, NOBODY)) {
                uniform += weights[i] * scorer.uniformScore();
                continue;
            }
            mask |= 1L << (filters.length + i);
            addEpoch(scorer.dependence(), scorer.epoch());
            if (scorer.isNormalizing()) {
                insert(finalScorers + comparedScorers, i);
                comparedScorers++;
            } else {
                insert(finalScorers, i);
                finalScorers++;
            }
        }
    }

    private void insert(int at, int scorer) {
        int length = finalScorers + comparedScorers + passingScorers;
        System.arraycopy(speakingScorers, at, speakingScorers, at + 1, length - at);
        speakingScorers[at] = scorer;
    }

    private void addEpoch(Dependence dependence, long epoch) {
        if (dependence == Dependence.CLUSTER_EPOCH) {
            epochs = epochs * 31 + epoch + 1;
        }
    }

    /** Which plugins speak. */
    long mask() {
        return mask;
    }

    /** A number that differs when any counter differs that a remembered result depends on. */
    long epochs() {
        return epochs;
    }

    /** Whether everything that decides stands until a node or a counter changes, so that totals can be remembered. */
    boolean isLasting() {
        return passingFilters == 0 && comparedScorers == 0 && passingScorers == 0;
    }

    /** The verdict of the filters whose verdicts stand: 0 when the node passes. */
    int lastingVerdict(PodTemplate pod, NodeView node) {
        return verdict(pod, node, 0, lastingFilters);
    }

    /** The verdict of the other filters. */
    int passingVerdict(PodTemplate pod, NodeView node) {
        return verdict(pod, node, lastingFilters, lastingFilters + passingFilters);
    }

    private int verdict(PodTemplate pod, NodeView node, int from, int to) {
        for (int i = from; i < to; i++) {
            int verdict = filters[speakingFilters[i]].filter(pod, node);
            if (verdict != FilterPlugin.FITS) {
                return (speakingFilters[i] + 1) << VERDICT_BITS | (verdict & ((1 << VERDICT_BITS) - 1));
            }
        }
        return FilterPlugin.FITS;
    }

    /** The words for a verdict other than 0. */
    List<String> reasons(int packed) {
        return filters[(packed >>> VERDICT_BITS) - 1].reasons((short) packed);
    }

    /** Whether no pod's leaving could make the node pass. */
    static boolean isUnresolvable(int packed) {
        return (short) packed < 0;
    }

    /** The weighted sum of the scores that are final and stand. */
    long finalScore(PodTemplate pod, NodeView node) {
        long sum = uniform;
        for (int i = 0; i < finalScorers; i++) {
            int scorer = speakingScorers[i];
            sum += weights[scorer] * scorers[scorer].score(pod, node);
        }
        return sum;
    }

    /** The number of scorers whose raw scores stand but are compared. */
    int comparedScorers() {
        return comparedScorers;
    }

    /** A raw score of one of them. */
    long comparedScore(int which, PodTemplate pod, NodeView node) {
        return scorers[speakingScorers[finalScorers + which]].score(pod, node);
    }

    /** Adds the scores that are compared among the candidates. */
    void addCompared(CandidateList candidates, long[] raw, int which, long[] totals) {
        int scorer = speakingScorers[finalScorers + which];
        addNormalized(scorer, candidates, raw, totals);
    }

    /** Adds the scores that are worked out anew each time. */
    void addPassing(PodTemplate pod, CandidateList candidates, long[] scratch, long[] totals) {
        for (int i = 0; i < passingScorers; i++) {
            int scorer = speakingScorers[finalScorers + comparedScorers + i];
            ScorePlugin plugin = scorers[scorer];
            if (!plugin.prepare(pod, snapshot, candidates)) {
                long constant = weights[scorer] * plugin.uniformScore();
                for (int c = 0; c < candidates.size(); c++) {
                    totals[c] += constant;
                }
                continue;
            }
            for (int c = 0; c < candidates.size(); c++) {
                scratch[c] = plugin.score(pod, candidates.node(c));
            }
            addNormalized(scorer, candidates, scratch, totals);
        }
    }

    private void addNormalized(int scorer, CandidateList candidates, long[] scores, long[] totals) {
        if (scorers[scorer].isNormalizing()) {
            scorers[scorer].normalize(scores, candidates);
        }
        for (int c = 0; c < candidates.size(); c++) {
            totals[c] += weights[scorer] * scores[c];
        }
    }
}
