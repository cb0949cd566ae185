package org.orrery.workloads.trace;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.simulator.spec.PodTemplate;
import org.orrery.simulator.workload.TaskWork;

/**
 * The tasks of a trace in columns, in the order of submission. Immutable, read once and shared by all replications. A
 * row is one task, or several equal ones that are placed together.
 */
public final class RecordedTasks {

    private static final byte CORE_SECONDS = 0;
    private static final byte DURATION = 1;
    private static final byte UNTIL = 2;
    private static final byte RECORDED = 3;

    private final PodShapes shapes;
    private final @Nullable String[] names;
    private final double[] submitAt;
    private final int[] shape;
    private final int[] job;
    private final int[] copies;
    private final byte[] workKind;
    private final double[] workAmount;
    private final List<TaskWork.Recorded> recorded;
    private final BitSet censored;
    /** Where the rows that a row waits for begin in {@link #after}; one more than there are rows. */
    private final int[] afterFrom;

    private final int[] after;
    private final double[] delayAfter;

    private RecordedTasks(Builder from, int[] order) {
        int n = order.length;
        shapes = from.shapes;
        names = new String[n];
        submitAt = new double[n];
        shape = new int[n];
        job = new int[n];
        copies = new int[n];
        workKind = new byte[n];
        workAmount = new double[n];
        recorded = List.copyOf(from.recorded);
        censored = new BitSet(n);
        delayAfter = new double[n];
        int[] newRow = new int[n];
        for (int i = 0; i < n; i++) {
            int old = order[i];
            newRow[old] = i;
            names[i] = from.names.get(old);
            submitAt[i] = from.submitAt.getDouble(old);
            shape[i] = from.shape.getInt(old);
            job[i] = from.job.getInt(old);
            copies[i] = from.copies.getInt(old);
            workKind[i] = (byte) from.workKind.getInt(old);
            workAmount[i] = from.workAmount.getDouble(old);
            censored.set(i, from.censored.get(old));
            delayAfter[i] = from.delayAfter.getDouble(old);
        }
        afterFrom = new int[n + 1];
        for (int i = 0; i < from.followers.size(); i++) {
            afterFrom[newRow[from.followers.getInt(i)] + 1]++;
        }
        for (int i = 0; i < n; i++) {
            afterFrom[i + 1] += afterFrom[i];
        }
        after = new int[from.followers.size()];
        int[] next = afterFrom.clone();
        for (int i = 0; i < after.length; i++) {
            after[next[newRow[from.followers.getInt(i)]]++] = newRow[from.leaders.getInt(i)];
        }
    }

    /** Number of rows. */
    public int size() {
        return submitAt.length;
    }

    @Nullable
    String name(int row) {
        return names[row];
    }

    double submitAt(int row) {
        return submitAt[row];
    }

    PodTemplate template(int row) {
        return shapes.get(shape[row]);
    }

    /** The number of the job that a row belongs to; a job is in a sample or not as a whole. */
    int job(int row) {
        return job[row];
    }

    /** How many equal tasks the row stands for, which are placed together. */
    int copies(int row) {
        return copies[row];
    }

    TaskWork work(int row) {
        return switch (workKind[row]) {
            case CORE_SECONDS -> new TaskWork.CoreSeconds(workAmount[row]);
            case DURATION -> new TaskWork.Duration(workAmount[row]);
            case UNTIL -> new TaskWork.Until(workAmount[row]);
            default -> recorded.get((int) workAmount[row]);
        };
    }

    boolean isCensored(int row) {
        return censored.get(row);
    }

    double delayAfter(int row) {
        return delayAfter[row];
    }

    boolean hasDependencies() {
        return after.length > 0;
    }

    int afterFrom(int row) {
        return afterFrom[row];
    }

    int after(int position) {
        return after[position];
    }

    /** How many rows have a true length that is not known. */
    public int censoredCount() {
        return censored.cardinality();
    }

    /** Collects tasks in any order. */
    public static final class Builder {

