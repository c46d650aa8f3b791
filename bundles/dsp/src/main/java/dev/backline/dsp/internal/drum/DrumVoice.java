package dev.backline.dsp.internal.drum;

import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.Chance;
import dev.backline.dsp.internal.voice.GridInstrument;
import dev.backline.dsp.internal.voice.Saturator;
import dev.backline.dsp.internal.voice.Voice;

/** One stroke. It rings until it fell by 120 dB, whatever its key does; only another stroke or a choke stops it. */
abstract class DrumVoice extends Voice {
    private static final double SILENT = 1e-6;

    private final Chance chance = new Chance();
    private final Saturator[] saturators = {new Saturator(), new Saturator()};
    private final float[][] sound = new float[2][GridInstrument.GRID];
    private final float[] gate = new float[GridInstrument.GRID];
    private double sampleRateHz = 44_100;
    private double ratio = 1;
    private double decay = 1;
    private double tone = 0.5;
    private double velocity = 1;
    private double level = 1;
    private double levelStep;
    private double drive = 1;

    @Override
    public final void prepare(double rateHz) {
        sampleRateHz = rateHz;
    }

    /** Begins a stroke with what the settings say of it. */
    final void strike(double semitones, double decayFactor, double newTone, double newVelocity, double seed) {
        ratio = Powers.exp2(semitones / 12);
        decay = decayFactor;
        tone = newTone;
        velocity = newVelocity;
        level = -1;
        chance.begin(seed, 64 * note() + key());
        saturators[0].clear();
        saturators[1].clear();
        envelope().shape(0, 0, 1, 0);
        envelope().end();
        envelope().on();
        begin();
    }

    /** Sets level and drive, as gains, until the next look. */
    final void level(double newLevel, double newDrive) {
        level = level < 0 ? newLevel : level;
        levelStep = (newLevel - level) / GridInstrument.GRID;
        drive = newDrive;
        if (ringing() < SILENT) {
            envelope().end();
        }
    }

    @Override
    public final void change() {
        // A stroke keeps the settings of its beginning.
    }

    @Override
    public final void look() {
        // The instrument sets the level.
    }

    @Override
    protected final void release() {
        // Drums ring.
    }

    @Override
    public final void render(float[] toLeft, float[] toRight, int count) {
        boolean stereo = fill(sound[0], sound[1], count);
        float[] right = stereo ? sound[1] : sound[0];
        if (drive > 1) {
            saturators[0].process(sound[0], count, drive);
            if (stereo) {
                saturators[1].process(right, count, drive);
            }
        }
        envelope().fill(gate, count);
        for (int i = 0; i < count; i++) {
            level += levelStep;
            float gain = (float) (gate[i] * level * velocity);
            toLeft[i] += gain * sound[0][i];
            toRight[i] += gain * right[i];
        }
    }

    /** Starts the sound at the frame that comes next. */
    abstract void begin();

    /** Puts the next frames into the arrays and answers whether the right one was filled, too. */
    abstract boolean fill(float[] left, float[] right, int count);

    /** Answers the level that is left of the sound. */
    abstract double ringing();

    final double rateHz() {
        return sampleRateHz;
    }

    /** Answers a frequency as the tune has it, in cycles a frame. */
    final double cycles(double hertz) {
        return Math.min(0.45, hertz * ratio / sampleRateHz);
    }

    /** Answers a time as the decay has it. */
    final double seconds(double plain) {
        return plain * decay;
    }

    /** Answers a value between two, as the tone has it. */
    final double toned(double dark, double bright) {
        return dark + (bright - dark) * tone;
    }

    final double noise() {
        return chance.noise();
    }
}
