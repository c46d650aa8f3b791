package dev.backline.testkit.unit;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.Instrument;
import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.List;

/** Plays a unit: sound in, settings and notes at their frames, cut into blocks of any sizes. */
final class Take {
    private final AudioUnit unit;
    private final List<Change> changes = new ArrayList<>();

    Take(AudioUnit unit) {
        this.unit = unit;
    }

    /** What happens before a frame; in the order of frames. */
    private record Change(int frame, Runnable what) {}

    Take at(int frame, Runnable what) {
        changes.add(new Change(frame, what));
        return this;
    }

    /** Plays a chord at the frame and lets it go half a second later, if the unit plays notes. */
    Take chord(int frame, int rateHz) {
        if (unit instanceof Instrument instrument) {
            for (int key : new int[] {36, 48, 60, 67}) {
                at(frame, () -> instrument.noteOn(key, 100));
            }
            at(frame + rateHz / 2, instrument::allNotesOff);
        }
        return this;
    }

    /** Answers what comes out when the sound is cut into blocks of these sizes, again and again. */
    AudioBlock play(AudioBlock sound, int... sizes) {
        AudioBlock out = sound.copy();
        int next = 0;
        int turn = 0;
        for (int at = 0; at < out.frames(); ) {
            while (next < changes.size() && changes.get(next).frame <= at) {
                changes.get(next++).what.run();
            }
            int end = next < changes.size() ? changes.get(next).frame : out.frames();
            int count = Math.min(Math.min(end, out.frames()) - at, sizes[turn++ % sizes.length]);
            piece(out, at, count);
            at += count;
        }
        return out;
    }

    private void piece(AudioBlock out, int at, int count) {
        AudioBlock block = new AudioBlock(2, count);
        for (int c = 0; c < 2; c++) {
            System.arraycopy(out.channel(c), at, block.channel(c), 0, count);
        }
        unit.process(block);
        for (int c = 0; c < 2; c++) {
            System.arraycopy(block.channel(c), 0, out.channel(c), at, count);
        }
    }
}
