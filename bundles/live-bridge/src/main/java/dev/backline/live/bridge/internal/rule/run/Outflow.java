package dev.backline.live.bridge.internal.rule.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lets wishes through to a Live that handles only so many: never more than a given number within any second, only values that have moved by a step or
 * have come to rest, and the one that has waited longest first. What is held back is not lost: the newest value goes as soon as it may. A value at rest is
 * repeated a few times, for a datagram can be lost on its way and nobody asks for it again.
 */
public final class Outflow {
    private static final int REPEATS = 3;
    private static final double REPEAT_SECONDS = 0.5;

    private final int perSecond;
    private final int perTick;
    private final ArrayDeque<Double> times = new ArrayDeque<>();
    private final Map<Dial, Sent> sent = new HashMap<>();
    private long heldBack;

    /**
     * Answers an outflow.
     *
     * @param perSecond most messages in any second, at least 1
     * @param rateHz ticks a second; each may use its share, so that no burst eats the second of all others
     */
    public Outflow(int perSecond, double rateHz) {
        this.perSecond = perSecond;
        this.perTick = (int) Math.max(1, StrictMath.ceil(perSecond / rateHz));
    }

    /** Answers which wishes go out at a tick. */
    public List<Wish> pass(List<Wish> wishes, double seconds) {
        while (!times.isEmpty() && times.getFirst() <= seconds - 1) {
            times.removeFirst();
        }
        List<Wish> due = new ArrayList<>();
        for (Wish wish : wishes) {
            if (sent.computeIfAbsent(wish.dial(), d -> new Sent()).due(wish, seconds)) {
                due.add(wish);
            }
        }
        due.sort(Comparator.comparingDouble(w -> sent(w).seconds));
        List<Wish> passed = due.subList(0, Math.min(due.size(), Math.min(perTick, perSecond - times.size())));
        passed.forEach(w -> {
            sent(w).go(w.value(), seconds);
            times.addLast(seconds);
        });
        heldBack += due.size() - passed.size();
        return List.copyOf(passed);
    }

    /** Answers how often a value had to wait for a later tick. */
    public long heldBack() {
        return heldBack;
    }

    /** Forgets what went out, so that everything goes again: Live was away. */
    public void forget() {
        sent.clear();
    }

    private Sent sent(Wish wish) {
        return Objects.requireNonNull(sent.get(wish.dial()));
    }

    /** What went out last for one dial. */
    private static final class Sent {
        private double value = Double.NaN;
        private double seconds = Double.NEGATIVE_INFINITY;
        private double lastWish = Double.NaN;
        private int repeats;

        boolean due(Wish wish, double now) {
            boolean rests = wish.value() == lastWish;
            lastWish = wish.value();
            return Double.isNaN(value)
                    || Math.abs(wish.value() - value) >= wish.dial().step()
                    || rests && wish.value() != value
                    || rests && repeats < REPEATS && now - seconds >= REPEAT_SECONDS;
        }

        void go(double newValue, double at) {
            repeats = newValue == value ? repeats + 1 : 0;
            value = newValue;
            seconds = at;
        }
    }
}
