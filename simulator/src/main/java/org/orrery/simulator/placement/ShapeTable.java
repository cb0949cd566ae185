package org.orrery.simulator.placement;

import java.util.Arrays;
import org.orrery.simulator.policy.FilterPlugin;
import org.orrery.simulator.policy.NodeView;
import org.orrery.simulator.spec.PodTemplate;

/**
 * What is known of every node for one shape of pod: whether the filters let it pass, and then its score. Nodes lie in
 * blocks, each with its best score, so that a changed node costs a block and a choice costs the number of blocks.
 */
final class ShapeTable {

    private static final long UNFIT = Long.MIN_VALUE;

    private final PodTemplate template;
    private final int blockShift;

    private NodeView[] order = {};
    private long[] scores = {};
    private long[][] compared = {};

    private long[] blockBest = {};
    private int[] blockFit = {};
    private int[] blockTies = {};
    private boolean[] blockStale = {};

    private long structureVersion = -1;
    private long mask;
    private long epochs;
    private long seenChanges;
    private int found;
    private long best;
    private int ties;

    ShapeTable(PodTemplate template, int nodes) {
        this.template = template;
        // Blocks of about the square root of the number of nodes make both costs equal.
        blockShift = Math.max(4, Math.min(9, (32 - Integer.numberOfLeadingZeros(Math.max(1, nodes))) / 2));
    }

    PodTemplate template() {
        return template;
    }

    /** Brings the table up to date with the snapshot; the plugins have been prepared for the template. */
    void refresh(NodeOrdering ordering, ActivePlugins plugins) {
        boolean isNew = structureVersion != ordering.version();
        if (isNew) {
            order = ordering.nodes();
            structureVersion = ordering.version();
            scores = new long[order.length];
            int blocks = (order.length + (1 << blockShift) - 1) >>> blockShift;
            blockBest = new long[blocks];
            blockFit = new int[blocks];
            blockTies = new int[blocks];
            blockStale = new boolean[blocks];
        }
        if (compared.length != plugins.comparedScorers() || isNew) {
            compared = new long[plugins.comparedScorers()][order.length];
        }
        long changes = ordering.snapshot().changes();
        if (isNew || mask != plugins.mask() || epochs != plugins.epochs()) {
            for (int position = 0; position < order.length; position++) {
                evaluate(position, plugins);
            }
            Arrays.fill(blockStale, true);
        } else if (changes - seenChanges > order.length || ordering.snapshot().changedNode(seenChanges) < 0) {
            for (int position = 0; position < order.length; position++) {
                if (order[position].version() > seenChanges) {
                    evaluate(position, plugins);
                }
            }
        } else {
            for (long change = seenChanges; change < changes; change++) {
                int position = ordering.position(ordering.snapshot().changedNode(change));
                // A node that changed again later is looked at then.
                if (position >= 0 && order[position].version() == change + 1) {
                    evaluate(position, plugins);
                }
            }
        }
        mask = plugins.mask();
        epochs = plugins.epochs();
        seenChanges = changes;
    }

    private void evaluate(int position, ActivePlugins plugins) {
        NodeView node = order[position];
        long score = UNFIT;
        if (plugins.lastingVerdict(template, node) == FilterPlugin.FITS) {
            score = plugins.finalScore(template, node);
            for (int which = 0; which < compared.length; which++) {
                compared[which][position] = plugins.comparedScore(which, template, node);
            }
        }
        if (score != scores[position]) {
            scores[position] = score;
            blockStale[position >>> blockShift] = true;
        }
    }

    int nodes() {
        return order.length;
    }

    NodeView node(int position) {
        return order[position];
    }

    /** Whether the filters whose verdicts stand let a node pass. */
    boolean fits(int position) {
        return scores[position] != UNFIT;
    }

    long score(int position) {
        return scores[position];
    }

    long compared(int which, int position) {
        return compared[which][position];
    }

    private void refreshBlock(int block) {
        if (!blockStale[block]) {
            return;
        }
        blockStale[block] = false;
        long best = UNFIT;
        int fit = 0;
        int ties = 0;
        int end = Math.min(order.length, (block + 1) << blockShift);
        for (int position = block << blockShift; position < end; position++) {
            long score = scores[position];
            if (score != UNFIT) {
                fit++;
                if (score > best) {
                    best = score;
                    ties = 1;
                } else if (score == best) {
                    ties++;
                }
            }
        }
        blockBest[block] = best;
        blockFit[block] = fit;
        blockTies[block] = ties;
    }

    /**
     * Where a look that begins at {@code from} and wants {@code enough} nodes that fit comes to its end: just behind
     * the last one it needs, or at {@code to} when there are too few; how many it found is then in {@link #found()}.
     */
    int endOfLook(int from, int to, int enough) {
        int missing = enough;
        int position = from;
        while (position < to) {
            int block = position >>> blockShift;
            int blockEnd = endOfBlock(block);
            if (isStartOfBlock(position) && blockEnd <= to) {
                refreshBlock(block);
                if (blockFit[block] < missing) {
                    missing -= blockFit[block];
                    position = blockEnd;
                    continue;
                }
            }
            for (int end = Math.min(blockEnd, to); position < end; position++) {
                if (scores[position] != UNFIT && --missing == 0) {
                    found = enough;
                    return position + 1;
                }
            }
        }
        found = enough - missing;
        return to;
    }

    /** How many nodes that fit the last {@link #endOfLook} found. */
    int found() {
        return found;
    }

    private int endOfBlock(int block) {
        return Math.min((block + 1) << blockShift, order.length);
    }

    private boolean isStartOfBlock(int position) {
        return (position & ((1 << blockShift) - 1)) == 0;
    }

    // ---- choosing ----

    /** Begins a choice among the nodes that fit. */
    void startChoice() {
        best = UNFIT;
        ties = 0;
    }

    /** Adds a range of positions to the choice. */
    void addToChoice(int from, int to) {
        int position = from;
        while (position < to) {
            int block = position >>> blockShift;
            int blockEnd = endOfBlock(block);
            if (isStartOfBlock(position) && blockEnd <= to) {
                refreshBlock(block);
                offer(blockBest[block], blockTies[block]);
                position = blockEnd;
            } else {
                offer(scores[position++], 1);
            }
        }
    }

    private void offer(long score, int count) {
        if (score > best) {
            best = score;
            ties = count;
        } else if (score == best) {
            ties += count;
        }
    }

    /** How many nodes share the best score; 0 when none fits. */
    int ties() {
        return best == UNFIT ? 0 : ties;
    }

    /**
     * The position of one of the best in a range, counted from 0 in the order of positions; if it has fewer, minus
     * their number less one.
     */
    int findBest(int from, int to, int skip) {
        int left = skip;
        int position = from;
        while (position < to) {
            int block = position >>> blockShift;
            int blockEnd = endOfBlock(block);
            if (isStartOfBlock(position) && blockEnd <= to) {
                int inBlock = blockBest[block] == best ? blockTies[block] : 0;
                if (inBlock <= left) {
                    left -= inBlock;
                    position = blockEnd;
                    continue;
                }
            }
            if (scores[position] == best && left-- == 0) {
                return position;
            }
            position++;
        }
        return left - skip - 1;
    }
}
