package dev.backline.engine.internal.device;

import dev.backline.api.unit.Instrument;
import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.score.NoteBlock;
import dev.backline.sound.AudioBlock;

/** An instrument. Its block is cut where notes begin and end and where dials turn. */
final class InstrumentLink implements Link {
    private final Instrument unit;
    private final Dials dials;
    private final Course on;
    private AudioBlock part = new AudioBlock(2, 0);

    InstrumentLink(Instrument unit, Dials dials, Course on) {
        this.unit = unit;
        this.dials = dials;
        this.on = on;
    }

    @Override
    public void prepare(int rateHz, int mostFrames, int mostNotes) {
        unit.prepare(rateHz, mostFrames);
        dials.start(0);
        unit.reset();
        part = new AudioBlock(2, mostFrames);
    }

    @Override
    public void process(AudioBlock block, NoteBlock notes, Moment moment) {
        int at = 0;
        for (int i = 0; i < notes.count(); i++) {
            run(block, at, notes.offset(i), moment);
            at = notes.offset(i);
            dials.at(moment.song() + at);
            note(notes, i);
        }
        run(block, at, block.frames(), moment);
    }

    private void note(NoteBlock notes, int i) {
        switch (notes.kind(i)) {
            case NoteBlock.ON -> unit.noteOn(notes.key(i), notes.velocity(i));
            case NoteBlock.OFF -> unit.noteOff(notes.key(i), notes.velocity(i));
            case NoteBlock.CHOKE -> unit.choke();
            default -> unit.allNotesOff();
        }
    }

    private void run(AudioBlock block, int from, int until, Moment moment) {
        int at = from;
        while (at < until) {
            long frame = moment.song() + at;
            dials.at(frame);
            long next = Math.min(dials.next(frame), on.next(frame));
            int count = (int) Math.min(until - at, next - frame);
            play(block, at, count, on.at(frame) >= 0.5);
            at += count;
        }
    }

    private void play(AudioBlock block, int at, int count, boolean heard) {
        if (count == block.frames() && heard) {
            unit.process(block);
            return;
        }
        part.frames(count);
        part.clear();
        unit.process(part);
        if (heard) {
            Blocks.add(part, block, at);
        }
    }

    @Override
    public int latencyFrames() {
        return unit.latencyFrames();
    }

    @Override
    public long tailFrames() {
        return unit.tailFrames();
    }
}
