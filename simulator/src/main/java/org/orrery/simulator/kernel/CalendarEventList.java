package org.orrery.simulator.kernel;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A calendar of unsorted buckets with a sorted front. Inserting, moving and cancelling cost O(1) while an event lies
 * ahead of the bucket in work; a bucket is sorted only when its turn comes: a short one goes into a small binary heap,
 * a long one (many events at one instant, say) is sorted at once into a run. What is then scheduled into the bucket in
 * work goes into the heap. Events beyond the calendar's window wait in one unsorted list. Width and number of buckets
 * follow the measured spacing of the events; skewed and clustered times can make the list slower, never wrong.
 *
 * <p>After R. Brown, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set problem",
 * CACM 31(10), 1988; the lazily sorted front is that of the ladder queue (Tang, Goh, Thng, ACM TOMACS 15(3), 2005).
 *
 * <p>One event takes 32 bytes, in one array, so that a visit costs one cache line.
 */
public final class CalendarEventList implements EventList {

    /** Longs per event: time (as bits; they order like the times, which are not negative), key, sequence, link. */
    private static final int STRIDE = 4;

    private static final int TIME = 0;
    private static final int KEY = 1;
    private static final int SEQUENCE = 2;
    /** Next (high half) and previous (low half) in a bucket's list. */
    private static final int LINK = 3;

    /** Values of "next" that say where an event is; a real next is -1 (end of list) or larger. */
    private static final int END = -1;

    private static final int IN_FRONT = -2;
    private static final int IDLE = -3;
    private static final int IN_RUN = -4;

    private static final int MIN_BUCKETS = 64;
    private static final int MAX_BUCKETS = 1 << 24;
    /** Events per bucket that the width aims at; the time per event is flat between one and four. */
    private static final double TARGET_OCCUPANCY = 1.5;

    private static final int SAMPLE = 128;
    /** How much narrower than the sample suggests the buckets may become. */
    private static final double LEAST_SHARE = 1.0 / 64;

    /** Up to this many events the front heap alone is fastest, and no bucket is used. */
    private static final int HEAP_ONLY = 24;
    /** A bucket of more events than this is sorted into a run. */
    private static final int RUN = 12;
    /** From this length on a radix sort pays. */
    private static final int RADIX = 96;
    /** A front heap longer than this is a sign that the buckets are too wide, unless it is full of ties. */
    private static final int FRONT_LIMIT = 128;

    private long[] slots;
    private int created;
    private int freeHead = END;
    private int size;
    private long nextSequence;

    private long[] frontTimes = new long[64];
    private int[] frontHandles = new int[64];
    private int frontSize;
    private int frontLimit = HEAP_ONLY;

    private int[] run = new int[64];
    private long[] runWords = {};
    private int[] mergeBuffer = {};
    private long[] mergeWords = {};
    private final int[] counts = new int[256];
    private int runPosition;
    private int runLength;
    /** Events left in the run; cancelled ones leave a gap behind. */
    private int runSize;

    /** Heads of the buckets' lists; the extra last one is the list of events beyond the window. */
    private int[] heads;

    private long[] occupied;
    private int buckets;
    private int mask;
    private double base;
    private double width = 1;
    private double perWidth = 1;
    /** Absolute index of the bucket in work: all events of this bucket and of earlier ones are in the front heap. */
    private long current;
    /** Absolute index up to which events have been taken from the far list into the window. */
    private long migrated;

    private int farSize;

    private long drains;
    private long drained;
    private long skipped;
    private long removedSinceTuning;
    private long migratedSinceTuning;
    private boolean densityMisled;
    private int[] scratch = new int[64];
    private final double[] sample = new double[SAMPLE];

    /** An empty list. */
    public CalendarEventList() {
        slots = new long[64 * STRIDE];
        buckets = MIN_BUCKETS;
        mask = buckets - 1;
        heads = new int[buckets + 1];
        Arrays.fill(heads, END);
        occupied = new long[buckets >>> 6];
        useHeapOnly();
    }

