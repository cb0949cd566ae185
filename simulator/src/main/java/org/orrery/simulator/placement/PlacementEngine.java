package org.orrery.simulator.placement;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.policy.ClusterSnapshot;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.policy.NodeWindow;
import org.orrery.simulator.policy.PlacementProfile;
import org.orrery.simulator.policy.TieBreak;
import org.orrery.simulator.spec.PodTemplate;

/**
 * Chooses a node for a pod as a placement profile says. Results that stand are remembered by (node, shape of pod);
 * choices and random draws are the same as if every node were asked about every pod anew.
 */
public final class PlacementEngine {

    /** Returned by {@link #select} when no node will do. */
    public static final int NONE = -1;

    private final PlacementProfile profile;
    private final RandomStream random;
    private final boolean remembers;
    private final NodeOrdering ordering;
    private final ActivePlugins plugins;
    private final ShapeTables tables = new ShapeTables();

    private final CandidateList candidates = new CandidateList();
    private long[] totals = new long[64];
    private long[] scratch = new long[64];

    /**
     * An engine over a snapshot.
     *
     * @param random breaks ties, where the profile says so
     * @param remembers whether results are remembered; without it every node is asked anew, which gives the same
     *     choices
     */
    public PlacementEngine(ClusterSnapshot snapshot, PlacementProfile profile, RandomStream random, boolean remembers) {
        this.profile = profile;
        this.random = random;
        this.remembers = remembers;
        ordering = new NodeOrdering(snapshot, profile);
        plugins = new ActivePlugins(snapshot, profile);
    }

    /** The slot of the node that such a pod should get, or {@link #NONE}. */
    public int select(PodTemplate pod) {
        ordering.refresh();
        int nodes = ordering.nodes().length;
        if (nodes == 0) {
            return NONE;
        }
        plugins.prepare(pod);
        ShapeTable table = remembers ? tables.find(pod, nodes) : null;
        if (table != null) {
            table.refresh(ordering, plugins);
        }
        int start = profile.window().start(nodes);
        int enough = Math.max(1, profile.window().enough(nodes));
        boolean tableDecides = table != null && plugins.isLasting() && !ranksInWindow();
        int position = table != null && tableDecides
                ? chooseFromTable(table, start, enough, nodes)
                : chooseAmong(pod, table, start, enough, nodes);
        return position < 0 ? NONE : ordering.nodes()[position].index();
    }

    /** The devices that the pod should get on a node that {@link #select} chose for it, as bits. */
    public long devices(PodTemplate pod, int node) {
        return pod.gpu().count() == 0
                ? 0
                : profile.devices().choose(pod, ordering.snapshot().node(node));
    }

    /** Whether a node passes all filters for such a pod now. */
    public boolean fits(PodTemplate pod, NodeView node) {
        plugins.prepare(pod);
        return plugins.lastingVerdict(pod, node) == FilterPlugin.FITS
                && plugins.passingVerdict(pod, node) == FilterPlugin.FITS;
    }

    /** Whether a node refuses such a pod whatever leaves it. */
    public boolean isUnresolvable(PodTemplate pod, NodeView node) {
        plugins.prepare(pod);
        int verdict = plugins.lastingVerdict(pod, node);
        return ActivePlugins.isUnresolvable(verdict == FilterPlugin.FITS ? plugins.passingVerdict(pod, node) : verdict);
    }

    /** For each reason why nodes refuse such a pod now, how many nodes give it. */
    public Map<String, Integer> refusals(PodTemplate pod) {
        ordering.refresh();
        plugins.prepare(pod);
        Int2IntOpenHashMap verdicts = new Int2IntOpenHashMap();
        for (NodeView node : ordering.nodes()) {
            int verdict = plugins.lastingVerdict(pod, node);
            if (verdict == FilterPlugin.FITS) {
                verdict = plugins.passingVerdict(pod, node);
            }
            if (verdict != FilterPlugin.FITS) {
                verdicts.addTo(verdict, 1);
            }
        }
        Map<String, Integer> reasons = new TreeMap<>();
        // Their order does not matter: the reasons are sorted and their counts added.
        verdicts.int2IntEntrySet().forEach(entry -> {
            for (String reason : plugins.reasons(entry.getIntKey())) {
                reasons.merge(reason, entry.getIntValue(), Integer::sum);
            }
        });
        return reasons;
    }

