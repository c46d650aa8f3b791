package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.info.Playing;
import dev.backline.live.set.internal.info.SetInfo;
import dev.backline.live.set.internal.info.SetSummary;
import dev.backline.live.set.internal.midi.MidiContent;
import dev.backline.live.set.internal.midi.SmfReader;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.live.set.internal.note.Sounding;
import dev.backline.live.set.internal.reference.SampleUses;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.model.Beats;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetRoundTripTest {
    @TempDir
    Path folder;

    private SetFile write(LiveSet set) throws Exception {
        Path file = folder.resolve(set.name() + ".als");
        new AlsSetWriter(null).write(set, file);
        return SetFile.load(file, Progress.NONE);
    }

    private static SetInfo info(SetFile file) throws SetFault {
        return SetSummary.of(file, Optional.empty());
    }

    private static SetView view(SetFile file) throws SetFault {
        return SetView.of(file.document().root(), "x.als");
    }

    @Test
    void whatWasWrittenIsRead() throws Exception {
        SetFile file = write(InventedSets.full());
        SetInfo read = info(file);
        assertThat(read.tempo()).contains(126.0);
        assertThat(read.signature()).contains("4/4");
        assertThat(read.scale()).contains("A Minor");
        assertThat(read.scenes()).isEqualTo(3);
        assertThat(read.locators()).containsExactly("Intro", "Drop");
        assertThat(read.tracks())
                .extracting(SetInfo.TrackLine::name)
                .containsExactly("Drums", "kick", "rack", "pad", "bass", "Vox", "A-Reverb", "B-Delay");
        assertThat(read.devices())
                .contains(
                        new SetInfo.DeviceCount("Simpler", 5),
                        new SetInfo.DeviceCount("Drum Rack", 1),
                        new SetInfo.DeviceCount("Reverb", 1),
                        new SetInfo.DeviceCount("Delay", 1));
        assertThat(SampleUses.of(view(file).tracks().get(3).node()))
                .extracting(s -> s.ref().relative().orElse("") + " " + s.low() + "-" + s.high() + " " + s.user())
                .containsExactly("Samples/pad C2.wav 0-53 pad / Pad", "Samples/pad C3.wav 54-127 pad / Pad");
        assertThat(folder.resolve("Ableton Project Info")).isDirectory();
    }

    @Test
    void notesOfSetAndMidiFileAreEqual() throws Exception {
        for (int seed = 0; seed < 25; seed++) {
            LiveSet set = InventedSets.random(seed);
            Path als = folder.resolve(seed + ".als");
            Path mid = folder.resolve(seed + ".mid");
            new AlsSetWriter(null).write(set, als);
            new SmfWriter().write(set, mid);
            List<TrackView> tracks = view(SetFile.load(als, Progress.NONE)).tracks();
            MidiContent midi = SmfReader.read(mid);
            for (int i = 0; i < tracks.size(); i++) {
                List<String> wanted = ticks(set.tracks().get(i));
                List<String> fromSet = tracks.get(i).arrangementClips().stream()
                        .flatMap(c -> Playing.of(c).stream())
                        .map(SetRoundTripTest::ticks)
                        .toList();
                List<String> fromMidi = midi.tracks().get(i + 1).notes().stream()
                        .map(n -> n.on() + " " + n.off() + " " + n.key() + " " + n.velocity())
                        .toList();
                assertThat(fromSet).as("set %s, track %s", seed, i).isEqualTo(wanted);
                assertThat(fromMidi).as("midi %s, track %s", seed, i).isEqualTo(wanted);
            }
        }
    }

    private static List<String> ticks(Track track) throws SetFault {
        List<String> answer = new ArrayList<>();
        for (Track.Placed placed : track.arrangement()) {
            for (Note n : Sounding.of(placed)) {
                answer.add(ticks(new Playing.Sounding(
                        n.pitch().midi(), n.start().value(), n.length().value(), n.velocity())));
            }
        }
        return answer;
    }

    private static String ticks(Playing.Sounding n) {
        return Math.round(n.start() * 960) + " " + Math.round((n.start() + n.length()) * 960) + " " + n.key() + " "
                + (int) n.velocity();
    }

    @Test
    void sessionClipsKeepTheirNotesAndPlaces() throws Exception {
        SetView read = view(write(InventedSets.full()));
        assertThat(read.tracks().get(1).sessionClips()).hasSize(2);
        assertThat(read.tracks().get(3).sessionClips().firstEntry().getValue().notes())
                .extracting(n -> n.key() + " " + n.time() + " " + n.duration() + " " + n.probability())
                .containsExactly("57 0.0 4.0 1.0", "60 0.5 3.5 1.0", "64 4.0 2.25 0.5");
    }

    @Test
    void sameSetGivesSameBytesWhereverItIsWritten() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        LiveSet set = InventedSets.full();
        new AlsSetWriter(null).write(set, folder.resolve("a/Set.als"));
        new SmfWriter().write(set, folder.resolve("a/Set.mid"));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            new AlsSetWriter(null).write(set, folder.resolve("b/Set.als"));
            new SmfWriter().write(set, folder.resolve("b/Set.mid"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String name : List.of("Set.als", "Set.mid")) {
            assertThat(folder.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
        }
        assertThat(Files.readAllBytes(folder.resolve("a/Set.als"))).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void strangeNamesSurviveAsFarAsXmlHasThem() throws Exception {
        String name = "\"Bass\" & <Lead> \uD83C\uDFB9\u0007 é \t\uD800 '1'";
        Track track = Track.builder("t", Track.Kind.MIDI).name(name).build();
        SetFile read = write(
                LiveSet.builder("Names", Tempo.of(120)).tracks(List.of(track)).build());
        assertThat(info(read).tracks().getFirst().name()).isEqualTo("\"Bass\" & <Lead> \uD83C\uDFB9  é  \uFFFD '1'");
    }

    @Test
    void anEmptySetStillHasAScene() throws Exception {
        SetInfo read = info(write(LiveSet.builder("Empty", Tempo.of(90)).build()));
        assertThat(read.scenes()).isEqualTo(1);
        assertThat(read.tracks()).isEmpty();
        assertThat(read.tempo()).contains(90.0);
    }

    @Test
    void aSetIsNeverOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("Mine.als"), "mine");
        assertThatThrownBy(() -> new AlsSetWriter(null).write(InventedSets.full(), file))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("is there already");
        assertThat(file).hasContent("mine");
    }

    @Test
    void clipsThatOverlapAreRefusedWithTheirPlace() {
        Track track = InventedSets.midi("t", InventedSets.simpler("S", "s.wav", 10, false))
                .place(InventedSets.placed(0, 5, InventedSets.clip("A", 4)))
                .place(InventedSets.placed(4, 4, InventedSets.clip("B", 4)))
                .build();
        LiveSet set = LiveSet.builder("X", Tempo.of(120)).tracks(List.of(track)).build();
        assertThatThrownBy(() -> write(set))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("clip B starts at 4.0 beats");
    }

    @Test
    void whatTheFileCannotHoldIsTold() throws Exception {
        assertThat(new AlsSetWriter(null).omissions(InventedSets.full()))
                .singleElement()
                .asString()
                .contains("ducking");
        Track track =
                InventedSets.midi("t", Device.builder("granulator").build()).build();
        LiveSet set = LiveSet.builder("X", Tempo.of(120)).tracks(List.of(track)).build();
        assertThat(new AlsSetWriter(null).omissions(set))
                .singleElement()
                .asString()
                .contains("granulator");
    }

    @Test
    void aKeyThatSoundsTwiceAtOnceIsCut() throws Exception {
        List<Note> notes = Sounding.of(InventedSets.clip(
                "c",
                4,
                Note.of(Pitch.of(60), Beats.of(0), Beats.of(2), 90),
                Note.of(Pitch.of(60), Beats.of(1), Beats.of(2), 91),
                Note.of(Pitch.of(60), Beats.of(1), Beats.of(1), 92)));
        assertThat(notes.stream()
                        .map(n -> n.start().value() + "+" + n.length().value())
                        .toList())
                .containsExactly("0.0+1.0", "1.0+2.0");
    }
}