    @Override
    public int create(long key) {
        int handle;
        if (freeHead != END) {
            handle = freeHead;
            freeHead = (int) slots[handle * STRIDE + SEQUENCE];
        } else {
            handle = created++;
            if ((handle + 1) * STRIDE > slots.length) {
                slots = Arrays.copyOf(slots, slots.length * 2);
            }
        }
        int at = handle * STRIDE;
        slots[at + KEY] = key;
        slots[at + LINK] = link(IDLE, 0);
        return handle;
    }

    @Override
    public void free(int handle) {
        cancel(handle);
        slots[handle * STRIDE + SEQUENCE] = freeHead;
        freeHead = handle;
    }

    @Override
    public void schedule(int handle, double time) {
        int at = handle * STRIDE;
        int next = next(slots[at + LINK]);
        if (next == IDLE) {
            size++;
        } else if (next == IN_FRONT && bucketOf(time) <= current) {
            moveInFront(handle, time);
            return;
        } else {
            detach(handle, at, next);
        }
        slots[at + TIME] = bits(time);
        slots[at + SEQUENCE] = nextSequence++;
        insert(handle, at, time);
    }

    @Override
    public void schedule(int handle, double time, long sequence) {
        int at = handle * STRIDE;
        size++;
        slots[at + TIME] = bits(time);
        slots[at + SEQUENCE] = sequence;
        insert(handle, at, time);
    }

    @Override
    public void cancel(int handle) {
        int at = handle * STRIDE;
        int next = next(slots[at + LINK]);
        if (next == IDLE) {
            return;
        }
        detach(handle, at, next);
        slots[at + LINK] = link(IDLE, 0);
        size--;
    }

    @Override
    public boolean isPending(int handle) {
        return next(slots[handle * STRIDE + LINK]) != IDLE;
    }

    @Override
    public double time(int handle) {
        return Double.longBitsToDouble(slots[handle * STRIDE + TIME]);
    }

    @Override
    public long key(int handle) {
        return slots[handle * STRIDE + KEY];
    }

    @Override
    public int first() {
        if (frontSize == 0 && runSize == 0 && !fillFront()) {
            return NONE;
        }
        return isRunFirst() ? run[runPosition] : frontHandles[0];
    }

