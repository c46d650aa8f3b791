package dev.backline.audio.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ffmpeg encodes with loss is decoded as ffmpeg decodes it, and is as long as what went in. */
class LossyFilesTest {
    private static final int FRAMES = 70_001;

    private final ContentAudioFiles files = new ContentAudioFiles();

    @TempDir
    private Path folder;

    /** Tones of another height on each channel: a mixed-up order shows. */
    private static AudioBlock tones(int channels) {
        AudioBlock block = new AudioBlock(channels, FRAMES);
        for (int c = 0; c < channels; c++) {
            double step = 2 * StrictMath.PI * (c == 3 && channels == 6 ? 60 : 300 + 110 * c) / 44_100;
            for (int i = 0; i < FRAMES; i++) {
                block.channel(c)[i] = (float) (0.4 * StrictMath.sin(step * i) * (1 - 0.5 * i / FRAMES));
            }
        }
        return block;
    }

    private Path encoded(String options, int channels) throws Exception {
        Path source = folder.resolve("source.wav");
        try (AudioWriter writer = files.create(source, AudioFormat.wavFloat(44_100, channels))) {
            writer.write(tones(channels));
            writer.commit();
        }
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", source.toString()));
        command.addAll(List.of(options.split(" ")));
        Path made = folder.resolve(command.removeLast());
        command.add(made.toString());
        Outside.run(command.toArray(String[]::new));
        return made;
    }

    @ParameterizedTest
    @CsvSource({
        "2, -c:a libmp3lame -b:a 192k a.mp3, 70001, 110",
        "2, -c:a libmp3lame -q:a 2 a.mp3, 70001, 110",
        "1, -c:a libmp3lame -ar 22050 -b:a 64k a.mp3, 35001, 100",
        "2, -c:a libmp3lame -write_xing 0 a.mp3, 71424, 110",
        "2, -c:a mp2 -b:a 256k a.mp2, 70272, 80",
        "2, -c:a libvorbis -q:a 6 a.ogg, 70001, 120",
        "1, -c:a libvorbis -q:a 2 -ar 22050 a.ogg, 35001, 120",
        "2, -c:a libopus -b:a 160k a.opus, 76192, 60",
        "6, -c:a libopus -b:a 320k a.opus, 76192, 40",
        "2, -c:a aac -aac_pns 0 -b:a 192k a.m4a, 70001, 40",
        "1, -c:a aac -aac_pns 0 -b:a 96k a.m4a, 70001, 40",
        "6, -c:a aac -aac_pns 0 -b:a 400k a.m4a, 70001, 40",
        "2, -c:a aac -aac_pns 0 -b:a 192k a.aac, 71680, 40"
    })
    void decodesAsFfmpegDoes(int channels, String options, int frames, double leastDb) throws Exception {
        Path file = encoded(options, channels);
        AudioBlock ours = files.load(file);
        float[][] theirs = Outside.decoded(file, channels, folder);
        assertThat(ours.frames()).isEqualTo(frames);
        // ffmpeg leaves the last packet of an M4A whole, against its edit list.
        int more = theirs[0].length - frames;
        assertThat(more).isBetween(0, file.toString().endsWith(".m4a") ? 1_023 : 0);
        for (int c = 0; c < channels; c++) {
            assertThat(Outside.likenessDb(ours.channel(c), theirs[c], frames))
                    .as("channel " + c)
                    .isGreaterThan(leastDb);
        }
    }

    @Test
    void readsAnyPieceLength() throws Exception {
        Path file = encoded("-c:a libvorbis a.ogg", 2);
        AudioBlock whole = files.load(file);
        try (AudioReader reader = files.open(file)) {
            AudioBlock piece = new AudioBlock(2, 777);
            int at = 0;
            for (int count = reader.read(piece); count > 0; count = reader.read(piece)) {
                for (int i = 0; i < count; i++) {
                    assertThat(piece.channel(1)[i]).isEqualTo(whole.channel(1)[at + i]);
                }
                at += count;
            }
            assertThat(at).isEqualTo(FRAMES);
        }
    }

    @Test
    void surroundVorbisIsNamed() throws Exception {
        Path file = encoded("-c:a libvorbis a.ogg", 6);
        assertThatThrownBy(() -> files.open(file)).hasMessageContaining("6 channels, but only 1 or 2");
    }

    @Test
    void appleLosslessIsNamed() throws Exception {
        Path file = encoded("-c:a alac a.m4a", 2);
        assertThatThrownBy(() -> files.open(file)).hasMessageContaining("\"alac\"");
    }

    @ParameterizedTest
    @CsvSource({"a.mp3", "a.ogg", "a.opus", "a.m4a"})
    void tagsAreRead(String name) throws Exception {
        Path file = encoded("-metadata title=Hällo -metadata artist=Wörld -metadata TBPM=124 " + name, 2);
        try (AudioReader reader = files.open(file)) {
            assertThat(reader.metadata().tag("title")).contains("Hällo");
            assertThat(reader.metadata().tag("artist")).contains("Wörld");
        }
    }

    @Test
    void theDevelopmentSoundsAreAsLongAndAlikeAsFfmpegSays() throws Exception {
        Path sounds = Outside.developmentSounds();
        int done = 0;
        for (String name : new String[] {"sonicpi", "synth", "loudness"}) {
            for (Path file : Outside.listed(sounds.resolve(name), "")) {
                String text = file.toString();
                boolean lossy = text.endsWith(".mp3") || text.endsWith(".ogg");
                if (lossy || text.endsWith(".flac") || text.endsWith(".wav") || text.endsWith(".aiff")) {
                    long frames = decodedFrames(file);
                    done++;
                    if (lossy && done % 6 == 0) {
                        AudioBlock ours = files.load(file);
                        float[][] theirs = Outside.decoded(file, ours.channels(), folder);
                        assertThat((long) theirs[0].length).as(text).isEqualTo(frames);
                        assertThat(Outside.likenessDb(ours.channel(0), theirs[0], ours.frames()))
                                .isGreaterThan(110);
                    }
                }
            }
        }
        assertThat(done).isEqualTo(296);
    }

    private long decodedFrames(Path file) throws Exception {
        try (AudioReader reader = files.open(file)) {
            AudioBlock block = new AudioBlock(reader.format().channels(), 1 << 16);
            long frames = 0;
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                frames += count;
            }
            assertThat(frames).as(file.toString()).isEqualTo(reader.frames());
            return frames;
        }
    }
}
