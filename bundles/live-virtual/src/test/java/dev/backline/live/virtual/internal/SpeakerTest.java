package dev.backline.live.virtual.internal;

import static dev.backline.live.virtual.internal.Stage.ONE;
import static dev.backline.live.virtual.internal.Stage.OTHER;
import static dev.backline.live.virtual.internal.Stage.nil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.virtual.internal.song.StartSong;
import org.junit.jupiter.api.Test;

class SpeakerTest {
    private final Stage live = new Stage();

    private static OscMessage fault(String text) {
        return OscMessage.of("/live/error", text);
    }

    @Test
    void opensWithWhatANewLiveHas() {
        assertThat(live.ask("/live/song/get/track_names")).containsExactly("1-MIDI", "2-MIDI", "3-Audio", "4-Audio");
        assertThat(live.ask("/live/song/get/num_scenes")).containsExactly(8);
        assertThat(live.ask("/live/song/get/tempo")).containsExactly(120f);
        assertThat(live.ask("/live/track/get/volume", 2)).containsExactly(2, 0.85f);
        assertThat(live.ask("/live/track/get/send", 0, 1)).containsExactly(0, 1, 0f);
        assertThat(live.ask("/live/track/get/num_devices", 0)).containsExactly(0, 0);
    }

    @Test
    void putsIndicesFirstAndEchoesWhatElseWasAsked() {
        assertThat(live.ask("/live/song/get/tempo", 7)).containsExactly(120f, 7);
        assertThat(live.ask("/live/track/get/mute", 1.0f)).containsExactly(1, false);
        assertThat(live.ask("/live/track/get/name", -1)).containsExactly(-1, "4-Audio");
        assertThat(live.ask("/live/track/get/fold_state", 0)).containsExactly(0, nil());
    }

    @Test
    void tellsFaultsAsAbletonOscDoes() {
        assertThat(live.say("/live/clip/get/color", 0, 10))
                .containsExactly(fault("Error handling OSC message: Index out of range"));
        assertThat(live.say("/live/nobody")).containsExactly(fault("Unknown OSC address: /live/nobody"));
        assertThat(live.say("/live/clip/get/name", 0, 0))
                .containsExactly(fault("Error handling OSC message: 'NoneType' object has no attribute 'name'"));
        assertThat(live.say("/live/track/start_listen/can_be_armed", 0))
                .containsExactly(fault(
                        "Error handling OSC message: 'Track' object has no attribute 'add_can_be_armed_listener'"));
        assertThat(live.say("/live/track/get/send", 0))
                .containsExactly(fault("Error handling OSC message: not enough values to unpack (expected 1, got 0)"));
        assertThat(live.say("/live/song/delete_track", -1))
                .containsExactly(fault("Error handling OSC message: Index out of range"));
        assertThat(live.say("/live/song/set/tempo", 5.0f)).hasSize(1);
        assertThat(live.ask("/live/song/get/tempo")).containsExactly(120f);
    }

    @Test
    void everyTrackAnswersToAStar() {
        assertThat(live.say("/live/track/get/mute", "*"))
                .hasSize(4)
                .last()
                .isEqualTo(OscMessage.of("/live/track/get/mute", 3, false));
        live.say("/live/track/set/mute", "*", true);
        assertThat(live.ask("/live/track/get/mute", 2)).containsExactly(2, true);
    }

    @Test
    void aStrictOneAnswersAStarForTheFirstTrackOnlyAndDoesTheRestForAll() {
        Stage strict = new Stage(StartSong.create(), new MachineLaunching(), true);
        assertThat(strict.ask("/live/track/get/mute", "*")).containsExactly(0, false);
        strict.say("/live/track/set/mute", "*", true);
        assertThat(strict.ask("/live/track/get/mute", 3)).containsExactly(3, true);
        assertThat(strict.say("/live/track/start_listen/mute", "*")).hasSize(4);
    }

    @Test
    void wildcardsMatchFromTheStartAndPassOverWhatNeedsMore() {
        assertThat(live.say("/live/track/get/*", 0))
                .extracting(OscMessage::address)
                .contains("/live/track/get/clips/name", "/live/track/get/volume")
                .doesNotContain("/live/track/get/send", "/live/error");
        assertThat(live.say("/live/track/get/*", 9))
                .containsExactly(fault("Error handling OSC message: Index out of range"));
    }

    /** Live's own meter, and what it tells scripts, are in per cent. */
    @Test
    void aQuarterOfTheProcessorIsToldAsTwentyFivePerCent() {
        assertThat(live.ask("/live/application/get/average_process_usage")).containsExactly(25f);
    }

    @Test
    void aListenerHearsTheValueAtOnceAndEachChangeOnce() {
        assertThat(live.say("/live/track/start_listen/volume", 2))
                .containsExactly(OscMessage.of("/live/track/get/volume", 2, 0.85f));
        assertThat(live.say("/live/track/set/volume", 2, 0.5f))
                .containsExactly(OscMessage.of("/live/track/get/volume", 2, 0.5f));
        assertThat(live.say("/live/track/set/volume", 2, 0.5f)).isEmpty();
        assertThat(live.say("/live/track/stop_listen/volume", 2)).isEmpty();
        assertThat(live.say("/live/track/set/volume", 2, 0.25f)).isEmpty();
    }

