package dev.backline.desk.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import dev.backline.ui.Choice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FittingTest {
    private static final Path SONG = Path.of("Song.als");

    private static final ActionInfo KEEP = action("keep", List.of("keep Song.als"), input("file"), text("clip"));
    private static final ActionInfo STOP = action("stop", List.of("stop"), text("track"));
    private static final ActionInfo INFO = action("info", List.of("info \"My song.als\" --json"), input("file"));
    private static final ActionInfo LOUD = action("loud", List.of("loud song.wav"), input("file"));
    private static final List<ActionInfo> ALL = List.of(KEEP, STOP, INFO, LOUD);

    private static ActionInfo action(String name, List<String> examples, ParameterInfo... parameters) {
        return new ActionInfo("", name, name, "", examples, false, List.of(), List.of(parameters), "", "dev.test");
    }

    private static ParameterInfo input(String name) {
        return parameter(name, "path", 0, true);
    }

    private static ParameterInfo text(String name) {
        return parameter(name, "text", -1, false);
    }

    private static ParameterInfo parameter(String name, String type, int position, boolean input) {
        return new ParameterInfo(
                name,
                type,
                false,
                true,
                position,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                input,
                "");
    }

    private static LiveSet set() {
        Clip riff = Clip.builder("Riff", Beats.of(4)).id("9").build();
        return LiveSet.builder("Song", Tempo.of(120))
                .scenes(List.of(Scene.of("One", Color.NONE), Scene.of("Two", Color.NONE)))
                .tracks(List.of(
                        Track.builder("1", Track.Kind.MIDI).name("Pad").build(),
                        Track.builder("2", Track.Kind.MIDI)
                                .name("Bass")
                                .session(1, riff)
                                .build(),
                        Track.builder("3", Track.Kind.MIDI).name("Pad").build()))
                .build();
    }

    private static Named named(Choice choice) {
        return Named.of(set(), choice).orElseThrow();
    }

    @Test
    void aClipIsNamedByItsTrackAndScene() {
        Named clip = named(Choice.ofTrack("2").withScene(1).withClip("9"));
        assertThat(clip.part()).isEqualTo("clip");
        assertThat(Fitting.of(ALL, clip, SONG))
                .containsExactly(new Fitting(KEEP, Map.of("file", "Song.als", "clip", "Bass@2")));
    }

    @Test
    void ofTwoTracksWithOneNameEachIsNamedByItsNumber() {
        assertThat(Fitting.of(ALL, named(Choice.ofTrack("3")), SONG))
                .containsExactly(new Fitting(STOP, Map.of("track", "#3")));
    }

    @Test
    void nothingChosenOrGoneFitsNothing() {
        assertThat(Named.of(set(), Choice.NONE)).isEmpty();
        assertThat(Named.of(set(), Choice.ofTrack("77"))).isEmpty();
    }

    @Test
    void aFileGoesToTheActionsWhoseExamplesReadItsKind() {
        assertThat(Fitting.of(ALL, Path.of("a folder", "Other.ALS")))
                .extracting(Fitting::action)
                .containsExactly(KEEP, INFO);
        assertThat(Fitting.of(ALL, Path.of("x.wav")))
                .extracting(Fitting::action)
                .containsExactly(LOUD);
        assertThat(Fitting.of(ALL, Path.of("README"))).isEmpty();
    }
}
