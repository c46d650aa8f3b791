package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.model.Seconds;
import java.nio.file.Path;

/**
 * What an audio file is.
 *
 * @param file its path
 * @param format {@code wav}, {@code aiff} or {@code flac}
 * @param sampleRateHz frames a second
 * @param channels how many
 * @param bits of one value
 * @param floating whether values are floating-point numbers
 * @param frames its length
 * @param length its length in seconds
 */
public record AudioInfo(
        Path file,
        String format,
        int sampleRateHz,
        int channels,
        int bits,
        boolean floating,
        long frames,
        Seconds length) {
    static AudioInfo of(Path file, AudioReader reader) {
        AudioFormat f = reader.format();
        Seconds length = Seconds.of((double) reader.frames() / f.sampleRateHz());
        return new AudioInfo(
                file, f.container(), f.sampleRateHz(), f.channels(), f.bits(), f.floating(), reader.frames(), length);
    }
}
