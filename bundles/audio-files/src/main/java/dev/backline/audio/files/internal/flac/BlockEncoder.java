package dev.backline.audio.files.internal.flac;

import java.util.ArrayList;
import java.util.List;

/** Writes one frame of FLAC: for two channels, the shortest of left and right, left and side, side and right, mid and side. */
final class BlockEncoder {
    private static final int[] RATES = {
        88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
    };

    private final int rateHz;
    private final int channels;
    private final int depth;
    private final BitSink sink = new BitSink();
    private final List<ChannelPlan> plans = new ArrayList<>();
    private final int[][] joint;

    BlockEncoder(int rateHz, int channels, int depth, int longest) {
        this.rateHz = rateHz;
        this.channels = channels;
        this.depth = depth;
        this.joint = new int[channels == 2 ? 2 : 0][longest];
        LinearFit fit = new LinearFit();
        for (int c = 0; c < channels + joint.length; c++) {
            plans.add(new ChannelPlan(fit));
        }
    }

    BitSink encode(int[][] values, int frames, long number) {
        for (int c = 0; c < channels; c++) {
            plans.get(c).plan(values[c], frames, depth);
        }
        int assignment = channels == 2 ? stereo(values, frames) : channels - 1;
        sink.clear();
        header(frames, assignment, number);
        for (int c = 0; c < channels; c++) {
            plans.get(chosen(assignment, c)).write(sink);
        }
        sink.align();
        int length = sink.length();
        sink.put(Checksums.sixteen(sink.bytes(), 0, length), 16);
        return sink;
    }

    private int stereo(int[][] values, int frames) {
        int[] mid = joint[0];
        int[] side = joint[1];
        for (int i = 0; i < frames; i++) {
            mid[i] = values[0][i] + values[1][i] >> 1;
            side[i] = values[0][i] - values[1][i];
        }
        plans.get(2).plan(mid, frames, depth);
        plans.get(3).plan(side, frames, depth + 1);
        int best = 1;
        long least = bits(0) + bits(1);
        for (int a = 8; a <= 10; a++) {
            long bits = bits(chosen(a, 0)) + bits(chosen(a, 1));
            if (bits < least) {
                least = bits;
                best = a;
            }
        }
        return best;
    }

    private long bits(int plan) {
        return plans.get(plan).bits();
    }

    private static int chosen(int assignment, int channel) {
        return switch (assignment) {
            case 8 -> channel == 0 ? 0 : 3;
            case 9 -> channel == 0 ? 3 : 1;
            case 10 -> channel == 0 ? 2 : 3;
            default -> channel;
        };
    }

    private void header(int frames, int assignment, long number) {
        int rate = rateCode();
        sink.put(0xfff8, 16);
        sink.put(frames == FlacWriter.BLOCK ? 12 : 7, 4);
        sink.put(rate, 4);
        sink.put(assignment, 4);
        sink.put(depth == 16 ? 4 : 6, 3);
        sink.put(0, 1);
        number(number);
        if (frames != FlacWriter.BLOCK) {
            sink.put(frames - 1, 16);
        }
        if (rate == 12) {
            sink.put(rateHz / 1_000, 8);
        } else if (rate == 13) {
            sink.put(rateHz, 16);
        }
        int length = sink.length();
        sink.put(Checksums.eight(sink.bytes(), 0, length), 8);
    }

    private int rateCode() {
        for (int i = 0; i < RATES.length; i++) {
            if (RATES[i] == rateHz) {
                return i + 1;
            }
        }
        return rateHz % 1_000 == 0 && rateHz / 1_000 < 256 ? 12 : rateHz < 1 << 16 ? 13 : 0;
    }

    // As UTF-8, which here goes on to seven bytes.
    private void number(long value) {
        if (value < 0x80) {
            sink.put(value, 8);
            return;
        }
        int more = 1;
        while (value >>> 6 * more + 6 - more != 0) {
            more++;
        }
        sink.put(0xff << 7 - more & 0xff | value >>> 6 * more, 8);
        for (int i = more - 1; i >= 0; i--) {
            sink.put(0x80 | value >>> 6 * i & 0x3f, 8);
        }
    }
}
