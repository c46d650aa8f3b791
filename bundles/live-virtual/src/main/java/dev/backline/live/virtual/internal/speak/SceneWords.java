package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.virtual.internal.song.SceneItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.SongEdits;
import dev.backline.model.Color;
import java.util.Map;

/** What can be said about scenes. A tempo or signature that is switched off reads -1; writing one switches it on. */
final class SceneWords {
    private final Studio studio;
    private final Song song;
    private final SongEdits edits;

    private SceneWords(Studio studio) {
        this.studio = studio;
        this.song = studio.song();
        this.edits = studio.edits();
    }

    static Words<SceneItem> of(Studio studio) {
        return new SceneWords(studio).words();
    }

    private Words<SceneItem> words() {
        Words<SceneItem> words = new Words<>(ObjectKind.SCENE, (item, property, value) -> {
            edits.put(item, property, value);
            song.changed();
        });
        return words.read("is_empty", this::isEmpty)
                .read("is_triggered", s -> studio.deck().waits(s))
                .read(
                        "color_index",
                        s -> s.whole("color") == 0
                                ? OscNil.NIL
                                : Color.nearest(s.whole("color")).index())
                .write(
                        "color_index",
                        (s, v) -> edits.put(s, "color", Color.of((int) v).rgb()))
                .read("tempo", s -> s.flag("tempo_enabled") ? s.value("tempo") : Double.valueOf(-1))
                .write("tempo", (s, v) -> switched(s, "tempo", v, "tempo_enabled"))
                .read("time_signature_numerator", s -> signature(s, "time_signature_numerator"))
                .read("time_signature_denominator", s -> signature(s, "time_signature_denominator"))
                .write(
                        "time_signature_numerator",
                        (s, v) -> switched(s, "time_signature_numerator", v, "time_signature_enabled"))
                .write(
                        "time_signature_denominator",
                        (s, v) -> switched(
                                s, "time_signature_denominator", denominator((int) v), "time_signature_enabled"))
                .does("fire", (s, rest) -> studio.deck().press(s))
                .does("fire_as_selected", (s, rest) -> fireAsSelected(s))
                .does("fire_selected", (s, rest) -> fireAsSelected(s));
    }

    /** Answers a lower number of a signature that Live takes. */
    static int denominator(int value) throws LiveFault {
        if (Integer.bitCount(value) != 1) {
            throw LiveFault.runtime(
                    "Invalid value. The denominator is " + value + ", but 1, 2, 4, 8 or 16 was expected");
        }
        return value;
    }

    private static Object signature(SceneItem scene, String property) {
        return scene.flag("time_signature_enabled") ? scene.value(property) : Integer.valueOf(-1);
    }

    private void switched(SceneItem scene, String property, Object value, String on) {
        edits.put(scene, Map.of(property, value, on, true));
        song.changed();
    }

    private boolean isEmpty(SceneItem scene) {
        int row = song.scenes().indexOf(scene);
        return row < 0
                || song.tracks().stream()
                        .allMatch(t -> t.slots().get(row).clip().isEmpty());
    }

    private void fireAsSelected(SceneItem scene) {
        studio.deck().press(scene);
        int next = song.scenes().indexOf(scene) + 1;
        song.selection().select(song.scenes().get(Math.min(next, song.scenes().size() - 1)));
    }
}
