package dev.backline.audio.ui.internal;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** Four seconds of a tone with some noise, different left and right. */
public final class Tone {
    /** Frames a second. */
    public static final int RATE = 44_100;
    /** How long it is. */
    public static final int FRAMES = 4 * RATE + 37;
    /** Its pitch. */
    public static final double HZ = 440;
    /** What reads it. */
    public static final ContentAudioFiles FILES = new ContentAudioFiles();

    private final AudioBlock sound = new AudioBlock(2, FRAMES);
    private final Path file;

    /** Writes it into a folder. */
    public Tone(Path folder) throws Exception {
        RandomGenerator random = Seed.of(8).random();
        for (int i = 0; i < FRAMES; i++) {
            double tone = 0.4 * StrictMath.sin(2 * StrictMath.PI * HZ * i / RATE);
            sound.channel(0)[i] = (float) (tone + 0.1 * random.nextDouble());
            sound.channel(1)[i] = (float) (tone - 0.1 * random.nextDouble());
        }
        file = folder.resolve("tone.wav");
        write(file, sound);
    }

    /** Writes some sound. */
    public static void write(Path to, AudioBlock sound) throws Exception {
        try (AudioWriter writer = FILES.create(to, AudioFormat.wavFloat(RATE, sound.channels()))) {
            writer.write(sound);
            writer.commit();
        }
    }

    /** Answers where it lies. */
    public Path file() {
        return file;
    }

    /** Answers what was written. */
    public AudioBlock sound() {
        return sound;
    }
}
