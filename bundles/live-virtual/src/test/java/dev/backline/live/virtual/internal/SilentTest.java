package dev.backline.live.virtual.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.virtual.internal.play.SilentLaunching;
import dev.backline.live.virtual.internal.song.StartSong;
import org.junit.jupiter.api.Test;

/** A virtual Live in an edition without the engine. */
class SilentTest {
    private final Stage live = new Stage(StartSong.create(), new SilentLaunching());

    @Test
    void theClockRunsBeatsAreToldAndTheTempoCounts() {
        live.say("/live/song/start_listen/beat");
        live.say("/live/song/start_playing");
        assertThat(live.pass(1.1)).extracting(m -> m.arguments().getFirst()).containsExactly(1, 2);
        live.say("/live/song/set/tempo", 240f);
        assertThat(live.pass(0.5)).extracting(m -> m.arguments().getFirst()).containsExactly(3, 4);
        live.say("/live/song/stop_playing");
        assertThat(live.pass(1)).isEmpty();
        live.say("/live/song/continue_playing");
        assertThat(live.pass(0.25)).extracting(m -> m.arguments().getFirst()).containsExactly(5);
    }

    @Test
    void clipsStartAtRestAtOnceAndOtherwiseOnTheGrid() {
        create(0, 0);
        create(0, 1);
        live.say("/live/track/start_listen/playing_slot_index", 0);
        live.say("/live/clip_slot/fire", 0, 0);
        assertThat(live.ask("/live/clip/get/is_playing", 0, 0)).containsExactly(0, 0, true);
        live.pass(0.3);
        live.say("/live/clip_slot/fire", 0, 1);
        assertThat(live.ask("/live/track/get/fired_slot_index", 0)).containsExactly(0, 1);
        assertThat(live.pass(1.6)).isEmpty();
        assertThat(live.pass(0.2)).containsExactly(OscMessage.of("/live/track/get/playing_slot_index", 0, 1));
        live.pass(3);
        assertThat((float) live.ask("/live/clip/get/playing_position", 0, 1).getLast())
                .as("it went round after four beats")
                .isBetween(2f, 2.3f);
        live.say("/live/track/stop_all_clips", 0);
        assertThat(live.pass(2)).contains(OscMessage.of("/live/track/get/playing_slot_index", 0, -1));
    }

    @Test
    void aSceneStartsItsClipsAndStopsTheOthersAndStoppingEndsAll() {
        create(0, 0);
        create(1, 1);
        live.say("/live/scene/fire", 0);
        assertThat(live.ask("/live/clip/get/is_playing", 0, 0)).containsExactly(0, 0, true);
        live.say("/live/song/create_scene", 0);
        live.pass(1);
        live.say("/live/scene/fire", 2);
        live.pass(1.2);
        assertThat(live.ask("/live/clip/get/is_playing", 1, 2)).containsExactly(1, 2, true);
        assertThat(live.ask("/live/clip/get/is_playing", 0, 1)).containsExactly(0, 1, false);
        live.say("/live/song/stop_playing");
        assertThat(live.ask("/live/clip/get/is_playing", 1, 2)).containsExactly(1, 2, false);
    }

    @Test
    void anArmedTrackRecordsAsLongAsItTook() {
        live.say("/live/track/set/arm", 0, true);
        live.say("/live/clip_slot/fire", 0, 2);
        live.pass(1.5);
        assertThat(live.ask("/live/clip/get/is_recording", 0, 2)).containsExactly(0, 2, true);
        live.say("/live/clip_slot/fire", 0, 2);
        live.pass(1);
        assertThat(live.ask("/live/clip/get/length", 0, 2)).containsExactly(0, 2, 4f);
    }

    private void create(int track, int scene) {
        live.say("/live/clip_slot/create_clip", track, scene, 4f);
    }
}
