package dev.backline.engine.internal.render;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Audio files that exist in memory only. */
final class MemoryFiles implements AudioFiles {
    private final Map<String, float[][]> sounds = new HashMap<>();
    private final Map<String, Integer> rates = new HashMap<>();

    Path put(String name, int rateHz, float[]... channels) {
        sounds.put(name, channels);
        rates.put(name, rateHz);
        return Path.of(name);
    }

    @Override
    public Set<String> readable() {
        return Set.of("wav");
    }

    @Override
    public AudioReader open(Path file) throws AudioFault {
        String name = file.getFileName().toString();
        float[][] channels = sounds.get(name);
        if (channels == null) {
            throw new AudioFault(file + " is not there. Check the name and the folder.");
        }
        return new Reader(channels, AudioFormat.wavFloat(rates.get(name), channels.length));
    }

    @Override
    public AudioWriter create(Path file, AudioFormat format) {
        throw new UnsupportedOperationException();
    }

    private static final class Reader implements AudioReader {
        private final float[][] channels;
        private final AudioFormat format;
        private int at;

        Reader(float[][] channels, AudioFormat format) {
            this.channels = channels;
            this.format = format;
        }

        @Override
        public AudioFormat format() {
            return format;
        }

        @Override
        public long frames() {
            return channels[0].length;
        }

        @Override
        public int read(AudioBlock block) {
            int count = Math.min(block.capacity(), channels[0].length - at);
            for (int c = 0; c < channels.length; c++) {
                System.arraycopy(channels[c], at, block.channel(c), 0, count);
            }
            at += count;
            block.frames(count);
            return count;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
