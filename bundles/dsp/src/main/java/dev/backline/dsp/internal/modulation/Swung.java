package dev.backline.dsp.internal.modulation;

import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.Lfo;
import dev.backline.dsp.internal.StereoEffect;

/** An effect that an LFO moves. Its clock goes on through silence and starts anew with a reset. */
abstract class Swung extends StereoEffect {
    /** What moves it. */
    final Lfo lfo = new Lfo();

    Swung(UnitInfo info, int cellFrames) {
        super(info, cellFrames);
    }

    @Override
    protected void rest(int frames) {
        lfo.skip(frames);
    }

    @Override
    protected final void rewind() {
        lfo.rewind();
    }
}
