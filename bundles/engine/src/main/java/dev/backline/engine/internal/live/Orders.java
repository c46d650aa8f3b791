package dev.backline.engine.internal.live;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Orders on their way to the thread that plays: any thread puts them in, one takes them out, and nobody waits for anybody (after Vyukov's bounded queue).
 * An order is four numbers, so nothing is allocated.
 */
public final class Orders {
    private static final int SIZE = 1_024;
    private static final int MASK = SIZE - 1;

    private final AtomicLongArray turns = new AtomicLongArray(SIZE);
    private final long[] frames = new long[SIZE];
    private final int[] kinds = new int[SIZE];
    private final int[] targets = new int[SIZE];
    private final double[] values = new double[SIZE];
    private final AtomicLong head = new AtomicLong();
    private long tail;

    /** Makes an empty queue. */
    public Orders() {
        for (int i = 0; i < SIZE; i++) {
            turns.set(i, i);
        }
    }

    /**
     * Puts an order in, and answers whether there was room: {@value #SIZE} may wait.
     *
     * @param frame of those that were played, at which it counts; a past one counts at once
     * @param kind what to do
     * @param target with what, by kind
     * @param value by kind
     */
    public boolean offer(long frame, int kind, int target, double value) {
        while (true) {
            long at = head.get();
            int place = (int) at & MASK;
            long turn = turns.get(place);
            if (turn < at) {
                return false;
            }
            if (turn == at && head.compareAndSet(at, at + 1)) {
                frames[place] = frame;
                kinds[place] = kind;
                targets[place] = target;
                values[place] = value;
                turns.set(place, at + 1);
                return true;
            }
        }
    }

    /** Answers whether an order waits; the others ask about it. */
    boolean waits() {
        return turns.get((int) tail & MASK) == tail + 1;
    }

    /** Answers the frame of the next order. */
    long frame() {
        return frames[(int) tail & MASK];
    }

    /** Answers what the next order wants. */
    int kind() {
        return kinds[(int) tail & MASK];
    }

    /** Answers with what. */
    int target() {
        return targets[(int) tail & MASK];
    }

    /** Answers the value of the next order. */
    double value() {
        return values[(int) tail & MASK];
    }

    /** Takes the next order out. */
    void take() {
        turns.set((int) tail & MASK, tail + SIZE);
        tail++;
    }
}
