package dev.backline.engine.internal.clip;

import dev.backline.engine.internal.launch.LaunchClock;
import dev.backline.sound.SincTable;

/** A clip of the session from a launch or a turn of its loop on, until it is told to end. Reused, so that launching allocates nothing. */
final class SlotRound implements Sounding {
    private final LaunchClock clock;
    private SlotSound slot;
    private long start;
    private double first;
    private double place;
    private double origin;
    private float gain = 1;

    SlotRound(LaunchClock clock, SlotSound any) {
        this.clock = clock;
        this.slot = any;
    }

    /** Begins at a frame of the run with a position of the clip. */
    void start(SlotSound sound, long frame, long position, double level) {
        slot = sound;
        start = frame;
        place = SlotSound.beats(position);
        origin = clock.beatsAt(frame);
        first = sound.first(position);
        gain = (float) level * sound.gain();
    }

    @Override
    public Recording sound() {
        return slot.sound();
    }

    @Override
    public long start() {
        return start;
    }

    @Override
    public long end() {
        return Long.MAX_VALUE / 2;
    }

    @Override
    public Round.Way way() {
        return slot.way();
    }

    @Override
    public double step() {
        return slot.step();
    }

    @Override
    public SincTable table() {
        return slot.table();
    }

    @Override
    public double source(long frame) {
        if (slot.way() == Round.Way.STEADY || frame == start) {
            return first + (frame - start) * slot.step();
        }
        return slot.map().frame(place + clock.beatsAt(frame) - origin);
    }

    @Override
    public float level(long frame) {
        return gain;
    }

    @Override
    public boolean isPlain(long from, long until) {
        return gain == 1;
    }
}
