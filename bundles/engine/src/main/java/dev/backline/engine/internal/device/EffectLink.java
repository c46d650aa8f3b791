package dev.backline.engine.internal.device;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.SideChained;
import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Moment;
import dev.backline.engine.internal.score.NoteBlock;
import dev.backline.sound.AudioBlock;
import java.util.Optional;

/** An effect. While it is switched off by automation its sound goes past it, as late as through it. */
final class EffectLink implements Link {
    private final AudioUnit unit;
    private final Dials dials;
    private final Course on;
    private final Optional<Key> key;
    private final DelayLine past = new DelayLine();
    private AudioBlock part = new AudioBlock(2, 0);
    private AudioBlock keyPart = new AudioBlock(2, 0);
    private boolean off;

    EffectLink(AudioUnit unit, Dials dials, Course on, Optional<Key> key) {
        this.unit = unit;
        this.dials = dials;
        this.on = on;
        this.key = key;
    }

    @Override
    public void prepare(int rateHz, int mostFrames, int mostNotes) {
        unit.prepare(rateHz, mostFrames);
        dials.start(0);
        unit.reset();
        past.prepare(on.isStill() ? 0 : unit.latencyFrames());
        part = new AudioBlock(2, mostFrames);
        keyPart = new AudioBlock(2, mostFrames);
        off = false;
    }

    @Override
    public void process(AudioBlock block, NoteBlock notes, Moment moment) {
        AudioBlock heard = key.isPresent() ? key.get().at(moment) : block;
        int at = 0;
        while (at < block.frames()) {
            long frame = moment.song() + at;
            dials.at(frame);
            long next = Math.min(dials.next(frame), on.next(frame));
            int count = (int) Math.min(block.frames() - at, next - frame);
            if (on.at(frame) >= 0.5) {
                run(block, heard, at, count);
            } else {
                pass(block, at, count);
            }
            at += count;
        }
    }

    private void run(AudioBlock block, AudioBlock heard, int at, int count) {
        if (off) {
            unit.reset();
            off = false;
        }
        if (count == block.frames()) {
            work(block, heard);
            return;
        }
        Blocks.take(block, at, count, part);
        if (heard != block) {
            Blocks.take(heard, at, count, keyPart);
        }
        work(part, heard == block ? part : keyPart);
        Blocks.put(part, block, at);
    }

    private void work(AudioBlock block, AudioBlock heard) {
        if (heard != block && unit instanceof SideChained chained) {
            chained.process(block, heard);
        } else {
            unit.process(block);
        }
    }

    private void pass(AudioBlock block, int at, int count) {
        off = true;
        past.process(block, at, count);
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
