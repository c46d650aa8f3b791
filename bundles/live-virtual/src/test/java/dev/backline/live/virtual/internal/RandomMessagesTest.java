package dev.backline.live.virtual.internal;

import static dev.backline.live.virtual.internal.Stage.ONE;
import static dev.backline.live.virtual.internal.Stage.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random messages are said to the virtual Live and drawn in a sketch of the set; then both must be the same, for whoever asks. */
class RandomMessagesTest {
    private static final OscMessage OUT_OF_RANGE =
            OscMessage.of("/live/error", "Error handling OSC message: Index out of range");

    private static final int MESSAGES = Boolean.getBoolean("backline.long") ? 10_000 : 600;

    private final Stage live = new Stage();
    private final Sketch sketch = new Sketch();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSetReadsBackListenersHearOnceAndBadIndicesAreRefused(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        live.say(ONE, "/live/song/start_listen/tempo");
        live.say(OTHER, "/live/song/start_listen/tempo");
        for (int i = 0; i < MESSAGES; i++) {
            turn(chance);
            if (i % 200 == 199) {
                compare();
            }
        }
        compare();
    }

    private void turn(SplittableRandom chance) {
        int track = chance.nextInt(-1, sketch.tracks.size() + 1);
        int row = chance.nextInt(-1, sketch.scenes + 1);
        boolean there = track >= 0 && track < sketch.tracks.size();
        boolean slot = there && row >= 0 && row < sketch.scenes;
        switch (chance.nextInt(13)) {
            case 0 -> tempo(chance.nextInt(20, 1000));
            case 1 -> {
                float volume = chance.nextInt(0, 101) / 100f;
                change(
                        there,
                        "/live/track/set/volume",
                        List.of(track, volume),
                        () -> sketch.tracks.get(track).volume = volume);
            }
            case 2 -> {
                String name = "Track " + chance.nextInt(9);
                change(there, "/live/track/set/name", List.of(track, name), () -> sketch.tracks.get(track).name = name);
            }
            case 3 -> {
                boolean mute = chance.nextBoolean();
                change(there, "/live/track/set/mute", List.of(track, mute), () -> sketch.tracks.get(track).mute = mute);
            }
            case 4, 5 -> create(track, row, slot, chance.nextInt(1, 17));
            case 6 -> delete(track, row, slot);
            case 7 -> onClip(track, row, slot, "/live/clip/set/name", "Clip " + chance.nextInt(9));
            case 8 -> onClip(track, row, slot, "/live/clip/set/muted", chance.nextBoolean());
            case 9 -> notes(track, row, slot, chance);
            case 10 -> tracks(chance, track, there);
            case 11 -> scenes(chance, row);
            default -> live.pass(0.02);
        }
    }

    private void tempo(float bpm) {
        boolean changed = sketch.tempo != bpm;
        sketch.tempo = bpm;
        live.say(ONE, "/live/song/set/tempo", bpm);
        List<OscMessage> heard = changed ? List.of(OscMessage.of("/live/song/get/tempo", bpm)) : List.of();
        assertThat(live.saidTo(ONE)).isEqualTo(heard);
        assertThat(live.saidTo(OTHER)).isEqualTo(heard);
    }

    private void change(boolean there, String address, List<Object> arguments, Runnable drawn) {
        List<OscMessage> answers = live.say(address, arguments.toArray());
        if (there) {
            assertThat(answers).isEmpty();
            drawn.run();
        } else {
            assertThat(answers).containsExactly(OUT_OF_RANGE);
        }
    }

    private void create(int track, int row, boolean slot, float length) {
        List<OscMessage> answers = live.say("/live/clip_slot/create_clip", track, row, length);
        if (!slot) {
            assertThat(answers).containsExactly(OUT_OF_RANGE);
        } else if (sketch.tracks.get(track).midi
                && !sketch.tracks.get(track).clips.containsKey(row)) {
            assertThat(answers).isEmpty();
            sketch.tracks.get(track).clips.put(row, new Sketch.Clip(length));
        } else {
            assertThat(answers)
                    .singleElement()
                    .satisfies(m -> assertThat(m.address()).isEqualTo("/live/error"));
        }
    }

    private void delete(int track, int row, boolean slot) {
        List<OscMessage> answers = live.say("/live/clip_slot/delete_clip", track, row);
        boolean done = slot && sketch.tracks.get(track).clips.remove(row) != null;
        assertThat(answers).hasSize(done ? 0 : 1);
    }

