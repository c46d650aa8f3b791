package dev.backline.pipeline.internal.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.model.Seed;
import dev.backline.pipeline.internal.stage.Slots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole tracks by the real stages, measured from their files alone. Six genres with one seed each; with
 * {@code -Dbackline.long} three seeds of a minute.
 */
class TrackTest {
    private static final boolean LONG = Boolean.getBoolean("backline.long");

    @TempDir
    Path folder;

    static Stream<Arguments> tracks() {
        return Stream.of("house", "techno", "ambient", "drum-and-bass", "hip-hop", "trap")
                .flatMap(
                        genre -> (LONG ? Stream.of(1L, 2L, 3L) : Stream.of(2L)).map(seed -> Arguments.of(genre, seed)));
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void aTrackIsMusicByItsFiles(String genre, long seed) throws ActionFault, IOException {
        MakeResult made = make(genre, seed);
        MadeTrack track = new MadeTrack(made);
        List<Set<String>> playing = track.playing();

        assertThat(track.midi().bpm()).isCloseTo(made.bpm().bpm(), within(0.01));
        assertThat(track.midi().tracks()).hasSizeGreaterThanOrEqualTo(genre.equals("ambient") ? 4 : 6);
        assertThat(playing).hasSizeGreaterThanOrEqualTo(5).hasSameSizeAs(made.sections());
        assertThat(track.drumBars()).isGreaterThanOrEqualTo(4);
        assertThat(track.inKey()).isGreaterThanOrEqualTo(0.9);
        for (int i = 1; i < playing.size(); i++) {
            assertThat(playing.get(i)).isNotEqualTo(playing.get(i - 1));
        }
        assertThat(track.longestSilence()).isLessThan(2);
        assertThat(20 * Math.log10(track.sumError() + 1e-12)).isLessThan(-100);
        assertThat(track.onsetErrors())
                .isNotEmpty()
                .allSatisfy((part, error) -> assertThat(error).as(part).isLessThan(0.01));
        assertThat(made.truePeak().orElseThrow()).isLessThanOrEqualTo(-1);
        assertSameNotes(track);
    }

    private static void assertSameNotes(MadeTrack track) throws IOException {
        AlsNotes set = track.set();
        assertThat(set.locators()).isEqualTo(track.midi().markers().size());
        assertThat(set.tracks().keySet()).isEqualTo(track.midi().tracks().keySet());
        for (Map.Entry<String, List<MidiNotes.Hit>> entry : set.tracks().entrySet()) {
            List<MidiNotes.Hit> midi = sorted(track.midi().tracks().get(entry.getKey()));
            List<MidiNotes.Hit> als = sorted(entry.getValue());
            assertThat(midi).hasSameSizeAs(als);
            for (int i = 0; i < als.size(); i++) {
                assertThat(midi.get(i).pitch()).isEqualTo(als.get(i).pitch());
                assertThat(midi.get(i).velocity()).isEqualTo(als.get(i).velocity());
                assertThat(midi.get(i).beat()).isCloseTo(als.get(i).beat(), within(1e-6));
                assertThat(midi.get(i).length()).isCloseTo(als.get(i).length(), within(1e-6));
            }
        }
    }

    private static List<MidiNotes.Hit> sorted(List<MidiNotes.Hit> hits) {
        return hits.stream()
                .sorted(Comparator.comparingLong((MidiNotes.Hit h) -> Math.round(h.beat() * 960))
                        .thenComparingInt(MidiNotes.Hit::pitch))
                .toList();
    }

    private MakeResult make(String genre, long seed) throws ActionFault {
        Brief brief = new Brief(
                genre,
                "energetic",
                Optional.empty(),
                Optional.empty(),
                LONG ? 1 : 0.5,
                Seed.of(seed),
                Optional.empty(),
                Optional.empty());
        Wish wish = new Wish(
                brief, Slots.of(Studio.settings(), false), 0, Optional.of(folder.resolve(genre + seed)), false);
        return new Making(Studio.tools(), wish).make(Intent.APPLY, Progress.NONE);
    }
}