    @Override
    public int removeFirst() {
        if (frontSize == 0 && runSize == 0 && !fillFront()) {
            throw new IllegalStateException("The event list is empty.");
        }
        int handle;
        if (isRunFirst()) {
            handle = run[runPosition++];
            runSize--;
        } else {
            handle = frontHandles[0];
            removeFromFront(0);
        }
        slots[handle * STRIDE + LINK] = link(IDLE, 0);
        size--;
        removedSinceTuning++;
        return handle;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEachPending(IntConsumer action) {
        for (int handle = 0; handle < created; handle++) {
            // A freed handle is idle too.
            if (isPending(handle)) {
                action.accept(handle);
            }
        }
    }

    // ---- placing ----

    private static long link(int next, int previous) {
        return ((long) next << 32) | (previous & 0xffff_ffffL);
    }

    private static int next(long link) {
        return (int) (link >> 32);
    }

    private static int previous(long link) {
        return (int) link;
    }

    private static long bits(double time) {
        // Adding zero turns -0.0 into 0.0, whose bits order as times do.
        return Double.doubleToRawLongBits(time + 0.0);
    }

    /** Monotone in time, which is all that correctness needs: rounding may move a border, never swap two events. */
    private long bucketOf(double time) {
        return (long) ((time - base) * perWidth);
    }

    private void insert(int handle, int at, double time) {
        long bucket = bucketOf(time);
        if (bucket <= current) {
            pushFront(handle);
            if (frontSize > frontLimit) {
                relieveFront();
            }
        } else if (bucket < migrated) {
            linkInto((int) bucket & mask, handle, at);
        } else {
            linkInto(buckets, handle, at);
            farSize++;
        }
    }

    private void linkInto(int list, int handle, int at) {
        int head = heads[list];
        slots[at + LINK] = link(head, ~list);
        if (head != END) {
            int headAt = head * STRIDE + LINK;
            slots[headAt] = link(next(slots[headAt]), handle);
        } else if (list < buckets) {
            occupied[list >>> 6] |= 1L << list;
        }
        heads[list] = handle;
    }

    /** Takes a pending event out of where it is; its link is stale afterwards. */
    private void detach(int handle, int at, int next) {
        int previous = previous(slots[at + LINK]);
        if (next == IN_FRONT) {
            removeFromFront(previous);
            return;
        }
        if (next == IN_RUN) {
            run[previous] = NONE;
            runSize--;
            return;
        }
        if (previous >= 0) {
            int previousAt = previous * STRIDE + LINK;
            slots[previousAt] = link(next, previous(slots[previousAt]));
            if (next != END) {
                int nextAt = next * STRIDE + LINK;
                slots[nextAt] = link(next(slots[nextAt]), previous);
            }
            // Far events in the middle of the list cannot be told from others by their links, so ask the time.
            if (farSize > 0 && bucketOf(time(handle)) >= migrated) {
                farSize--;
            }
            return;
        }
        int list = ~previous;
        heads[list] = next;
        if (next != END) {
            int nextAt = next * STRIDE + LINK;
            slots[nextAt] = link(next(slots[nextAt]), previous);
        } else if (list < buckets) {
            occupied[list >>> 6] &= ~(1L << list);
        }
        if (list == buckets) {
            farSize--;
        }
    }

    // ---- the front heap ----

    private boolean before(long time, int handle, long otherTime, int other) {
        if (time != otherTime) {
            return time < otherTime;
        }
        int a = handle * STRIDE;
        int b = other * STRIDE;
        long keyA = slots[a + KEY];
        long keyB = slots[b + KEY];
        if (keyA != keyB) {
            return keyA < keyB;
        }
        return slots[a + SEQUENCE] < slots[b + SEQUENCE];
    }

    private void pushFront(int handle) {
        if (frontSize == frontTimes.length) {
            frontTimes = Arrays.copyOf(frontTimes, frontSize * 2);
            frontHandles = Arrays.copyOf(frontHandles, frontSize * 2);
        }
        siftUp(frontSize++, slots[handle * STRIDE + TIME], handle);
    }

    private void setFront(int position, long time, int handle) {
        frontTimes[position] = time;
        frontHandles[position] = handle;
        slots[handle * STRIDE + LINK] = link(IN_FRONT, position);
    }

    private void siftUp(int position, long time, int handle) {
        int hole = position;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (!before(time, handle, frontTimes[parent], frontHandles[parent])) {
                break;
            }
            setFront(hole, frontTimes[parent], frontHandles[parent]);
            hole = parent;
        }
        setFront(hole, time, handle);
    }

    private void siftDown(int position, long time, int handle) {
        int hole = position;
        int half = frontSize >>> 1;
        while (hole < half) {
            int child = 2 * hole + 1;
            int right = child + 1;
            if (right < frontSize
                    && before(frontTimes[right], frontHandles[right], frontTimes[child], frontHandles[child])) {
                child = right;
            }
            if (!before(frontTimes[child], frontHandles[child], time, handle)) {
                break;
            }
            setFront(hole, frontTimes[child], frontHandles[child]);
            hole = child;
        }
        setFront(hole, time, handle);
    }

    private void removeFromFront(int position) {
        int last = --frontSize;
        if (position == last) {
            return;
        }
        long time = frontTimes[last];
        int handle = frontHandles[last];
        if (position > 0) {
            int parent = (position - 1) >>> 1;
            if (before(time, handle, frontTimes[parent], frontHandles[parent])) {
                siftUp(position, time, handle);
                return;
            }
        }
        siftDown(position, time, handle);
    }

    private void moveInFront(int handle, double time) {
        int at = handle * STRIDE;
        int position = previous(slots[at + LINK]);
        long old = slots[at + TIME];
        long bits = bits(time);
        slots[at + TIME] = bits;
        slots[at + SEQUENCE] = nextSequence++;
        if (bits < old) {
            siftUp(position, bits, handle);
        } else {
            siftDown(position, bits, handle);
        }
    }

    // ---- the run ----

    private boolean isRunFirst() {
        if (runSize == 0) {
            return false;
        }
        while (run[runPosition] == NONE) {
            runPosition++;
        }
        int handle = run[runPosition];
        return frontSize == 0 || before(slots[handle * STRIDE + TIME], handle, frontTimes[0], frontHandles[0]);
    }

