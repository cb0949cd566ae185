package org.orrery.workloads.trace.openb;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.file.Path;
import java.util.List;
import org.orrery.simulator.kernel.RandomStream;
import org.orrery.simulator.workload.Dirt;
import org.orrery.workloads.trace.Table;
import org.orrery.workloads.trace.UnusableRowException;

/** The order that a column of a file gives. */
final class GivenOrder implements PodOrder {

    private final int[] positions;

    private GivenOrder(int[] positions) {
        this.positions = positions;
    }

    /**
     * Reads a column of numbers that occur in the names of pods; empty cells, as in columns of unequal length, end it.
     */
    static GivenOrder read(Path file, String column, PodList pods, Dirt dirt) {
        IntArrayList positions = new IntArrayList();
        List<String> found = Table.withHeader(1, column).read(file, dirt, row -> {
            if (row.isUnknown(0)) {
                return;
            }
            int position = pods.positionOf(row.text(0));
            if (position < 0) {
                throw new UnusableRowException("of a pod that is not in the list");
            }
            positions.add(position);
        });
        if (positions.isEmpty()) {
            throw new IllegalArgumentException(
                    file + ": the column " + String.join(", ", found) + " names no pod of the list");
        }
        return new GivenOrder(positions.toIntArray());
    }

    @Override
    public int[] positions(RandomStream stream) {
        return positions.clone();
    }
}
