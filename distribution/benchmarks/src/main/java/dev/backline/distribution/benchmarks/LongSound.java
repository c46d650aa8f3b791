package dev.backline.distribution.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Writes a stereo WAV of 48 kHz and 16 bits: noise under a beat, with a bass that both channels share; the same everywhere. */
final class LongSound {
    static final int RATE_HZ = 48_000;
    private static final int FRAME_BYTES = 4;
    private static final int HEAD_BYTES = 44;
    private static final int BEAT = RATE_HZ / 2;

    private LongSound() {}

    static Path write(Path file, double seconds) throws IOException {
        int frames = (int) (seconds * RATE_HZ);
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(head(frames));
            ByteBuffer second = ByteBuffer.allocate(RATE_HZ * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at < frames; at++) {
                double hit = 1 - (double) (at % BEAT) / BEAT;
                double bass = 9_000 * hit * StrictMath.sin(2 * StrictMath.PI * 55 * at / RATE_HZ);
                for (int channel = 0; channel < 2; channel++) {
                    second.putShort((short) (bass + 14_000 * hit * hit * (chance.nextDouble() - 0.5)));
                }
                if (!second.hasRemaining() || at == frames - 1) {
                    out.write(second.array(), 0, second.position());
                    second.clear();
                }
            }
        }
        return file;
    }

    private static byte[] head(int frames) {
        int bytes = frames * FRAME_BYTES;
        return ByteBuffer.allocate(HEAD_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEAD_BYTES - 8 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(RATE_HZ)
                .putInt(RATE_HZ * FRAME_BYTES)
                .putShort((short) FRAME_BYTES)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(bytes)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
