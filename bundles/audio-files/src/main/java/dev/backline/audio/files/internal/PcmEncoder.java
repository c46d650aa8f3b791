package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFormat;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Dither;
import java.nio.ByteBuffer;

/** Turns values from -1 to 1 into little-endian bytes; what lies beyond full scale is clipped. */
interface PcmEncoder {
    /** Answers how many bytes one frame takes. */
    int frameBytes();

    /** Appends frames of the block. */
    void encode(AudioBlock block, int from, int count, ByteBuffer to);

    /** Answers the encoder of a format that {@link ContentAudioFiles#create} takes. */
    static PcmEncoder of(AudioFormat format) {
        if (format.floating()) {
            return new Floats(format.channels());
        }
        return format.bits() == 24 ? new Triples(format.channels()) : new Shorts(format.channels());
    }

    private static int round(double value, int low, int high) {
        return (int) Math.max(low, Math.min(high, Math.floor(value + 0.5)));
    }

    /** 32-bit floating point, as it is. */
    record Floats(int channels) implements PcmEncoder {
        @Override
        public int frameBytes() {
            return 4 * channels;
        }

        @Override
        public void encode(AudioBlock block, int from, int count, ByteBuffer to) {
            for (int i = from; i < from + count; i++) {
                for (int c = 0; c < channels; c++) {
                    to.putFloat(block.channel(c)[i]);
                }
            }
        }
    }

    /** 24 bits, rounded; the error lies at -144 dB, so no dither. */
    record Triples(int channels) implements PcmEncoder {
        @Override
        public int frameBytes() {
            return 3 * channels;
        }

        @Override
        public void encode(AudioBlock block, int from, int count, ByteBuffer to) {
            byte[] bytes = to.array();
            for (int c = 0; c < channels; c++) {
                float[] values = block.channel(c);
                int at = to.arrayOffset() + to.position() + 3 * c;
                for (int i = from; i < from + count; i++) {
                    int value = round(values[i] * 0x1p23, -0x80_0000, 0x7f_ffff);
                    bytes[at] = (byte) value;
                    bytes[at + 1] = (byte) (value >> 8);
                    bytes[at + 2] = (byte) (value >> 16);
                    at += frameBytes();
                }
            }
            to.position(to.position() + count * frameBytes());
        }
    }

    /** 16 bits with seeded triangular dither; digital silence stays silent. */
    final class Shorts implements PcmEncoder {
        private final int channels;
        private final Dither dither = new Dither(Seed.of(16));

        Shorts(int channels) {
            this.channels = channels;
        }

        @Override
        public int frameBytes() {
            return 2 * channels;
        }

        @Override
        public void encode(AudioBlock block, int from, int count, ByteBuffer to) {
            for (int i = from; i < from + count; i++) {
                for (int c = 0; c < channels; c++) {
                    float x = block.channel(c)[i];
                    double noise = dither.next();
                    to.putShort((short) (x == 0 ? 0 : round(x * 0x1p15 + noise, -0x8000, 0x7fff)));
                }
            }
        }
    }
}
