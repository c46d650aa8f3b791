package dev.backline.dsp.internal.voice;

import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.Knobs;
import dev.backline.sound.AudioBlock;
import java.util.Arrays;

/**
 * The frame of an instrument. Settings and slow movements are looked at every {@link #GRID} frames, counted from the start and never from a
 * block's edge, so that blocks of any size give the same bits; levels run in straight lines between two looks. An instrument whose settings include
 * {@code Volume} in dB, and maybe {@code Pan}, has them applied here.
 */
public abstract class GridInstrument implements Instrument {
    /** Frames from one look at the settings to the next. */
    public static final int GRID = 16;

    private final Knobs knobs;
    private final float[] left = new float[GRID];
    private final float[] right = new float[GRID];
    private final Output output = new Output();
    private double sampleRateHz = 44_100;
    private boolean changed = true;
    private int place;

    /** Makes it with the settings that the kind tells. */
    protected GridInstrument(UnitInfo info) {
        knobs = new Knobs(info);
    }

    @Override
    public final void prepare(int rateHz, int mostFrames) {
        sampleRateHz = rateHz;
        // The settings move once a look.
        knobs.prepare((double) rateHz / GRID);
        allocate();
        begin();
    }

    @Override
    public final void set(int parameter, double value) {
        knobs.set(parameter, value);
        changed = true;
    }

    @Override
    public final void reset() {
        knobs.snap();
        silence();
        begin();
    }

    private void begin() {
        place = 0;
        changed = true;
        start();
        output.snap(volumeDb(), pan());
    }

    @Override
    public final void process(AudioBlock block) {
        int at = 0;
        while (at < block.frames()) {
            if (place == 0) {
                step();
            }
            int count = Math.min(GRID - place, block.frames() - at);
            if (sounding()) {
                Arrays.fill(left, 0);
                Arrays.fill(right, 0);
                render(left, right, count, place);
                output.add(left, right, block, at, place, count);
            }
            place = (place + count) % GRID;
            at += count;
        }
    }

    private void step() {
        changed |= knobs.next();
        output.move(volumeDb(), pan());
        look(changed);
        changed = false;
    }

    /** Answers the rate. */
    public final double sampleRateHz() {
        return sampleRateHz;
    }

    /** Answers the value of a setting as it is now. */
    public final double value(Enum<?> setting) {
        return knobs.value(place(setting));
    }

    @SuppressWarnings("EnumOrdinal") // An instrument lists its settings in the order of its enum.
    private static int place(Enum<?> setting) {
        return setting.ordinal();
    }

    /** Answers the value of the setting at a place. */
    public final double value(int place) {
        return knobs.value(place);
    }

    /** Answers the number of a choice or the nearest whole number of a setting. */
    public final int whole(Enum<?> setting) {
        return knobs.choice(place(setting));
    }

    /** Answers the level of all sound in dB. */
    protected abstract double volumeDb();

    /** Answers where all sound stands, -1 to 1. */
    protected double pan() {
        return 0;
    }

    /** Allocates what the rate asks for. */
    protected abstract void allocate();

    /** Lets all sound fall silent at once. */
    protected abstract void silence();

    /** Begins anew, with settings at their targets: chance, cycles, what settings imply. */
    protected abstract void start();

    /**
     * Looks at the settings, once every {@link #GRID} frames.
     *
     * @param settings whether any changed since the last look
     */
    protected abstract void look(boolean settings);

    /** Answers whether anything sounds. */
    protected abstract boolean sounding();

    /**
     * Adds the next frames to the starts of the arrays.
     *
     * @param count 1 to {@link #GRID}
     * @param place frames since the last look
     */
    protected abstract void render(float[] toLeft, float[] toRight, int count, int place);
}
