package dev.backline.engine.internal.score;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.launch.LaunchClock;
import dev.backline.model.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Plays the notes of a track: those of its arrangement, or those of the clip that was launched on it. A note goes on over the turn of its clip's loop and
 * is let go when its clip stops, moves or starts anew. Between two calls of {@link #collect} the clip does not turn.
 */
public final class SlotSource implements NoteSource {
    private static final long NEVER = Long.MAX_VALUE;
    private static final int KEYS = 128;

    private final NoteSource arrangement;
    private final List<SlotNotes> slots;
    private final LaunchClock clock;
    private final RandomGenerator chance;
    private final RandomGenerator deviation;
    private final long[] ends = new long[KEYS];
    private final double[] releases = new double[KEYS];
    private SlotNotes notes = SlotNotes.none();
    private boolean taken;
    private boolean arranged;
    private boolean lets;
    private int held;
    private int next;
    private long origin;
    private double gain = 1;
    private long chased = NEVER;

    /**
     * Lays a track out.
     *
     * @param arrangement plays while the session does not
     * @param slots notes of the clips by scene
     * @param clock of the session
     * @param seed luck of the notes
     */
    public SlotSource(NoteSource arrangement, List<SlotNotes> slots, LaunchClock clock, Seed seed) {
        this.arrangement = arrangement;
        this.slots = List.copyOf(slots);
        this.clock = clock;
        this.chance = seed.split("note probability").random();
        this.deviation = seed.split("note velocity").random();
        Arrays.fill(ends, NEVER);
    }

    /** Silences the arrangement. */
    public void take() {
        taken = true;
    }

    /** Lets the arrangement play again. */
    public void giveBack() {
        stop();
        taken = false;
    }

    /**
     * Starts a clip.
     *
     * @param tick of the run at which it stands at the position
     * @param level 0 to 1
     */
    public void start(int row, long tick, long position, double level) {
        notes = row >= 0 && row < slots.size() ? slots.get(row) : SlotNotes.none();
        gain = level;
        lets = true;
        turn(tick, position);
    }

    /** Strikes what began before a position and still holds there with the next block. */
    public void chase(long tick, long position) {
        chased = position;
        next = 0;
        origin = tick - position;
    }

    /** Goes on elsewhere in the clip; what sounds is let go. */
    public void move(long tick, long position) {
        lets = true;
        turn(tick, position);
    }

    /** Goes round; what sounds goes on. */
    public void turn(long tick, long position) {
        origin = tick - position;
        next = notes.from(position);
    }

    /** Stops the clip. */
    public void stop() {
        notes = SlotNotes.none();
        next = 0;
        lets = true;
    }

    @Override
    public void collect(Moment moment, NoteBlock into) {
        if (!taken) {
            letGo(into);
            arranged = true;
            arrangement.collect(moment, into);
            return;
        }
        if (arranged) {
            arranged = false;
            into.add(0, NoteBlock.ALL_OFF, 0, 0);
        }
        letGo(into);
        play(moment.played(), moment.frames(), into);
    }

    private void letGo(NoteBlock into) {
        for (int key = 0; lets && key < KEYS; key++) {
            if (ends[key] != NEVER) {
                off(0, key, into);
            }
        }
        lets = false;
    }

    private void catchUp(NoteBlock into) {
        while (chased != NEVER && next < notes.size() && notes.start(next) < chased) {
            if (notes.start(next) + notes.length(next) > chased) {
                on(0, origin + notes.start(next), into);
            }
            next++;
        }
        chased = NEVER;
    }

    private void play(long from, int frames, NoteBlock into) {
        catchUp(into);
        while (true) {
            int ending = ending();
            long on = next < notes.size() ? origin + notes.start(next) : NEVER;
            long tick = ending < 0 ? on : Math.min(on, ends[ending]);
            long frame = tick == NEVER ? NEVER : clock.frameAt(tick);
            if (frame >= from + frames) {
                return;
            }
            int offset = (int) Math.max(0, frame - from);
            if (ending >= 0 && ends[ending] <= on) {
                off(offset, ending, into);
            } else {
                on(offset, on, into);
                next++;
            }
        }
    }

    /** Answers the held key that ends first; -1 for none. */
    private int ending() {
        int first = -1;
        for (int key = 0; held > 0 && key < KEYS; key++) {
            if (ends[key] != NEVER && (first < 0 || ends[key] < ends[first])) {
                first = key;
            }
        }
        return first;
    }

    // Every note draws, so that changing one chance leaves the others' luck alone.
    private void on(int offset, long tick, NoteBlock into) {
        boolean sounds = chance.nextDouble() < notes.chance(next);
        double drawn = deviation.nextDouble() * notes.deviation(next);
        double velocity = Math.clamp(Math.rint(notes.velocity(next) + drawn), 1, 127) * gain;
        if (!sounds || velocity <= 0) {
            return;
        }
        int key = notes.key(next);
        if (ends[key] != NEVER) {
            off(offset, key, into);
        }
        if (into.add(offset, NoteBlock.ON, key, velocity)) {
            ends[key] = tick + notes.length(next);
            releases[key] = notes.release(next);
            held++;
        }
    }

    private void off(int offset, int key, NoteBlock into) {
        into.add(offset, NoteBlock.OFF, key, releases[key]);
        ends[key] = NEVER;
        held--;
    }

    @Override
    public int most(int frames) {
        int longest = slots.stream().mapToInt(SlotNotes::size).max().orElse(0);
        return arrangement.most(frames) + 2 * longest + 2 * KEYS;
    }
}
