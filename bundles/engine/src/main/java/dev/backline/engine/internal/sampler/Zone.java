package dev.backline.engine.internal.sampler;

import dev.backline.model.SampleZone;
import java.util.Optional;

/**
 * A piece of a recording, ready to be read at any speed: silence around it, its loop's crossfade worked in and the loop
 * carried on behind its end, so that reading needs no check of edges.
 */
final class Zone {
    /** Frames that may be read before the first and behind the last one. */
    static final int MARGIN = 130;

    private static final int CUT_FADE = 88;

    private final float[][] channels;
    private final int length;
    private final int loopStart;
    private final int loopLength;
    private final int sampleRateHz;

    private Zone(float[][] channels, int length, int loopStart, int loopLength, int sampleRateHz) {
        this.channels = channels;
        this.length = length;
        this.loopStart = loopStart;
        this.loopLength = loopLength;
        this.sampleRateHz = sampleRateHz;
    }

    /** Cuts a zone out of its recording; what lies behind the recording's end is left away. */
    static Zone of(Recording recording, SampleZone zone) {
        int start = (int) Math.min(zone.startFrame(), recording.frames() - 1);
        int end = (int) Math.max(start + 1, Math.min(zone.endFrame(), recording.frames()));
        Optional<SampleZone.Loop> loop = zone.loop().filter(l -> l.startFrame() >= start && l.startFrame() + 1 < end);
        if (loop.isEmpty()) {
            return plain(recording, start, end);
        }
        int loopStart = (int) loop.get().startFrame() - start;
        int loopEnd = (int) Math.min(loop.get().endFrame(), recording.frames()) - start;
        int fade = (int) Math.min(loop.get().crossfadeFrames(), Math.min(loopStart, loopEnd - loopStart));
        return looped(recording, start, loopStart, loopEnd, fade);
    }

    /** Takes the whole recording. */
    static Zone whole(Recording recording) {
        return plain(recording, 0, recording.frames());
    }

    private static Zone plain(Recording recording, int start, int end) {
        int length = end - start;
        float[][] channels = new float[recording.channels().length][length + 2 * MARGIN];
        int fade = end < recording.frames() ? Math.min(CUT_FADE, length) : 0;
        for (int c = 0; c < channels.length; c++) {
            System.arraycopy(recording.channels()[c], start, channels[c], MARGIN, length);
            for (int i = 0; i < fade; i++) {
                channels[c][MARGIN + length - 1 - i] *= (float) i / fade;
            }
        }
        return new Zone(channels, length, 0, 0, recording.sampleRateHz());
    }

    private static Zone looped(Recording recording, int start, int loopStart, int loopEnd, int fade) {
        float[][] channels = new float[recording.channels().length][loopEnd + 3 * MARGIN];
        for (int c = 0; c < channels.length; c++) {
            float[] to = channels[c];
            System.arraycopy(recording.channels()[c], start, to, MARGIN, loopEnd);
            crossfade(to, MARGIN + loopStart, MARGIN + loopEnd, fade);
            for (int i = 0; i < 2 * MARGIN; i++) {
                to[MARGIN + loopEnd + i] = to[MARGIN + loopStart + i % (loopEnd - loopStart)];
            }
        }
        return new Zone(channels, loopEnd, loopStart, loopEnd - loopStart, recording.sampleRateHz());
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

    boolean isLooped() {
        return loopLength > 0;
    }

    int channels() {
        return channels.length;
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    /** Answers its frames; the end of the loop when it has one. */
    int length() {
        return length;
    }

    int loopLength() {
        return loopLength;
    }

    /** Answers the position behind which reading jumps back by the loop's length. */
    int wrap() {
        return loopStart + loopLength + MARGIN;
    }

    /** Answers a channel; frame 0 lies at {@link #MARGIN}. */
    float[] channel(int index) {
        return channels[index];
    }
}
