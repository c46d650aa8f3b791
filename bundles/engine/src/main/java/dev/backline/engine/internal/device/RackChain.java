package dev.backline.engine.internal.device;

import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.score.NoteBlock;
import dev.backline.model.Range;
import dev.backline.sound.AudioBlock;
import java.util.List;

/** One chain of a rack: its links, its fader, and the line that holds it back for the slowest of its neighbours. */
final class RackChain {
    private final List<Link> links;
    private final Fader fader;
    private final Gate gate;
    private final float[] sends;
    private final DelayLine wait = new DelayLine();
    private NoteBlock notes = new NoteBlock(0);
    private AudioBlock block = new AudioBlock(2, 0);

    /**
     * @param sends level into each return chain of the rack
     */
    RackChain(List<Link> links, Fader fader, Gate gate, float[] sends) {
        this.links = List.copyOf(links);
        this.fader = fader;
        this.gate = gate;
        this.sends = sends;
    }

    void prepare(int rateHz, int mostFrames, int mostNotes) {
        links.forEach(l -> l.prepare(rateHz, mostFrames, mostNotes));
        notes = new NoteBlock(mostNotes);
        block = new AudioBlock(2, mostFrames);
    }

    int latencyFrames() {
        return links.stream().mapToInt(Link::latencyFrames).sum();
    }

    long tailFrames() {
        return links.stream().mapToLong(Link::tailFrames).sum();
    }

    void waitFor(int slowestFrames) {
        wait.prepare(slowestFrames - latencyFrames());
    }

    Gate gate() {
        return gate;
    }

    /** Answers the notes that the chain gets in this block; the rack fills them in. */
    NoteBlock notes() {
        return notes;
    }

    AudioBlock block() {
        return block;
    }

    float send(int index) {
        return index < sends.length ? sends[index] : 0;
    }

    void process(Moment moment) {
        for (int i = 0; i < links.size(); i++) {
            links.get(i).process(block, notes, moment);
        }
        wait.process(block);
        fader.process(block, moment);
    }

    /**
     * Which notes reach a chain.
     *
     * @param pad key of a drum pad, -1 when the chain is none
     * @param plays key that a pad hands on
     * @param choke group of pads that silence each other, 0 for none
     * @param keys that reach a chain that is no pad
     * @param velocities that reach it
     */
    record Gate(int pad, int plays, int choke, Range keys, Range velocities) {
        /** Answers how much of a note comes in, 0 to 1. */
        double share(int key, double velocity) {
            if (pad >= 0) {
                return key == pad ? 1 : 0;
            }
            int struck = (int) Math.clamp(Math.rint(velocity), 1, 127);
            return share(keys, key) * share(velocities, struck);
        }

        private static double share(Range range, int value) {
            if (!range.contains(value)) {
                return 0;
            }
            if (value < range.fadeLow()) {
                return (double) (value - range.low() + 1) / (range.fadeLow() - range.low() + 1);
            }
            if (value > range.fadeHigh()) {
                return (double) (range.high() - value + 1) / (range.high() - range.fadeHigh() + 1);
            }
            return 1;
        }
    }
}
