package dev.backline.generators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.Template;
import dev.backline.model.Key;
import dev.backline.model.Note;
import dev.backline.model.Tempo;
import dev.backline.templates.internal.GenreTemplates;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionTest {
    private static final List<Double> MINUTES = List.of(0.5, 1.0, 3.5);

    static Stream<Brief> briefs() {
        GenreTemplates templates = new GenreTemplates();
        return templates.genres().stream()
                .flatMap(genre -> templates.moods().stream()
                        .flatMap(mood -> Stream.of(1L, 2L, 3L)
                                .map(seed -> Composition.brief(genre, mood, MINUTES.get(seed.intValue() - 1), seed))));
    }

    @ParameterizedTest
    @MethodSource("briefs")
    void everySongHasPartsSectionsAndVariety(Brief brief) throws ProduceFault {
        Composition song = Composition.of(brief);
        List<Section> sections = song.form().sections();
        double minutes =
                song.template().tempo().beat().value() * song.form().length().value() / 60;
        int longest = sections.stream().mapToInt(Section::bars).max().orElseThrow();
        double longestMinutes = song.template().tempo().beat().value() * 4 * longest / 60;

        assertThat(sections).hasSizeGreaterThanOrEqualTo(5);
        assertThat(minutes).isCloseTo(brief.minutes(), within(longestMinutes));
        assertThat(song.notes().keySet().stream().filter(r -> !song.song(r).isEmpty()))
                .hasSizeGreaterThanOrEqualTo(brief.genre().equals("ambient") ? 4 : 6);
        assertThat(new HashSet<>(song.drumBars())).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 1; i < sections.size(); i++) {
            assertThat(song.playing(i)).isNotEqualTo(song.playing(i - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("briefs")
    void everyPitchedNoteIsInKeyAndItsRegister(Brief brief) throws ProduceFault {
        Composition song = Composition.of(brief);
        for (Template.Part part : song.template().parts()) {
            for (Note note : song.song(part.role())) {
                if (part.pitched()) {
                    assertThat(song.template().key().contains(note.pitch()))
                            .as("%s %s", part.role(), note)
                            .isTrue();
                }
            }
        }
        assertThat(song.song("bass"))
                .allMatch(n -> n.pitch().midi() >= 26 && n.pitch().midi() <= 52);
        assertThat(song.song("chords"))
                .allMatch(n -> n.pitch().midi() >= 52 && n.pitch().midi() <= 76);
        assertThat(song.song("lead"))
                .allMatch(n -> n.pitch().midi() >= 60 && n.pitch().midi() <= 91);
    }

    @ParameterizedTest
    @MethodSource("briefs")
    void notesAreTidyAndNothingIsSilentForLong(Brief brief) throws ProduceFault {
        Composition song = Composition.of(brief);
        double longestGap = 0;
        double sounding = 0;
        List<Note> all = song.notes().keySet().stream()
                .flatMap(r -> song.song(r).stream())
                .sorted(Note.ORDER)
                .toList();
        for (Note note : all) {
            longestGap = Math.max(longestGap, note.start().value() - sounding);
            sounding = Math.max(sounding, note.end().value());
            assertThat(note.start().value() * 960)
                    .isCloseTo(Math.rint(note.start().value() * 960), within(1e-6));
        }
        longestGap = Math.max(longestGap, song.form().length().value() - sounding);
        assertThat(longestGap * song.template().tempo().beat().value()).isLessThan(1.5);
        for (String role : song.notes().keySet()) {
            assertNoKeyIsPressedTwice(role, song.song(role));
        }
    }

    private static void assertNoKeyIsPressedTwice(String role, List<Note> notes) {
        double[] free = new double[128];
        for (Note note : notes) {
            assertThat(note.start().value())
                    .as("%s %s", role, note)
                    .isGreaterThanOrEqualTo(free[note.pitch().midi()] - 1e-9);
            free[note.pitch().midi()] = note.end().value();
        }
    }

    @ParameterizedTest
    @MethodSource("briefs")
    void loudSectionsAreBusierThanQuietOnes(Brief brief) throws ProduceFault {
        Composition song = Composition.of(brief);
        List<Section> sections = song.form().sections();
        int loud = 0;
        int quiet = 0;
        for (int i = 0; i < sections.size(); i++) {
            loud = sections.get(i).energy() > sections.get(loud).energy() ? i : loud;
            quiet = sections.get(i).energy() < sections.get(quiet).energy() ? i : quiet;
        }
        assertThat(song.density(loud)).isGreaterThan(song.density(quiet));
    }

    @Test
    void bassLeavesTheKickRoomInHouse() throws ProduceFault {
        Composition song = Composition.of(Composition.brief("house", "energetic", 1, 5));
        List<Double> kicks =
                song.song("kick").stream().map(n -> n.start().value()).toList();
        assertThat(song.song("bass"))
                .allMatch(b ->
                        kicks.stream().noneMatch(k -> Math.abs(k - b.start().value()) < 0.1));
    }

    @Test
    void bassStrikesWithTheKickInTrap() throws ProduceFault {
        Composition song = Composition.of(Composition.brief("trap", "dark", 1, 5));
        List<Double> bass =
                song.song("bass").stream().map(n -> n.start().value()).toList();
        long shared = song.song("kick").stream()
                .filter(k -> bass.stream().anyMatch(b -> Math.abs(k.start().value() - b) < 0.05))
                .count();
        assertThat(shared / (double) song.song("kick").size()).isGreaterThan(0.7);
    }

    @Test
    void sectionsOfOneKindShareTheirMelodyAndVaryIt() throws ProduceFault {
        Composition song = Composition.of(Composition.brief("house", "happy", 3.5, 2));
        List<Section> sections = song.form().sections();
        List<List<Note>> drops =
                song.notes().get("lead").stream().filter(n -> !n.isEmpty()).toList();
        assertThat(sections.stream().filter(s -> s.kind().equals("drop")).count())
                .isGreaterThanOrEqualTo(2);
        assertThat(drops.getFirst().getFirst().pitch().midi())
                .isCloseTo(drops.getLast().getFirst().pitch().midi(), within(7));
        assertThat(drops.getFirst()).isNotEqualTo(drops.getLast());
    }

    @Test
    void sameBriefSameSongWhereverItIsComposed() throws ProduceFault {
        Brief brief = Composition.brief("hip-hop", "sad", 2, 11);
        Composition here = Composition.of(brief);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(Composition.of(brief)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedChangesAtLeastThreeParts() throws ProduceFault {
        Composition seven = Composition.of(Composition.brief("house", "energetic", 1, 7));
        Composition eight = Composition.of(Composition.brief("house", "energetic", 1, 8));
        assertThat(seven.notes().keySet().stream().filter(r -> !seven.song(r).equals(eight.song(r))))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void onlyTheKeyTransposesAndKeepsTheRhythm() throws ProduceFault {
        Brief brief = Composition.brief("techno", "dark", 1, 4);
        Composition am = Composition.of(withKey(brief, "Am"));
        Composition dm = Composition.of(withKey(brief, "Dm"));
        assertThat(starts(dm, "lead")).isEqualTo(starts(am, "lead"));
        assertThat(dm.song("kick")).isEqualTo(am.song("kick"));
        assertThat(dm.song("bass")).isNotEqualTo(am.song("bass"));
    }

    @Test
    void onlyTheTempoKeepsThePitches() throws ProduceFault {
        Brief brief = Composition.brief("techno", "dark", 1, 4);
        Composition slow = Composition.of(withTempo(brief, 130));
        Composition fast = Composition.of(withTempo(brief, 132));
        assertThat(fast.song("bass").stream().limit(16).map(Note::pitch).toList())
                .isEqualTo(slow.song("bass").stream().limit(16).map(Note::pitch).toList());
        assertThat(fast.template().tempo().bpm()).isEqualTo(132);
    }

    private static List<Double> starts(Composition song, String role) {
        return song.song(role).stream().map(n -> n.start().value()).toList();
    }

    private static Brief withKey(Brief brief, String key) {
        return new Brief(
                brief.genre(),
                brief.mood(),
                Optional.empty(),
                Optional.of(Key.parse(key)),
                brief.minutes(),
                brief.seed(),
                Optional.empty(),
                Optional.empty());
    }

    private static Brief withTempo(Brief brief, double bpm) {
        return new Brief(
                brief.genre(),
                brief.mood(),
                Optional.of(Tempo.of(bpm)),
                Optional.empty(),
                brief.minutes(),
                brief.seed(),
                Optional.empty(),
                Optional.empty());
    }
}
