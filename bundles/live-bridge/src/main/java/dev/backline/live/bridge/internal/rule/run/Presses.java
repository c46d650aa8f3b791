package dev.backline.live.bridge.internal.rule.run;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets presses of buttons through: one button once a beat, and all together only so many a second. A condition that flickers would otherwise launch a clip with
 * every tick. What is held back is left out, for a launch that comes late is worse than none.
 */
final class Presses {
    private final int perSecond;
    private final ArrayDeque<Double> times = new ArrayDeque<>();
    private final Map<Dial, Double> beats = new HashMap<>();

    /**
     * Answers one that has let nothing through.
     *
     * @param perSecond most presses in any second, at least 1
     */
    Presses(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Answers whether a button may be pressed now. */
    boolean pass(Dial dial, SongTime time) {
        while (!times.isEmpty() && times.getFirst() <= time.seconds() - 1) {
            times.removeFirst();
        }
        Double last = beats.get(dial);
        // A song that was put back is a new one.
        boolean again = last != null && time.beat() >= last && time.beat() < last + 1;
        if (again || times.size() >= perSecond) {
            return false;
        }
        times.addLast(time.seconds());
        beats.put(dial, time.beat());
        return true;
    }
}
