package dev.backline.live.set.internal.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.exchange.DrawnSets;
import dev.backline.live.set.internal.exchange.Imported;
import dev.backline.live.set.internal.note.Sounding;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Locator;
import dev.backline.model.Note;
import dev.backline.model.ParameterRef;
import dev.backline.model.Pitch;
import dev.backline.model.Seed;
import dev.backline.model.SignatureMap;
import dev.backline.model.Tempo;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmfImportTest {
    private static final boolean LONG = Boolean.getBoolean("backline.long");
    private static final int SETS = LONG ? 20_000 : 150;

    @TempDir
    Path folder;

    @Test
    void whatMidiHoldsComesBackEqual() throws Exception {
        int notes = 0;
        for (int seed = 0; seed < SETS; seed++) {
            LiveSet set = steps(seed % 2 == 0 ? InventedSets.random(seed) : DrawnSets.of(seed));
            Path file = folder.resolve("Set.mid");
            new SmfWriter().write(set, file);
            LiveSet read = SmfImport.read(file).set();
            Files.delete(file);
            String what = "set " + seed;
            assertThat(read.name()).as(what).isEqualTo(set.name());
            assertThat(tempo(read.tempo())).as(what).isEqualTo(tempo(set.tempo()));
            assertThat(read.signatures()).as(what).isEqualTo(merged(set));
            assertThat(read.locators()).as(what).isEqualTo(set.locators());
            List<Track> playing = set.tracks(Track.Kind.MIDI).stream()
                    .filter(t -> !keys(t).isEmpty())
                    .toList();
            assertThat(read.tracks())
                    .as(what)
                    .extracting(Track::name)
                    .isEqualTo(playing.stream().map(Track::name).toList());
            for (int i = 0; i < playing.size(); i++) {
                List<String> wanted = keys(playing.get(i));
                assertThat(keys(read.tracks().get(i))).as(what).isEqualTo(wanted);
                notes += wanted.size();
            }
        }
        assertThat(notes).isGreaterThan(2_000);
    }

    /** The same set without glides, which are not a thing of MIDI. */
    private static LiveSet steps(LiveSet set) {
        return set.toBuilder()
                .tempo(TempoMap.of(set.tempo().changes().stream()
                        .map(c -> new TempoMap.Change(c.at(), c.tempo()))
                        .toList()))
                .build();
    }

    /** Where a change says what held before, nothing is left to read. */
    private static List<String> tempo(TempoMap map) {
        List<String> lines = new ArrayList<>();
        String last = "";
        for (TempoMap.Change change : map.changes()) {
            if (!change.tempo().toString().equals(last)) {
                last = change.tempo().toString();
                lines.add(change.at() + " " + last);
            }
        }
        return lines;
    }

    private static SignatureMap merged(LiveSet set) {
        List<SignatureMap.Change> list = new ArrayList<>();
        set.signatures().changes().forEach(c -> {
            if (list.isEmpty() || !list.getLast().signature().equals(c.signature())) {
                list.add(c);
            }
        });
        return SignatureMap.of(list);
    }

    /** What sounds, in ticks: a key at a time, as MIDI has it. */
    private static List<String> keys(Track track) {
        List<String> lines = new ArrayList<>();
        List<Note> all = new ArrayList<>();
        for (Track.Placed placed : track.arrangement()) {
            try {
                Clip flat = Clip.builder("x", placed.end())
                        .looped(false)
                        .notes(placed.notes())
                        .build();
                all.addAll(Sounding.of(new Track.Placed(Beats.ZERO, placed.end(), flat)));
            } catch (SetFault fault) {
                throw new AssertionError(fault);
            }
        }
        for (Note n : all) {
            long on = ticks(n.start());
            lines.add(on + " " + n.pitch().midi() + " " + Math.max(on + 1, ticks(n.end())) + " " + n.velocity());
        }
        Collections.sort(lines);
        return lines;
    }

    private static long ticks(Beats at) {
        return Math.round(at.value() * MidiWriter.TICKS_PER_BEAT);
    }

    @Test
    void aGlideKeepsItsTimesToTheMillisecond() throws Exception {
        LiveSet set = LiveSet.builder("Glide", Tempo.of(120))
                .tempo(TempoMap.of(List.of(
                        new TempoMap.Change(Beats.ZERO, Tempo.of(80), Optional.of(Tempo.of(160))),
                        new TempoMap.Change(Beats.of(32), Tempo.of(160)))))
                .locators(List.of(new Locator("end", Beats.of(64))))
                .build();
        Path file = folder.resolve("Glide.mid");
        new SmfWriter().write(set, file);
        LiveSet read = SmfImport.read(file).set();
        for (double beat = 0; beat <= 64; beat += 0.25) {
            assertThat(read.tempo().seconds(Beats.of(beat)).value())
                    .isCloseTo(set.tempo().seconds(Beats.of(beat)).value(), within(0.001));
        }
        assertThat(MidiLosses.of(set, MidiLayout.TRACKS)).contains("Tempo: glides are written as steps.");
    }

    @Test
    void controllersComeBackAsTheStepsThatWereWritten() throws Exception {
        Envelope bend = Envelope.of(
                ParameterRef.of("midi/0"),
                List.of(
                        Envelope.Point.of(0, 0),
                        Envelope.Point.of(1, 0),
                        Envelope.Point.of(2, 8191),
                        Envelope.Point.of(4, -8192)));
        Envelope cc = Envelope.of(
                ParameterRef.of("midi/3"),
                List.of(Envelope.Point.of(0, 10), Envelope.Point.of(2, 10), Envelope.Point.of(2, 100)));
        Clip clip = Clip.builder("c", Beats.of(4))
                .notes(List.of(Note.of(Pitch.of(60), Beats.ZERO, Beats.of(1), 100)))
                .envelope(ClipEnvelope.automation(bend))
                .envelope(ClipEnvelope.automation(cc))
                .build();
        LiveSet set = LiveSet.builder("C", Tempo.of(120))
                .tracks(List.of(Track.builder("t", Track.Kind.MIDI)
                        .place(new Track.Placed(Beats.of(4), Beats.of(8), clip))
                        .build()))
                .build();
        Path file = folder.resolve("C.mid");
        new SmfWriter().write(set, file);
        List<ClipEnvelope> read = SmfImport.read(file)
                .set()
                .tracks()
                .getFirst()
                .arrangement()
                .getFirst()
                .clip()
                .envelopes();
        assertThat(read).extracting(e -> e.envelope().target().path()).containsExactly("midi/3", "midi/0");
        for (double at = 0; at < 8; at += 1 / 24.0) {
            Beats inside = Beats.of(at % 4);
            assertThat(read.get(1).envelope().at(Beats.of(at)))
                    .as("bend at " + at)
                    .isCloseTo(bend.at(inside), within(90.0));
            assertThat(read.get(0).envelope().at(Beats.of(at)))
                    .as("cc at " + at)
                    .isEqualTo(cc.at(inside));
        }
    }

    @Test
    void javaReadsMergedAndSingleFiles() throws Exception {
        LiveSet set = InventedSets.full();
        Path merged = folder.resolve("merged.mid");
        new SmfWriter().write(set, merged, MidiLayout.MERGED);
        Sequence one = MidiSystem.getSequence(merged.toFile());
        assertThat(MidiSystem.getMidiFileFormat(merged.toFile()).getType()).isZero();
        assertThat(one.getTracks()).hasSize(1);
        List<Path> parts = new SmfWriter().write(set, folder.resolve("parts"), MidiLayout.FILES);
        assertThat(parts)
                .extracting(p -> p.getFileName().toString())
                .containsExactly("01 kick.mid", "02 rack.mid", "03 pad.mid", "04 bass.mid");
        int notes = 0;
        for (Path part : parts) {
            for (javax.sound.midi.Track track :
                    MidiSystem.getSequence(part.toFile()).getTracks()) {
                notes += starts(track);
            }
        }
        assertThat(starts(one.getTracks()[0])).isEqualTo(notes);
        LiveSet read = SmfImport.read(merged).set();
        assertThat(read.tracks())
                .hasSize(3)
                .extracting(Track::name)
                .containsExactly("Channel 1", "Channel 3", "Channel 4");
        assertThat(keys(read.tracks().get(1))).isEqualTo(keys(set.track("pad").orElseThrow()));
    }

    private static int starts(javax.sound.midi.Track track) {
        int count = 0;
        for (int i = 0; i < track.size(); i++) {
            MidiMessage message = track.get(i).getMessage();
            count += message instanceof ShortMessage s && s.getCommand() == ShortMessage.NOTE_ON && s.getData2() > 0
                    ? 1
                    : 0;
        }
        return count;
    }

    @Test
    void runningStatusSysexAndSilentNamesAreUnderstood() throws Exception {
        byte[] file = smf(
                0,
                96,
                track(
                        0, 0xFF, 0x51, 3, 0x07, 0xA1, 0x20, 0, 0xFF, 0x58, 4, 7, 3, 24, 8, 0, 0xFF, 0x59, 2, 0xFD, 1, 0,
                        0xF0, 3, 1, 2, 0xF7, 0, 0x90, 60, 100, 0x60, 60, 0, 0, 0x99, 36, 90, 0x30, 36, 0, 0, 0xC0, 5, 0,
                        0xFF, 0x2F, 0));
        Imported read = SmfImport.of(SmfReader.read(file, "x.mid"), "x", "x.mid");
        assertThat(read.set().tempo().changes().getFirst().tempo()).isEqualTo(Tempo.of(120));
        assertThat(read.set().signature()).isEqualTo(new TimeSignature(7, 8));
        assertThat(read.set().key().orElseThrow().shortName()).isEqualTo("Cm");
        assertThat(read.set().tracks()).extracting(Track::name).containsExactly("Channel 1", "Drums");
        Track.Placed placed = read.set().tracks().getFirst().arrangement().getFirst();
        assertThat(placed.length()).isEqualTo(Beats.of(3.5));
        assertThat(placed.clip().notes()).containsExactly(Note.of(Pitch.of(60), Beats.ZERO, Beats.of(1), 100));
        assertThat(read.losses())
                .containsExactly(
                        "Messages of a maker's own (SysEx) were skipped.",
                        "Changes of program and pressure on single keys were skipped.");
    }

    @Test
    void framesOfFilmAreTimeAndSeveralSongsAreRefused() throws Exception {
        byte[] events = track(0, 0x90, 60, 100, 100, 60, 0, 0, 0xFF, 0x2F, 0);
        Imported film = SmfImport.of(SmfReader.read(smf(0, 0xE728, events), "x.mid"), "x", "x.mid");
        assertThat(film.set()
                        .tracks()
                        .getFirst()
                        .arrangement()
                        .getFirst()
                        .clip()
                        .notes()
                        .getFirst()
                        .length())
                .isEqualTo(Beats.of(0.2));
        assertThat(film.losses()).hasSize(1);
        assertThatThrownBy(() -> SmfImport.of(SmfReader.read(smf(2, 96, events, events), "x.mid"), "x", "x.mid"))
                .isInstanceOf(SetFault.class)
                .hasMessageContaining("2 songs one after another");
        assertThatThrownBy(() -> SmfImport.of(SmfReader.read(smf(1, 0, events), "x.mid"), "x", "x.mid"))
                .hasMessageContaining("0 ticks a beat");
    }

    @Test
    void mutatedFilesBecomeSetsOrAreRefused() throws Exception {
        Path file = folder.resolve("Set.mid");
        new SmfWriter().write(DrawnSets.of(11), file);
        byte[] whole = Files.readAllBytes(file);
        RandomGenerator random = Seed.of(7).split("import").random();
        assertTimeoutPreemptively(Duration.ofMinutes(LONG ? 60 : 1), () -> {
            for (int i = 0; i < (LONG ? 1_000_000 : 5_000); i++) {
                try {
                    SmfImport.of(SmfReader.read(mutated(whole, random), "x.mid"), "x", "x.mid");
                } catch (SetFault fault) {
                    assertThat(fault.getMessage()).startsWith("x.mid");
                }
            }
        });
    }

    private static byte[] mutated(byte[] bytes, RandomGenerator random) {
        byte[] copy = bytes.clone();
        int length = random.nextInt(4) == 0 ? random.nextInt(copy.length) : copy.length;
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt();
        }
        return Arrays.copyOf(copy, length);
    }

    private static byte[] track(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("MTrk".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        for (int b : bytes) {
            out.write(b);
        }
        return out.toByteArray();
    }

    private static byte[] smf(int format, int division, byte[]... tracks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("MThd".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer head = ByteBuffer.allocate(10).putInt(6).putShort((short) format);
        out.writeBytes(
                head.putShort((short) tracks.length).putShort((short) division).array());
        for (byte[] track : tracks) {
            out.writeBytes(track);
        }
        return out.toByteArray();
    }
}