    private void onClip(int track, int row, boolean slot, String address, Object value) {
        List<OscMessage> answers = live.say(address, track, row, value);
        Sketch.Clip clip = slot ? sketch.tracks.get(track).clips.get(row) : null;
        assertThat(answers).hasSize(clip == null ? 1 : 0);
        if (clip != null && value instanceof String name) {
            clip.name = name;
        } else if (clip != null) {
            clip.muted = (boolean) value;
        }
    }

    private void notes(int track, int row, boolean slot, SplittableRandom chance) {
        List<Object> all = new ArrayList<>(List.of(track, row));
        List<Object[]> notes = new ArrayList<>();
        for (int i = chance.nextInt(1, 4); i > 0; i--) {
            Object[] note = {chance.nextInt(127), chance.nextInt(64) / 4f, 0.25f, chance.nextInt(1, 128), false};
            notes.add(note);
            all.addAll(Arrays.asList(note));
        }
        List<OscMessage> answers = live.say("/live/clip/add/notes", all.toArray());
        Sketch.Clip clip = slot ? sketch.tracks.get(track).clips.get(row) : null;
        assertThat(answers).hasSize(clip == null ? 1 : 0);
        if (clip != null) {
            notes.forEach(n -> clip.note((int) n[0], (float) n[1], (float) n[2], (int) n[3]));
        }
    }

    private void tracks(SplittableRandom chance, int track, boolean there) {
        if (sketch.tracks.size() < 8 && chance.nextBoolean()) {
            int at = chance.nextInt(sketch.tracks.size() + 1);
            boolean midi = chance.nextBoolean();
            live.say("/live/song/create_" + (midi ? "midi" : "audio") + "_track", at);
            sketch.tracks.add(at, new Sketch.Track(midi, ""));
        } else if (sketch.tracks.size() > 2) {
            change(there, "/live/song/delete_track", List.of(track), () -> sketch.tracks.remove(track));
        }
    }

    private void scenes(SplittableRandom chance, int row) {
        if (sketch.scenes < 12 && chance.nextBoolean()) {
            int at = chance.nextInt(sketch.scenes + 1);
            live.say("/live/song/create_scene", at);
            sketch.addScene(at);
        } else if (sketch.scenes > 2) {
            boolean there = row >= 0 && row < sketch.scenes;
            change(there, "/live/song/delete_scene", List.of(row), () -> sketch.deleteScene(row));
        }
    }

    private void compare() {
        assertThat(live.ask("/live/song/get/tempo")).containsExactly(sketch.tempo);
        assertThat(live.ask("/live/song/get/num_scenes")).containsExactly(sketch.scenes);
        assertThat(live.ask("/live/song/get/num_tracks")).containsExactly(sketch.tracks.size());
        for (int t = 0; t < sketch.tracks.size(); t++) {
            Sketch.Track track = sketch.tracks.get(t);
            assertThat(live.ask("/live/track/get/name", t)).containsExactly(t, sketch.name(t));
            assertThat(live.ask("/live/track/get/volume", t)).containsExactly(t, track.volume);
            assertThat(live.ask("/live/track/get/mute", t)).containsExactly(t, track.mute);
            assertThat(live.say(OTHER, "/live/track/get/name", t))
                    .containsExactly(OscMessage.of("/live/track/get/name", t, sketch.name(t)));
            clips(t, track);
        }
    }

    private void clips(int t, Sketch.Track track) {
        List<Object> lengths = new ArrayList<>(List.of(t));
        for (int row = 0; row < sketch.scenes; row++) {
            Sketch.Clip clip = track.clips.get(row);
            lengths.add(clip == null ? Stage.nil() : clip.length);
            if (clip != null) {
                assertThat(live.ask("/live/clip/get/name", t, row)).containsExactly(t, row, clip.name);
                assertThat(live.ask("/live/clip/get/muted", t, row)).containsExactly(t, row, clip.muted);
                List<Object> notes = new ArrayList<>(List.of(t, row));
                clip.notes.values().forEach(n -> notes.addAll(Arrays.asList(n)));
                assertThat(live.ask("/live/clip/get/notes", t, row)).isEqualTo(notes);
            }
        }
        assertThat(live.ask("/live/track/get/clips/length", t)).isEqualTo(lengths);
    }
}