    @Test
    void twoClientsListenEachForThemselves() {
        live.say(ONE, "/live/song/start_listen/tempo");
        live.say(OTHER, "/live/song/start_listen/tempo");
        live.say(ONE, "/live/song/set/tempo", 130f);
        assertThat(live.saidTo(ONE)).containsExactly(OscMessage.of("/live/song/get/tempo", 130f));
        assertThat(live.saidTo(OTHER)).isEqualTo(live.saidTo(ONE));
        live.say(ONE, "/live/song/stop_listen/tempo");
        live.say(ONE, "/live/song/set/tempo", 140f);
        assertThat(live.saidTo(ONE)).isEmpty();
        assertThat(live.saidTo(OTHER)).hasSize(1);
    }

    @Test
    void aListenerFollowsItsObjectAndGoesOnTellingItsIndex() {
        live.say("/live/track/start_listen/name", 1);
        live.say("/live/song/create_midi_track", 0);
        assertThat(live.say("/live/track/set/name", 2, "Bass"))
                .containsExactly(OscMessage.of("/live/track/get/name", 1, "Bass"));
    }

    @Test
    void aLoopThatWasMovedComesBackWholeInOneStep() {
        live.say("/live/clip_slot/create_clip", 0, 0, 4f);
        live.say("/live/clip/set/position", 0, 0, 7f);
        assertThat(live.ask("/live/clip/get/loop_end", 0, 0)).containsExactly(0, 0, 11f);
        live.say("/live/song/undo");
        assertThat(live.ask("/live/clip/get/loop_start", 0, 0)).containsExactly(0, 0, 0f);
        assertThat(live.ask("/live/clip/get/loop_end", 0, 0)).containsExactly(0, 0, 4f);
        live.say("/live/song/redo");
        assertThat(live.ask("/live/clip/get/loop_start", 0, 0)).containsExactly(0, 0, 7f);
        live.say("/live/clip_slot/fire", 0, 0);
        live.pass(0.1);
        assertThat(live.ask("/live/clip/get/is_playing", 0, 0)).containsExactly(0, 0, true);
    }

    @Test
    void undoBringsBackScenesTracksAndClipsWithTheirContents() {
        live.say("/live/clip_slot/create_clip", 0, 3, 4.0f);
        live.say("/live/clip/set/name", 0, 3, "Riff");
        live.say("/live/clip/add/notes", 0, 3, 60, 0f, 0.25f, 64, false);
        live.say("/live/song/delete_scene", 3);
        live.say("/live/song/delete_track", 0);
        live.say("/live/song/undo");
        live.say("/live/song/undo");
        assertThat(live.ask("/live/clip/get/name", 0, 3)).containsExactly(0, 3, "Riff");
        assertThat(live.ask("/live/clip/get/notes", 0, 3)).containsExactly(0, 3, 60, 0f, 0.25f, 64f, false);
        live.say("/live/song/redo");
        assertThat(live.ask("/live/song/get/num_scenes")).containsExactly(7);
    }

    @Test
    void pitch127IsLeftOutUnlessItIsAskedFor() {
        live.say("/live/clip_slot/create_clip", 0, 0, 4.0f);
        live.say("/live/clip/add/notes", 0, 0, 127, 0f, 1f, 100, true);
        assertThat(live.ask("/live/clip/get/notes", 0, 0)).containsExactly(0, 0);
        assertThat(live.ask("/live/clip/get/notes", 0, 0, 0, 128, 0, 4)).containsExactly(0, 0, 127, 0f, 1f, 100f, true);
        assertThat(live.say("/live/clip/get/notes", 0, 0, 1))
                .hasSize(1)
                .allSatisfy(m -> assertThat(m.address()).isEqualTo("/live/error"));
    }

    @Test
    void aReplyThatNoDatagramHoldsNamesWhatToAskFor() {
        live.say("/live/clip_slot/create_clip", 0, 0, 4000.0f);
        for (int pitch = 0; pitch < 100; pitch++) {
            Object[] notes = new Object[2 + 5 * 40];
            notes[0] = 0;
            notes[1] = 0;
            for (int i = 0; i < 40; i++) {
                System.arraycopy(new Object[] {pitch, (float) i, 0.5f, 100, false}, 0, notes, 2 + 5 * i, 5);
            }
            live.say("/live/clip/add/notes", notes);
        }
        assertThat(live.say("/live/clip/get/notes", 0, 0))
                .singleElement()
                .satisfies(m -> assertThat((String) m.arguments().getFirst())
                        .contains("65507", "4000 notes", "/live/clip/get/notes 0 0 0 "));
        assertThat(live.ask("/live/clip/get/notes", 0, 0, 0, 77, -8192, 16384)).hasSize(2 + 5 * 77 * 40);
    }

    @Test
    void manyTracksAreReadAtOnce() {
        live.say("/live/clip_slot/create_clip", 0, 1, 4.0f);
        assertThat(live.ask("/live/song/get/track_data", 0, 2, "track.name", "clip.length", "track.num_devices"))
                .containsExactly(
                        "1-MIDI", nil(), 4f, nil(), nil(), nil(), nil(), nil(), nil(), 0, "2-MIDI", nil(), nil(), nil(),
                        nil(), nil(), nil(), nil(), nil(), 0);
        assertThat(live.say("/live/song/get/track_data", 0, 1, "moon.phase").getFirst())
                .isEqualTo(fault("Unknown object identifier in get/track_data: moon"));
    }
}
