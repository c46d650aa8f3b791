package dev.backline.mastering.internal.measure;

import dev.backline.sound.AudioBlock;
import dev.backline.sound.LoudnessMeter;
import java.util.ArrayList;
import java.util.List;

/** Loudness over time: momentary every 10 ms and short-term every 100 ms. */
final class Curve {
    private static final int STEPS_PER_SECOND = 100;

    private final LoudnessMeter meter;
    private final int sampleRateHz;
    private final AudioBlock slice;
    private final List<Double> momentary = new ArrayList<>();
    private final List<Double> shortTerm = new ArrayList<>();
    private long frame;
    private long step;

    Curve(LoudnessMeter meter, int channels, int sampleRateHz) {
        this.meter = meter;
        this.sampleRateHz = sampleRateHz;
        this.slice = new AudioBlock(channels, sampleRateHz / STEPS_PER_SECOND + 1);
    }

    /** Lets the meter hear the next frames, and reads it after each step. */
    void process(AudioBlock block) {
        int at = 0;
        while (at < block.frames()) {
            long boundary = (step + 1) * sampleRateHz / STEPS_PER_SECOND;
            int count = (int) Math.min(block.frames() - at, boundary - frame);
            slice.frames(count);
            for (int c = 0; c < slice.channels(); c++) {
                System.arraycopy(block.channel(c), at, slice.channel(c), 0, count);
            }
            meter.process(slice);
            at += count;
            frame += count;
            if (frame == boundary) {
                read();
            }
        }
    }

    private void read() {
        step++;
        momentary.add(Series.shown(meter.momentary()));
        if (step % 10 == 0) {
            shortTerm.add(Series.shown(meter.shortTerm()));
        }
    }

    Series series() {
        return new Series(1.0 / STEPS_PER_SECOND, momentary, 10.0 / STEPS_PER_SECOND, shortTerm);
    }
}