    /** Ranks decide among equals, but the nodes are not kept in the order of their ranks. */
    private boolean ranksInWindow() {
        boolean ranks =
                profile.tieBreak() instanceof TieBreak.LowestName || profile.tieBreak() instanceof TieBreak.LowestRank;
        return ranks && profile.window() != NodeWindow.ALL;
    }

    private int chooseFromTable(ShapeTable table, int start, int enough, int nodes) {
        int end = table.endOfLook(start, nodes, enough);
        int missing = enough - table.found();
        int wrapped = missing > 0 && start > 0 ? table.endOfLook(0, start, missing) : 0;
        table.startChoice();
        table.addToChoice(start, end);
        table.addToChoice(0, wrapped);
        int ties = table.ties();
        int chosen = NONE;
        if (ties > 0) {
            int skip = drawTie(ties);
            chosen = table.findBest(start, end, skip);
            if (chosen < 0) {
                chosen = table.findBest(0, wrapped, skip + chosen + 1);
            }
        }
        profile.window().looked(nodes, end - start + wrapped, chosen);
        return chosen;
    }

    /** The number of the tie to be taken; draws only when there is a choice. */
    private int drawTie(int ties) {
        return ties > 1 && profile.tieBreak() instanceof TieBreak.Seeded ? random.nextInt(ties) : 0;
    }

    private int chooseAmong(PodTemplate pod, @Nullable ShapeTable table, int start, int enough, int nodes) {
        candidates.clear();
        int examined = 0;
        for (int position = start; examined < nodes && candidates.size() < enough; examined++) {
            NodeView node = ordering.nodes()[position];
            boolean fits =
                    table != null ? table.fits(position) : plugins.lastingVerdict(pod, node) == FilterPlugin.FITS;
            if (fits && plugins.passingVerdict(pod, node) == FilterPlugin.FITS) {
                candidates.add(node, position);
            }
            position = position + 1 == nodes ? 0 : position + 1;
        }
        int chosen = candidates.size() == 0 ? NONE : candidates.position(bestCandidate(pod, table));
        profile.window().looked(nodes, examined, chosen);
        return chosen;
    }

    private int bestCandidate(PodTemplate pod, @Nullable ShapeTable table) {
        int count = candidates.size();
        if (totals.length < count) {
            totals = new long[Math.max(count, totals.length * 2)];
            scratch = new long[totals.length];
        }
        for (int c = 0; c < count; c++) {
            totals[c] =
                    table != null ? table.score(candidates.position(c)) : plugins.finalScore(pod, candidates.node(c));
        }
        for (int which = 0; which < plugins.comparedScorers(); which++) {
            for (int c = 0; c < count; c++) {
                scratch[c] = table != null
                        ? table.compared(which, candidates.position(c))
                        : plugins.comparedScore(which, pod, candidates.node(c));
            }
            plugins.addCompared(candidates, scratch, which, totals);
        }
        plugins.addPassing(pod, candidates, scratch, totals);
        long best = Arrays.stream(totals, 0, count).max().orElseThrow();
        return tie(best, count);
    }

    private int tie(long best, int count) {
        int ties = 0;
        int first = NONE;
        for (int c = 0; c < count; c++) {
            if (totals[c] == best) {
                ties++;
                first = first == NONE ? c : betterTie(first, c);
            }
        }
        if (ties == 1 || !(profile.tieBreak() instanceof TieBreak.Seeded)) {
            return first;
        }
        int skip = drawTie(ties);
        for (int c = 0; c < count; c++) {
            if (totals[c] == best && skip-- == 0) {
                return c;
            }
        }
        throw new IllegalStateException("A tie was lost.");
    }

    /**
     * Which of two equally good candidates is taken when nothing is drawn; {@code one} was found before {@code other}.
     */
    private int betterTie(int one, int other) {
        if (profile.tieBreak() instanceof TieBreak.LowestName) {
            return candidates.node(other).name().compareTo(candidates.node(one).name()) < 0 ? other : one;
        }
        if (profile.tieBreak() instanceof TieBreak.LowestRank lowest) {
            int rank = lowest.ranking().rank(candidates.node(one).name());
            return lowest.ranking().rank(candidates.node(other).name()) < rank ? other : one;
        }
        return one;
    }
}
