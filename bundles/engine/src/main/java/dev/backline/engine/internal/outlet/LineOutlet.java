package dev.backline.engine.internal.outlet;

import dev.backline.api.audio.AudioFault;
import dev.backline.engine.internal.live.Depth;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.Dither;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.SourceDataLine;

/** The machine's default output by Java Sound, as dithered 16-bit stereo. The line could hold more; as many frames wait as the depth says. */
final class LineOutlet implements Outlet {
    private static final int LEAST_SECONDTH = 25;
    private static final long NANOS = 1_000_000_000L;

    private final SourceDataLine line;
    private final int rateHz;
    private final Depth depth;
    private final Dither dither = new Dither(Seed.of(16));
    private final byte[] bytes;
    private boolean begun;

    /**
     * Makes one on a line that runs.
     *
     * @param blockFrames the longest block
     */
    LineOutlet(SourceDataLine line, int rateHz, int blockFrames) {
        this.line = line;
        this.rateHz = rateHz;
        this.depth = new Depth(Math.max(2 * blockFrames, rateHz / LEAST_SECONDTH), rateHz);
        this.bytes = new byte[JavaSound.FRAME_BYTES * blockFrames];
    }

    static Outlet open(int sampleRateHz, int blockFrames) throws AudioFault {
        return new LineOutlet(JavaSound.open(sampleRateHz, sampleRateHz), sampleRateHz, blockFrames);
    }

    @Override
    public String name() {
        return "Java Sound";
    }

    @Override
    public int sampleRateHz() {
        return rateHz;
    }

    @Override
    public Depth depth() {
        return depth;
    }

    @Override
    public void put(AudioBlock block) {
        int waiting = waiting();
        if (begun && waiting == 0) {
            depth.missed();
        } else {
            depth.played(block.frames());
        }
        while (waiting > depth.frames()) {
            LockSupport.parkNanos((waiting - depth.frames()) * NANOS / rateHz / 2 + 100_000);
            waiting = waiting();
        }
        encode(block);
        line.write(bytes, 0, JavaSound.FRAME_BYTES * block.frames());
        begun = true;
    }

    private int waiting() {
        return (line.getBufferSize() - line.available()) / JavaSound.FRAME_BYTES;
    }

    private void encode(AudioBlock block) {
        float[] left = block.channel(0);
        float[] right = block.channel(1);
        for (int i = 0; i < block.frames(); i++) {
            put(JavaSound.FRAME_BYTES * i, left[i]);
            put(JavaSound.FRAME_BYTES * i + 2, right[i]);
        }
    }

    private void put(int at, float value) {
        double noise = value == 0 ? 0 : dither.next();
        int whole = (int) Math.clamp(Math.floor(value * 32_768.0 + noise + 0.5), -32_768.0, 32_767.0);
        bytes[at] = (byte) whole;
        bytes[at + 1] = (byte) (whole >> 8);
    }

    @Override
    public void drain() {
        line.drain();
        // It is empty because nothing more came: the next block finds it so, and nothing was missed.
        begun = false;
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