        private final PodShapes shapes;
        private final List<@Nullable String> names = new ArrayList<>();
        private final DoubleArrayList submitAt = new DoubleArrayList();
        private final IntArrayList shape = new IntArrayList();
        private final IntArrayList job = new IntArrayList();
        private final IntArrayList copies = new IntArrayList();
        private final IntArrayList workKind = new IntArrayList();
        private final DoubleArrayList workAmount = new DoubleArrayList();
        private final List<TaskWork.Recorded> recorded = new ArrayList<>();
        private final BitSet censored = new BitSet();
        private final DoubleArrayList delayAfter = new DoubleArrayList();
        private final IntArrayList followers = new IntArrayList();
        private final IntArrayList leaders = new IntArrayList();

        /** Collects tasks whose pods have these shapes. */
        public Builder(PodShapes shapes) {
            this.shapes = shapes;
        }

        /** Number of rows so far. */
        public int size() {
            return submitAt.size();
        }

        /**
         * Adds a task that is a job of its own.
         *
         * @param name unique name, or null to make one
         * @param at submission in seconds since the start, not negative
         * @param shapeNumber number of the pod's shape
         * @param work how long it runs
         * @param isCensored whether its true length is unknown
         * @return the number of its row, for further calls
         */
        public int add(@Nullable String name, double at, int shapeNumber, TaskWork work, boolean isCensored) {
            int row = size();
            names.add(name);
            submitAt.add(at);
            shape.add(shapeNumber);
            job.add(row);
            copies.add(1);
            censored.set(row, isCensored);
            delayAfter.add(0);
            if (work instanceof TaskWork.CoreSeconds cores) {
                put(CORE_SECONDS, cores.coreSeconds());
            } else if (work instanceof TaskWork.Duration duration) {
                put(DURATION, duration.seconds());
            } else if (work instanceof TaskWork.Until until) {
                put(UNTIL, until.at());
            } else if (work instanceof TaskWork.Recorded use) {
                put(RECORDED, recorded.size());
                recorded.add(use);
            }
            return row;
        }

        private void put(byte kind, double amount) {
            workKind.add(kind);
            workAmount.add(amount);
        }

        /** Makes a row part of a job with a number of at least 0. */
        public void setJob(int row, int number) {
            job.set(row, number);
        }

        /** Makes a row stand for so many equal tasks that are placed together or not at all. */
        public void setCopies(int row, int count) {
            copies.set(row, count);
        }

        /** Lets a row wait for the completion of another one, and then so many seconds more. */
        public void addDependency(int row, int waitsFor, double delay) {
            followers.add(row);
            leaders.add(waitsFor);
            delayAfter.set(row, Math.max(delay, delayAfter.getDouble(row)));
        }

        /**
         * The tasks in the order of submission; those submitted at the same time stay in the order in which they were
         * added.
         *
         * @throws IllegalArgumentException when tasks wait for each other in a circle
         */
        public RecordedTasks build() {
            checkCircles();
            int[] order = new int[size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            IntArrays.mergeSort(order, (a, b) -> Double.compare(submitAt.getDouble(a), submitAt.getDouble(b)));
            return new RecordedTasks(this, order);
        }

        private void checkCircles() {
            if (followers.isEmpty()) {
                return;
            }
            int n = size();
            int[] missing = new int[n];
            List<@Nullable IntArrayList> waiting = new ArrayList<>(Collections.nCopies(n, null));
            for (int i = 0; i < followers.size(); i++) {
                missing[followers.getInt(i)]++;
                IntArrayList list = waiting.get(leaders.getInt(i));
                if (list == null) {
                    list = new IntArrayList();
                    waiting.set(leaders.getInt(i), list);
                }
                list.add(followers.getInt(i));
            }
            LongArrayList free = new LongArrayList();
            for (int row = 0; row < n; row++) {
                if (missing[row] == 0) {
                    free.add(row);
                }
            }
            int done = 0;
            while (!free.isEmpty()) {
                done++;
                IntArrayList list = waiting.get((int) free.popLong());
                for (int i = 0; list != null && i < list.size(); i++) {
                    if (--missing[list.getInt(i)] == 0) {
                        free.add(list.getInt(i));
                    }
                }
            }
            if (done < n) {
                int row = 0;
                while (missing[row] == 0) {
                    row++;
                }
                throw new IllegalArgumentException((n - done) + " tasks wait for each other in a circle, for example "
                        + (names.get(row) == null ? "that in row " + (row + 1) : names.get(row)));
            }
        }
    }
}
