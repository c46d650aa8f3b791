package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioMetadata.Acid;
import dev.backline.api.audio.AudioMetadata.Broadcast;
import dev.backline.api.audio.AudioMetadata.Cue;
import dev.backline.api.audio.AudioMetadata.Foreign;
import dev.backline.api.audio.AudioMetadata.Loop;
import dev.backline.api.audio.AudioMetadata.Zone;
import dev.backline.api.audio.AudioReader;
import dev.backline.model.Pitch;
import dev.backline.model.Seconds;
import dev.backline.model.Tempo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an audio file is.
 *
 * @param file its path
 * @param format {@code wav}, {@code aiff}, {@code flac}, {@code mp3}, {@code vorbis}, {@code opus} or {@code aac}
 * @param sampleRateHz frames a second
 * @param channels how many
 * @param bits of one value, as it is decoded
 * @param floating whether values are floating-point numbers
 * @param frames its length, without an encoder's delay and padding
 * @param length its length in seconds
 * @param tempo that the file names
 * @param beats that the file names
 * @param root key at which it sounds as recorded
 * @param tags texts by name
 * @param loops in frames
 * @param cues in frames
 * @param broadcast the bext chunk
 * @param others what else it holds
 */
public record AudioInfo(
        Path file,
        String format,
        int sampleRateHz,
        int channels,
        int bits,
        boolean floating,
        long frames,
        Seconds length,
        Optional<Tempo> tempo,
        Optional<Integer> beats,
        Optional<Pitch> root,
        Map<String, List<String>> tags,
        List<Loop> loops,
        List<Cue> cues,
        Optional<Broadcast> broadcast,
        List<String> others) {
    static AudioInfo of(Path file, AudioReader reader) throws IOException {
        AudioFormat f = reader.format();
        AudioMetadata m = reader.metadata();
        Seconds length = Seconds.of((double) reader.frames() / f.sampleRateHz());
        return new AudioInfo(
                file,
                f.container(),
                f.sampleRateHz(),
                f.channels(),
                f.bits(),
                f.floating(),
                reader.frames(),
                length,
                tempo(m),
                m.acid().map(Acid::beats).filter(beats -> beats > 0),
                m.acid().flatMap(Acid::root).or(() -> m.zone().map(Zone::root).map(Pitch::of)),
                m.tags(),
                m.loops(),
                m.cues(),
                m.broadcast(),
                others(m));
    }

    private static Optional<Tempo> tempo(AudioMetadata m) {
        return m.acid().flatMap(Acid::tempo).or(() -> m.tag("bpm").flatMap(AudioInfo::parsed));
    }

    private static Optional<Tempo> parsed(String text) {
        try {
            return Optional.of(Tempo.of(Double.parseDouble(text.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> others(AudioMetadata m) {
        List<String> others =
                new ArrayList<>(m.foreign().stream().map(Foreign::toString).toList());
        m.ixml().ifPresent(xml -> others.add("iXML document"));
        return others;
    }
}
