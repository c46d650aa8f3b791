package dev.backline.engine.internal.play;

import dev.backline.api.audio.AudioFault;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The machine's default output by Java Sound, with a quarter of a second of buffer. */
record JavaSoundLine(SourceDataLine line) implements Line {
    static Line open(int sampleRateHz) throws AudioFault {
        AudioFormat format = new AudioFormat(sampleRateHz, 16, 2, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, sampleRateHz);
            line.start();
            return new JavaSoundLine(line);
        } catch (LineUnavailableException e) {
            throw new AudioFault(
                    "The audio output is busy: " + e.getMessage() + ". Close the program that uses it and try again.",
                    e);
        } catch (IllegalArgumentException | SecurityException e) {
            throw new AudioFault(
                    "No audio output was found for 16-bit stereo at " + sampleRateHz
                            + " Hz. Connect one, or on Linux start PulseAudio or PipeWire; files can be made without it.",
                    e);
        }
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
