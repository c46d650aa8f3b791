package dev.backline.live.set.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.set.internal.midi.MidiContent;
import dev.backline.live.set.internal.midi.SmfReader;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.live.set.internal.note.Sounding;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmfWriterTest {
    @TempDir
    Path folder;

    @Test
    void javaReadsTheNotesOfTwoHundredSets() throws Exception {
        int notes = 0;
        for (int seed = 0; seed < 200; seed++) {
            LiveSet set = InventedSets.random(seed);
            Path file = folder.resolve(seed + ".mid");
            new SmfWriter().write(set, file);
            Sequence sequence = MidiSystem.getSequence(file.toFile());
            assertThat(sequence.getResolution()).isEqualTo(960);
            assertThat(sequence.getTracks()).hasSize(set.tracks().size() + 1);
            for (int i = 0; i < set.tracks().size(); i++) {
                List<String> read = read(sequence.getTracks()[i + 1]);
                assertThat(read)
                        .as("set %s, track %s", seed, i)
                        .isEqualTo(wanted(set.tracks().get(i)));
                notes += read.size();
            }
        }
        assertThat(notes).isGreaterThan(5_000);
    }

    private static List<String> wanted(Track track) throws Exception {
        List<String> answer = new ArrayList<>();
        for (Track.Placed placed : track.arrangement()) {
            for (Note n : Sounding.of(placed)) {
                answer.add(Math.round(n.start().value() * 960) + " " + n.pitch().midi() + " "
                        + Math.round(n.end().value() * 960) + " " + n.velocity());
            }
        }
        Collections.sort(answer);
        return answer;
    }

    /** Pairs each start with the first end behind it, and checks that no key starts while it sounds. */
    private static List<String> read(javax.sound.midi.Track track) {
        List<String> answer = new ArrayList<>();
        int[] sounding = new int[128];
        Arrays.fill(sounding, -1);
        for (int i = 0; i < track.size(); i++) {
            MidiEvent event = track.get(i);
            if (event.getMessage() instanceof ShortMessage m) {
                int key = m.getData1();
                if (m.getCommand() == ShortMessage.NOTE_ON) {
                    assertThat(sounding[key]).isEqualTo(-1);
                    sounding[key] = answer.size();
                    answer.add(event.getTick() + " " + key + " ? " + m.getData2());
                } else {
                    answer.set(sounding[key], answer.get(sounding[key]).replace("?", String.valueOf(event.getTick())));
                    sounding[key] = -1;
                }
            }
        }
        Collections.sort(answer);
        return answer;
    }

    @Test
    void theFirstTrackConducts() throws Exception {
        Path file = folder.resolve("Set.mid");
        new SmfWriter().write(InventedSets.full(), file);
        MidiContent read = SmfReader.read(file);
        assertThat(read.format()).isEqualTo(1);
        assertThat(read.tempos()).containsExactly(new MidiContent.TempoAt(0, 476_190));
        assertThat(read.signature()).contains("4/4");
        assertThat(read.key()).contains("Am");
        assertThat(read.markers()).containsExactly("Intro", "Drop");
        assertThat(read.tracks())
                .extracting(MidiContent.MidiTrack::name)
                .containsExactly("Invented", "kick", "rack", "pad", "bass");
        javax.sound.midi.Track conductor = MidiSystem.getSequence(file.toFile()).getTracks()[0];
        assertThat(conductor.get(0).getMessage()).isInstanceOf(MetaMessage.class);
    }
}
