package dev.backline.desk.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.set.SetEdit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MacroTest {
    @Test
    void actionsAndEditsBecomeCallsInTheirOrder() {
        Macro macro = new Macro();
        SetEdit rename = SetEdit.of("track.rename", "#1", "Sub Bass");
        macro.edited("Song.als", List.of(rename));
        macro.edited("Song.als", List.of(SetEdit.of("tempo", "123")));
        macro.called("audio measure", Map.of("file", "It's.wav", "max-length", 3, "loud", true));
        macro.edited("Song.als", List.of(SetEdit.of("key", "Am")));
        macro.edited("Song.als", List.of(SetEdit.of("key", "Em")));
        macro.undone(List.of(SetEdit.of("key", "Em")));
        assertThat(macro.script().lines().skip(1))
                .containsExactly(
                        "backline.set.edit(change: ['track.rename #1 \"Sub Bass\"', 'tempo 123'], file: 'Song.als', out: 'Song again.als')",
                        "backline.audio.measure(file: 'It\\'s.wav', loud: true, maxLength: 3)",
                        "backline.set.edit(change: ['key Am'], file: 'Song.als', out: 'Song again.als')");
    }

    @Test
    void keysComeBackFromTheirTextAndAWrongLineIsNamed() {
        Map<String, String> keys = Map.of("window: palette", "Shortcut+P", "undo", "");
        assertThat(KeyFile.parse(KeyFile.text(keys))).isEqualTo(keys);
        assertThatThrownBy(() -> KeyFile.parse("undo = Alt+U\nredo Alt+R"))
                .hasMessageContaining("Line 2 is \"redo Alt+R\"");
        assertThatThrownBy(() -> KeyFile.parse("undo = Hyper+U")).hasMessageContaining("Line 1");
    }

    @Test
    void thePresetsCollideWithNothingOfTheirOwn() {
        for (String preset : KeyFile.presets()) {
            assertThat(KeyFile.preset(preset).orElseThrow().values()).as(preset).doesNotHaveDuplicates();
            assertThat(KeyFile.parse(KeyFile.text(KeyFile.preset(preset).orElseThrow())))
                    .isNotEmpty();
        }
    }
}
