package dev.backline.engine.internal.outlet;

import dev.backline.api.audio.AudioFault;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The machine's default output as Java Sound has it. */
public final class JavaSound {
    /** Bytes of a frame of 16-bit stereo. */
    public static final int FRAME_BYTES = 4;

    private JavaSound() {}

    /**
     * Answers the running output for 16-bit little-endian stereo.
     *
     * @param bufferFrames how many frames it is asked to hold
     * @throws AudioFault if there is none, or another program has it
     */
    public static SourceDataLine open(int sampleRateHz, int bufferFrames) throws AudioFault {
        AudioFormat format = new AudioFormat(sampleRateHz, 16, 2, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, FRAME_BYTES * bufferFrames);
            line.start();
            return line;
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
}
