package dev.backline.engine.internal.play;

import dev.backline.api.audio.AudioFault;
import dev.backline.engine.internal.outlet.JavaSound;
import javax.sound.sampled.SourceDataLine;

/** The machine's default output by Java Sound, with a quarter of a second of buffer. */
record JavaSoundLine(SourceDataLine line) implements Line {
    static Line open(int sampleRateHz) throws AudioFault {
        return new JavaSoundLine(JavaSound.open(sampleRateHz, sampleRateHz / JavaSound.FRAME_BYTES));
    }

    @Override
    public void write(byte[] bytes, int count) {
        line.write(bytes, 0, count);
    }

    @Override
    public void drain() {
        line.drain();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
