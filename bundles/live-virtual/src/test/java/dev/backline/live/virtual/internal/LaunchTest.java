package dev.backline.live.virtual.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backline.live.osc.api.OscMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchTest {
    private final Stage live = new Stage();

    @Test
    void aPressAtRestStartsTheTransportAndAllThatIsPressedInThatMoment() {
        live.say("/live/song/start_playing");
        live.pass(1.3);
        live.say("/live/song/stop_playing");
        create(0, 0, 4);
        create(1, 0, 4);
        live.say("/live/clip/fire", 0, 0);
        live.say("/live/clip/fire", 1, 0);
        live.pass(0.1);
        assertThat(live.ask("/live/clip/get/is_playing", 0, 0)).containsExactly(0, 0, true);
        assertThat(live.ask("/live/clip/get/is_playing", 1, 0)).containsExactly(1, 0, true);
    }

    @Test
    void aClipWaitsForTheSetsGridOrForItsOwn() {
        create(0, 0, 4);
        create(0, 1, 4);
        live.say("/live/clip_slot/fire", 0, 0);
        live.pass(0.3);
        live.say("/live/track/start_listen/playing_slot_index", 0);
        live.say("/live/clip_slot/fire", 0, 1);
        assertThat(live.ask("/live/track/get/fired_slot_index", 0)).containsExactly(0, 1);
        assertThat(live.pass(1.6)).isEmpty();
        assertThat(live.pass(0.2)).containsExactly(OscMessage.of("/live/track/get/playing_slot_index", 0, 1));
        live.say("/live/clip/set/launch_quantization", 0, 0, 12);
        live.say("/live/clip_slot/fire", 0, 0);
        assertThat(live.pass(0.13)).containsExactly(OscMessage.of("/live/track/get/playing_slot_index", 0, 0));
    }

    @Test
    void aCuePointWaitsForTheSetsGridAndIsReachedAtOnceAtRest() {
        live.say("/live/song/set/current_song_time", 16f);
        live.say("/live/song/cue_point/add_or_delete");
        live.say("/live/song/set/current_song_time", 0f);
        live.say("/live/song/cue_point/jump", 0);
        assertThat(live.ask("/live/song/get/current_song_time")).containsExactly(16f);
        live.say("/live/song/set/current_song_time", 0f);
        live.say("/live/song/start_playing");
        live.pass(0.3);
        live.say("/live/song/jump_to_next_cue");
        live.pass(1.6);
        assertThat(time()).isCloseTo(3.8f, within(0.01f));
        live.pass(0.2);
        assertThat(time()).as("0.1 s behind the cue point").isCloseTo(16.2f, within(0.01f));
        live.say("/live/song/set/clip_trigger_quantization", 0);
        live.say("/live/song/jump_to_prev_cue");
        assertThat(time()).isCloseTo(16f, within(0.01f));
        live.say("/live/song/set/clip_trigger_quantization", 4);
        live.pass(0.3);
        live.say("/live/song/cue_point/jump", 0);
        live.say("/live/song/stop_playing");
        live.pass(3);
        assertThat(time()).as("a stop forgets what waited").isCloseTo(16.6f, within(0.01f));
    }

    private float time() {
        return (float) live.ask("/live/song/get/current_song_time").getFirst();
    }

    @Test
    void beatsAreToldAndGoOnAfterAPause() {
        live.say("/live/song/start_listen/beat");
        live.say("/live/song/start_playing");
        assertThat(live.pass(1.1)).extracting(m -> m.arguments().getFirst()).containsExactly(1, 2);
        live.say("/live/song/stop_playing");
        live.say("/live/song/continue_playing");
        assertThat(live.pass(0.5)).extracting(m -> m.arguments().getFirst()).containsExactly(3);
        live.say("/live/song/stop_playing");
        live.say("/live/song/stop_playing");
        assertThat(live.ask("/live/song/get/current_song_time")).containsExactly(0f);
    }

    @Test
    void anArmedTrackRecordsIntoAnEmptySlotUntilItIsPressedAgain() {
        live.say("/live/track/set/arm", 0, true);
        live.say("/live/clip_slot/fire", 0, 2);
        live.pass(1.5);
        assertThat(live.ask("/live/clip_slot/get/playing_status", 0, 2)).containsExactly(0, 2, 2);
        live.say("/live/clip_slot/fire", 0, 2);
        live.pass(1);
        assertThat(live.ask("/live/clip/get/is_recording", 0, 2)).containsExactly(0, 2, false);
        assertThat(live.ask("/live/clip/get/length", 0, 2)).containsExactly(0, 2, 4f);
        assertThat(live.ask("/live/clip/get/is_playing", 0, 2)).containsExactly(0, 2, true);
        live.say("/live/song/undo");
        assertThat(live.ask("/live/clip_slot/get/has_clip", 0, 2)).containsExactly(0, 2, false);
    }

    @Test
    void whatIsRecordedIsThereWhenTheTransportStopsAtOnce() {
        live.say("/live/track/set/arm", 2, true);
        live.say("/live/clip_slot/fire", 2, 0);
        live.say("/live/song/stop_playing");
        assertThat(live.ask("/live/clip/get/is_audio_clip", 2, 0)).containsExactly(2, 0, true);
        live.say("/live/song/start_playing");
        live.pass(0.01);
        live.say("/live/clip_slot/fire", 2, 1);
        live.say("/live/song/stop_playing");
        assertThat(live.ask("/live/clip_slot/get/has_clip", 2, 1)).containsExactly(2, 1, true);
    }

    @Test
    void aRecordingOfFourBeatsEndsByItself() {
        live.say("/live/track/set/arm", 1, true);
        live.say("/live/song/trigger_session_record", 4.0f);
        live.pass(5);
        assertThat(live.ask("/live/clip/get/length", 1, 0)).containsExactly(1, 0, 4f);
        assertThat(live.ask("/live/clip/get/is_recording", 1, 0)).containsExactly(1, 0, false);
    }

    @Test
    void theSessionIsWrittenIntoTheArrangementWhileRecordIsOn() {
        create(0, 0, 4);
        live.say("/live/clip/set/name", 0, 0, "Riff");
        live.say("/live/song/set/record_mode", true);
        live.say("/live/clip_slot/fire", 0, 0);
        live.pass(2);
        live.say("/live/song/stop_playing");
        assertThat(live.ask("/live/track/get/arrangement_clips/name", 0)).containsExactly(0, "Riff");
        assertThat(live.ask("/live/track/get/arrangement_clips/length", 0)).containsExactly(0, 4f);
        assertThat(live.ask("/live/song/get/record_mode")).containsExactly(false);
    }

    @Test
    void aClipPlaysOnWhileOthersAreMadeDeletedAndMoved() {
        create(1, 1, 4);
        live.say("/live/clip_slot/fire", 1, 1);
        live.pass(0.5);
        live.say("/live/song/create_scene", 0);
        live.say("/live/song/create_midi_track", 0);
        create(0, 0, 2);
        live.pass(0.5);
        assertThat(live.ask("/live/clip/get/playing_position", 2, 2)).containsExactly(2, 2, 2f);
        live.say("/live/song/delete_scene", 2);
        assertThat(live.ask("/live/track/get/playing_slot_index", 2)).containsExactly(2, -1);
    }

    @Test
    void aSceneBringsItsTempoAndSignature() {
        create(0, 0, 4);
        live.say("/live/scene/set/tempo", 0, 90f);
        live.say("/live/scene/set/time_signature_numerator", 0, 3);
        live.say("/live/scene/fire", 0);
        live.pass(0.1);
        assertThat(live.ask("/live/song/get/tempo")).containsExactly(90f);
        assertThat(live.ask("/live/song/get/signature_numerator")).containsExactly(3);
    }

    @Test
    void backToTheArrangementEndsTheSession() {
        create(0, 0, 4);
        live.say("/live/clip_slot/fire", 0, 0);
        live.pass(0.1);
        assertThat(live.ask("/live/song/get/back_to_arranger")).containsExactly(true);
        live.say("/live/song/set/back_to_arranger", 0);
        assertThat(live.ask("/live/song/get/back_to_arranger")).containsExactly(false);
        assertThat(live.ask("/live/track/get/playing_slot_index", 0)).containsExactly(0, -1);
    }

    @Test
    void capturedClipsLieInANewSceneBelowTheSelectedOne() {
        create(0, 0, 4);
        live.say("/live/clip/set/name", 0, 0, "Riff");
        live.say("/live/clip_slot/fire", 0, 0);
        live.pass(0.1);
        live.say("/live/song/capture_and_insert_scene");
        assertThat(live.ask("/live/clip/get/name", 0, 1)).containsExactly(0, 1, "Riff");
        assertThat(live.ask("/live/view/get/selected_scene")).containsExactly(1);
    }

    @Test
    void tappingSetsTheTempo() {
        List<OscMessage> nothing = live.say("/live/song/tap_tempo");
        assertThat(nothing).isEmpty();
        live.pass(0.6);
        live.say("/live/song/tap_tempo");
        assertThat(live.ask("/live/song/get/tempo")).containsExactly(100f);
    }

    private void create(int track, int slot, double beats) {
        live.say("/live/clip_slot/create_clip", track, slot, (float) beats);
    }
}
