package dev.backline.distribution.benchmarks.sound;

import dev.backline.sound.AudioBlock;
import dev.backline.sound.LoudnessMeter;
import dev.backline.sound.TruePeakMeter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Loudness and true peak of a file of two channels of 16 bits at 48 kHz behind a header of 44 bytes, once. */
final class Loudness {
    private static final int PIECE = 8_192;

    private Loudness() {}

    static void measure(Path file) throws IOException {
        LoudnessMeter meter = new LoudnessMeter(2, 48_000);
        TruePeakMeter peak = new TruePeakMeter(2, 8);
        AudioBlock block = new AudioBlock(2, PIECE);
        ByteBuffer bytes = ByteBuffer.allocateDirect(PIECE * 4).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel in = FileChannel.open(file)) {
            in.position(44);
            while (in.read(bytes.clear()) > 0) {
                block.frames(bytes.flip().remaining() / 4);
                for (int c = 0; c < 2; c++) {
                    float[] to = block.channel(c);
                    for (int i = 0; i < block.frames(); i++) {
                        to[i] = bytes.getShort(4 * i + 2 * c) * 0x1p-15f;
                    }
                }
                meter.process(block);
                peak.process(block);
            }
        }
        peak.finish();
        SoundMain.say("integrated", meter.integrated());
        SoundMain.say("range", meter.range());
        SoundMain.say("peak", 20 * StrictMath.log10(peak.peak()));
    }
}