    /**
     * Long runs get a radix sort over the bytes in which first their keys and then their times differ. A natural merge
     * sort follows, which then only has to check the order, unless events of one time and key came in another order
     * than they were scheduled.
     */
    private void sortRun() {
        if (mergeBuffer.length < runLength) {
            mergeBuffer = new int[run.length];
            mergeWords = new long[run.length];
        }
        if (runWords.length < runLength) {
            runWords = new long[run.length];
        }
        if (runLength > RADIX) {
            loadWords(KEY);
            radixSort();
        }
        loadWords(TIME);
        if (runLength > RADIX) {
            radixSort();
        }
        while (!mergePass()) {
            // Each pass halves the number of ordered stretches.
        }
        for (int i = 0; i < runLength; i++) {
            slots[run[i] * STRIDE + LINK] = link(IN_RUN, i);
        }
    }

    private void loadWords(int word) {
        for (int i = 0; i < runLength; i++) {
            runWords[i] = slots[run[i] * STRIDE + word];
        }
    }

    private int distinctTimes() {
        int distinct = 1;
        for (int i = 1; i < runLength; i++) {
            if (time(run[i]) != time(run[i - 1])) {
                distinct++;
            }
        }
        return distinct;
    }

    private void radixSort() {
        long differing = 0;
        for (int i = 1; i < runLength; i++) {
            differing |= runWords[i] ^ runWords[0];
        }
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if ((differing >>> shift & 0xff) == 0) {
                continue;
            }
            Arrays.fill(counts, 0);
            for (int i = 0; i < runLength; i++) {
                counts[(int) (runWords[i] >>> shift) & 0xff]++;
            }
            int sum = 0;
            for (int value = 0; value < counts.length; value++) {
                int count = counts[value];
                counts[value] = sum;
                sum += count;
            }
            for (int i = 0; i < runLength; i++) {
                int to = counts[(int) (runWords[i] >>> shift) & 0xff]++;
                mergeBuffer[to] = run[i];
                mergeWords[to] = runWords[i];
            }
            swapBuffers();
        }
    }

    private void swapBuffers() {
        int[] handles = run;
        run = mergeBuffer;
        mergeBuffer = handles;
        long[] words = runWords;
        runWords = mergeWords;
        mergeWords = words;
    }

    /** Merges neighbouring ordered stretches in pairs; true when the run was in order already. */
    private boolean mergePass() {
        int middle = endOfOrder(0);
        if (middle == runLength) {
            return true;
        }
        int start = 0;
        while (start < runLength) {
            int end = middle < runLength ? endOfOrder(middle) : middle;
            merge(start, middle, end);
            start = end;
            middle = start < runLength ? endOfOrder(start) : start;
        }
        swapBuffers();
        return false;
    }

    private boolean isBefore(int left, int right) {
        long word = runWords[left];
        long other = runWords[right];
        if (word != other) {
            return word < other;
        }
        int a = run[left];
        int b = run[right];
        return before(slots[a * STRIDE + TIME], a, slots[b * STRIDE + TIME], b);
    }

    private int endOfOrder(int from) {
        int end = from + 1;
        while (end < runLength && isBefore(end - 1, end)) {
            end++;
        }
        return end;
    }

    private void merge(int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            int taken = left < middle && (right >= end || isBefore(left, right)) ? left++ : right++;
            mergeBuffer[i] = run[taken];
            mergeWords[i] = runWords[taken];
        }
    }

    // ---- advancing ----

    /** Brings the next non-empty bucket into the front heap; false when no event is left. */
    private boolean fillFront() {
        if (size == 0) {
            return false;
        }
        if (isTuningDue()) {
            retune();
            if (frontSize + runSize > 0) {
                return true;
            }
        }
        while (true) {
            long found = nextOccupied();
            if (found < 0) {
                // Nothing in the window: start a new one at the first far event.
                retune();
                if (frontSize + runSize > 0) {
                    return true;
                }
                continue;
            }
            if (found - (migrated - buckets) >= buckets >>> 1 && farSize > 0) {
                // Far events must enter the window before the calendar reaches them; half a window ahead is early
                // enough.
                migrateTo(found - 1);
                continue;
            }
            skipped += found - current - 1;
            current = found;
            drain((int) found & mask);
            if (farSize == 0) {
                // With nothing beyond, the window may slide along freely.
                migrated = current + buckets;
            }
            return true;
        }
    }

    /** Absolute index of the first occupied bucket after the current one within the window, or -1. */
    private long nextOccupied() {
        long end = migrated;
        long index = current + 1;
        while (index < end) {
            int slot = (int) index & mask;
            long word = occupied[slot >>> 6] >>> slot;
            if (word != 0) {
                long found = index + Long.numberOfTrailingZeros(word);
                return found < end ? found : -1;
            }
            index += 64 - (slot & 63);
        }
        return -1;
    }

    private void drain(int list) {
        runPosition = 0;
        runLength = 0;
        for (int handle = heads[list]; handle != END; handle = next(slots[handle * STRIDE + LINK])) {
            if (runLength == run.length) {
                run = Arrays.copyOf(run, runLength * 2);
            }
            run[runLength++] = handle;
        }
        heads[list] = END;
        occupied[list >>> 6] &= ~(1L << list);
        drains++;
        if (runLength <= RUN) {
            drained += runLength;
            for (int i = 0; i < runLength; i++) {
                pushFront(run[i]);
            }
            runLength = 0;
        } else {
            // The list is in the reverse order of scheduling.
            for (int i = 0, j = runLength - 1; i < j; i++, j--) {
                int swap = run[i];
                run[i] = run[j];
                run[j] = swap;
            }
            sortRun();
            drained += distinctTimes();
        }
        runSize = runLength;
    }

    /** Slides the window so that it starts at bucket {@code from}, taking in the far events that now belong to it. */
    private void migrateTo(long from) {
        current = from;
        migrated = from + buckets;
        migratedSinceTuning += farSize;
        int handle = heads[buckets];
        heads[buckets] = END;
        farSize = 0;
        while (handle != END) {
            int at = handle * STRIDE;
            int following = next(slots[at + LINK]);
            insert(handle, at, time(handle));
            handle = following;
        }
    }

    // ---- tuning ----

    private boolean isTuningDue() {
        if (migratedSinceTuning > 4 * (removedSinceTuning + size)) {
            // The far list is gone through for too few events: the density in front did not last.
            densityMisled = true;
            return true;
        }
        if (removedSinceTuning < Math.max(256, size)) {
            return false;
        }
        boolean tooFew = size > 4L * buckets && buckets < MAX_BUCKETS;
        boolean tooMany = size <= HEAP_ONLY / 2 || buckets > MIN_BUCKETS && size < buckets >>> 4;
        boolean crowded = isCrowded();
        boolean sparse = skipped > 128 * drained;
        if (tooFew || tooMany || crowded || sparse) {
            return true;
        }
        restartCounting();
        densityMisled = false;
        return false;
    }

    /** Whether buckets have held so many events of different times that narrower ones would help. */
    private boolean isCrowded() {
        return drained > 6 * drains && !densityMisled;
    }

    private void restartCounting() {
        removedSinceTuning = 0;
        migratedSinceTuning = 0;
        drains = 0;
        drained = 0;
        skipped = 0;
    }

    /** All events are in the front heap and every new one goes there. */
    private void useHeapOnly() {
        current = Long.MAX_VALUE;
        migrated = Long.MAX_VALUE;
        frontLimit = HEAP_ONLY;
    }

    /** Sends a front heap that has grown too long back to (narrower) buckets. */
    private void relieveFront() {
        int waiting = collectWaiting();
        ensureScratch(waiting + frontSize);
        System.arraycopy(frontHandles, 0, scratch, waiting, frontSize);
        int count = waiting + frontSize;
        frontSize = 0;
        frontLimit = Integer.MAX_VALUE;
        file(count);
        // What is still in front is there because its times are equal, or nearly: let it be a heap of that length.
        frontLimit = Math.max(FRONT_LIMIT, 2 * frontSize);
    }

    /** Chooses width and number of buckets anew and files all waiting events again; the front heap must be empty. */
    private void retune() {
        int count = collectWaiting();
        frontLimit = Integer.MAX_VALUE;
        if (count <= HEAP_ONLY / 2) {
            useHeapOnly();
            for (int i = 0; i < count; i++) {
                pushFront(scratch[i]);
            }
            return;
        }
        file(count);
        frontLimit = Math.max(FRONT_LIMIT, 2 * frontSize);
    }

    private void ensureScratch(int length) {
        if (scratch.length < length) {
            scratch = new int[Math.max(length, scratch.length * 2)];
        }
    }

    /** Empties all lists into the scratch array. */
    private int collectWaiting() {
        int waiting = size - frontSize - runSize;
        ensureScratch(size);
        int count = 0;
        if (heads[buckets] != END) {
            count = collect(buckets, count);
        }
        for (int word = 0; word < occupied.length && count < waiting; word++) {
            for (long bits = occupied[word]; bits != 0; bits &= bits - 1) {
                count = collect((word << 6) + Long.numberOfTrailingZeros(bits), count);
            }
            occupied[word] = 0;
        }
        farSize = 0;
        return count;
    }

    private int collect(int list, int from) {
        int count = from;
        for (int handle = heads[list]; handle != END; handle = next(slots[handle * STRIDE + LINK])) {
            scratch[count++] = handle;
        }
        heads[list] = END;
        return count;
    }

    private void file(int count) {
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            first = Math.min(first, time(scratch[i]));
        }
        chooseBuckets(count);
        chooseWidth(count, first);
        base = first;
        current = 0;
        migrated = buckets;
        restartCounting();
        for (int i = 0; i < count; i++) {
            insert(scratch[i], scratch[i] * STRIDE, time(scratch[i]));
        }
    }

    private void chooseBuckets(int count) {
        int wanted = MIN_BUCKETS;
        while (wanted < 2L * count && wanted < MAX_BUCKETS) {
            wanted <<= 1;
        }
        if (wanted != buckets) {
            buckets = wanted;
            mask = wanted - 1;
            heads = new int[wanted + 1];
            Arrays.fill(heads, END);
            occupied = new long[wanted >>> 6];
        }
    }

    /**
     * The width puts {@link #TARGET_OCCUPANCY} different times into a bucket at the density of the nearer half of the
     * events: they come first, and a long tail must not stretch the buckets in which the work is. Times seen once in
     * the sample stand for as many of their kind as the sample leaves out, times seen more often for themselves.
     */
    private void chooseWidth(int count, double first) {
        int n = Math.min(count, SAMPLE);
        for (int i = 0; i < n; i++) {
            sample[i] = time(scratch[(int) ((long) i * count / n)]);
        }
        Arrays.sort(sample, 0, n);
        double chosen = 0;
        for (int quantile = n / 2; quantile < n && chosen <= 0; quantile = quantile + 1 + quantile / 8) {
            double timesUpTo = differentTimes(quantile, (double) count / n);
            chosen = (sample[quantile] - first) / timesUpTo * TARGET_OCCUPANCY;
        }
        if (isCrowded() && removedSinceTuning >= count) {
            // The sample says nothing of events that are scheduled and fire between two tunings; what was seen in the
            // buckets does.
            double seen = width * TARGET_OCCUPANCY * drains / drained;
            chosen = Math.min(chosen, Math.max(seen, chosen * LEAST_SHARE));
        }
        double latest = sample[n - 1];
        // The index of the last bucket must stay exact in a double, and the width must be able to move the clock.
        double least = Math.max(Math.ulp(latest) * 4, (latest - first) * 0x1p-50);
        width = Math.max(chosen > 0 ? chosen : 1, least);
        perWidth = 1 / width;
    }

    /** Estimates how many different times the events up to a quantile of the sorted sample have. */
    private double differentTimes(int quantile, double eventsPerSample) {
        double times = 0;
        int begin = 0;
        for (int i = 1; i <= quantile + 1; i++) {
            if (i > quantile || sample[i] != sample[begin]) {
                times += i - begin == 1 ? eventsPerSample : 1;
                begin = i;
            }
        }
        return times;
    }
}
