package dev.backline.dsp.internal.sampler;

import dev.backline.api.unit.SamplePlayer;
import dev.backline.model.SampleZone;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.PanLaw;
import java.util.Arrays;
import java.util.Optional;

/**
 * A zone ready to be read at any speed: silence around it, its loop's crossfade worked in and the loop carried on behind its
 * end, so that reading needs no check of edges. A zone cut out of the middle fades over its last 2 ms.
 */
final class SampleSound {
    private static final int MARGIN = Kernel.MARGIN;
    private static final double CUT_FADE_SECONDS = 0.002;

    private final SampleZone zone;
    private final int sampleRateHz;
    private final float[][] channels;
    private final int length;
    private final int loopLength;
    private final double left;
    private final double right;

    private SampleSound(SampleZone zone, int sampleRateHz, float[][] channels, int length, int loopLength) {
        this.zone = zone;
        this.sampleRateHz = sampleRateHz;
        this.channels = channels;
        this.length = length;
        this.loopLength = loopLength;
        double gain = zone.layer().gain().ratio();
        left = gain * PanLaw.left(zone.layer().pan());
        right = gain * PanLaw.right(zone.layer().pan());
    }

    /** Cuts a zone out of its recording; what lies behind the recording's end is left away. */
    static SampleSound of(SamplePlayer.Recorded recorded) {
        AudioBlock sound = recorded.sound();
        SampleZone zone = recorded.zone();
        int start = Math.clamp(zone.startFrame(), 0, Math.max(0, sound.frames() - 1));
        int end = Math.clamp(zone.endFrame(), start, Math.max(start, sound.frames()));
        Optional<SampleZone.Loop> loop = zone.loop().filter(l -> l.startFrame() >= start && l.startFrame() + 1 < end);
        float[][] from = channels(sound);
        if (loop.isEmpty()) {
            int fade =
                    end < sound.frames() ? (int) Math.min(CUT_FADE_SECONDS * recorded.sampleRateHz(), end - start) : 0;
            float[][] channels = new float[from.length][];
            for (int c = 0; c < channels.length; c++) {
                channels[c] = plain(from[c], start, end, fade);
            }
            return new SampleSound(zone, recorded.sampleRateHz(), channels, end - start, 0);
        }
        int loopStart = (int) loop.get().startFrame() - start;
        int loopEnd = (int) Math.min(loop.get().endFrame(), sound.frames()) - start;
        int fade = (int) Math.min(loop.get().crossfadeFrames(), Math.min(loopStart, loopEnd - loopStart));
        float[][] channels = new float[from.length][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = looped(from[c], start, loopStart, loopEnd, fade);
        }
        return new SampleSound(zone, recorded.sampleRateHz(), channels, loopEnd, loopEnd - loopStart);
    }

    // More than two channels: the first two are left and right. Two equal ones are one: half the work.
    private static float[][] channels(AudioBlock sound) {
        float[] left = sound.channel(0);
        if (sound.channels() == 1) {
            return new float[][] {left};
        }
        float[] right = sound.channel(1);
        boolean alike = Arrays.equals(left, 0, sound.frames(), right, 0, sound.frames());
        return alike ? new float[][] {left} : new float[][] {left, right};
    }

    private static float[] plain(float[] from, int start, int end, int fade) {
        int length = end - start;
        float[] to = new float[length + 2 * MARGIN];
        System.arraycopy(from, start, to, MARGIN, length);
        for (int i = 0; i < fade; i++) {
            to[MARGIN + length - 1 - i] *= (float) i / fade;
        }
        return to;
    }

    private static float[] looped(float[] from, int start, int loopStart, int loopEnd, int fade) {
        float[] to = new float[loopEnd + 3 * MARGIN];
        System.arraycopy(from, start, to, MARGIN, loopEnd);
        crossfade(to, MARGIN + loopStart, MARGIN + loopEnd, fade);
        for (int i = 0; i < 2 * MARGIN; i++) {
            to[MARGIN + loopEnd + i] = to[MARGIN + loopStart + i % (loopEnd - loopStart)];
        }
        return to;
    }

    // Mixes what comes before the loop's start into its end. The gain keeps the level, however alike the two pieces
    // are.
    private static void crossfade(float[] values, int start, int end, int fade) {
        double alike = 0;
        double a = 1e-12;
        double b = 1e-12;
        for (int i = 1; i <= fade; i++) {
            alike += (double) values[end - i] * values[start - i];
            a += (double) values[end - i] * values[end - i];
            b += (double) values[start - i] * values[start - i];
        }
        double r = Math.max(-0.5, alike / Math.sqrt(a * b));
        for (int i = 1; i <= fade; i++) {
            double in = 1 - (double) i / (fade + 1);
            double out = 1 - in;
            double gain = 1 / Math.sqrt(in * in + out * out + 2 * in * out * r);
            values[end - i] = (float) (gain * (out * values[end - i] + in * values[start - i]));
        }
    }

    /** Answers the key at which it sounds as recorded, its detune taken off. */
    double rootKey() {
        return zone.root().midi() - zone.layer().detuneCents() / 100;
    }

    /** Answers the level in the left channel. */
    double left() {
        return left;
    }

    /** Answers the level in the right channel. */
    double right() {
        return right;
    }

    SampleZone zone() {
        return zone;
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    boolean isLooped() {
        return loopLength > 0;
    }

    boolean isStereo() {
        return channels.length > 1;
    }

    /** Answers its frames; the end of the loop when it has one. */
    int length() {
        return length;
    }

    int loopLength() {
        return loopLength;
    }

    /** Answers the position from which on reading jumps back by the loop's length. */
    int wrap() {
        return length + MARGIN;
    }

    /** Answers a channel; frame 0 lies at {@link Kernel#MARGIN}. */
    float[] channel(int index) {
        return channels[Math.min(index, channels.length - 1)];
    }
}
