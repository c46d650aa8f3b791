package dev.backline.dsp.internal;

import dev.backline.api.unit.AudioUnit;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Fft;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Test signals, and what is measured of what comes back. */
public final class Signals {
    /** The rate of all of them. */
    public static final int RATE_HZ = 48_000;

    private Signals() {}

    /** Answers a sine in both channels. */
    public static AudioBlock sine(double hz, double level, int frames) {
        AudioBlock block = new AudioBlock(2, frames);
        for (int i = 0; i < frames; i++) {
            float x = (float) (level * StrictMath.sin(2 * Math.PI * hz * i / RATE_HZ));
            block.channel(0)[i] = x;
            block.channel(1)[i] = x;
        }
        return block;
    }

    /** Answers one frame of the level in both channels, then silence. */
    public static AudioBlock impulse(double level, int frames) {
        AudioBlock block = new AudioBlock(2, frames);
        block.channel(0)[0] = (float) level;
        block.channel(1)[0] = (float) level;
        return block;
    }

    /** Answers one value in all frames of both channels. */
    public static AudioBlock steady(double level, int frames) {
        AudioBlock block = new AudioBlock(2, frames);
        Arrays.fill(block.channel(0), (float) level);
        Arrays.fill(block.channel(1), (float) level);
        return block;
    }

    /** Answers white noise up to the level, another in each channel. */
    public static AudioBlock noise(double level, int frames) {
        AudioBlock block = new AudioBlock(2, frames);
        RandomGenerator random = Seed.of(21).random();
        for (int i = 0; i < frames; i++) {
            block.channel(0)[i] = (float) (level * (2 * random.nextDouble() - 1));
            block.channel(1)[i] = (float) (level * (2 * random.nextDouble() - 1));
        }
        return block;
    }

    /** Plays the sound through the unit in blocks of 512, in place, and answers it. */
    public static AudioBlock through(AudioUnit unit, AudioBlock sound) {
        for (int at = 0; at < sound.frames(); at += 512) {
            int count = Math.min(512, sound.frames() - at);
            AudioBlock block = new AudioBlock(2, count);
            for (int c = 0; c < 2; c++) {
                System.arraycopy(sound.channel(c), at, block.channel(c), 0, count);
            }
            unit.process(block);
            for (int c = 0; c < 2; c++) {
                System.arraycopy(block.channel(c), 0, sound.channel(c), at, count);
            }
        }
        return sound;
    }

    /** Answers the amplitude of one frequency from a frame on, over a whole number of its cycles. */
    public static double amplitude(float[] sound, double hz, int from) {
        double cycles = Math.floor((sound.length - from) * hz / RATE_HZ);
        int count = (int) Math.round(cycles * RATE_HZ / hz);
        double re = 0;
        double im = 0;
        for (int i = 0; i < count; i++) {
            double w = 2 * Math.PI * hz * i / RATE_HZ;
            re += sound[from + i] * StrictMath.cos(w);
            im += sound[from + i] * StrictMath.sin(w);
        }
        return 2 * StrictMath.hypot(re, im) / count;
    }

    /** Answers the response of a linear unit to an impulse as gains, in dB, at multiples of the rate by the size. */
    public static double[] responseDb(AudioUnit unit, int channel, int size) {
        return responseDb(unit, channel, size, 1);
    }

    /** Answers the same by a smaller impulse, for units that are linear only then. */
    public static double[] responseDb(AudioUnit unit, int channel, int size, double level) {
        float[] impulse = through(unit, impulse(level, size)).channel(channel);
        double[] re = new double[size];
        for (int i = 0; i < size; i++) {
            re[i] = impulse[i] / level;
        }
        double[] im = new double[size];
        new Fft(size).forward(re, im);
        double[] db = new double[size / 2];
        for (int k = 0; k < db.length; k++) {
            db[k] = db(StrictMath.hypot(re[k], im[k]));
        }
        return db;
    }

    /** Answers the value of a response at a frequency, linearly between its bins. */
    public static double at(double[] responseDb, double hz) {
        double place = hz * 2 * responseDb.length / RATE_HZ;
        int bin = (int) place;
        return responseDb[bin] + (responseDb[bin + 1] - responseDb[bin]) * (place - bin);
    }

    /** Answers an amplitude in dB. */
    public static double db(double amplitude) {
        return 20 * StrictMath.log10(Math.max(amplitude, 1e-20));
    }

    /** Answers the root of the mean square of some frames. */
    public static double rms(float[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) sound[i] * sound[i];
        }
        return Math.sqrt(sum / (to - from));
    }
}
