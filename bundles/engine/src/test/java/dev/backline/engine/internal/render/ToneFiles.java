package dev.backline.engine.internal.render;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import java.nio.file.Path;
import java.util.Set;

/** Every file is there, and is a short tone. */
final class ToneFiles implements AudioFiles {
    private static final float[] TONE = Songs.sine(441, 2_000, 0.3);

    private final MemoryFiles files = new MemoryFiles();

    ToneFiles() {
        files.put("tone.wav", Songs.RATE, TONE);
    }

    @Override
    public Set<String> readable() {
        return Set.of("wav");
    }

    @Override
    public AudioReader open(Path file) throws AudioFault {
        return files.open(Path.of("tone.wav"));
    }

    @Override
    public AudioWriter create(Path file, AudioFormat format) {
        throw new UnsupportedOperationException();
    }
}
