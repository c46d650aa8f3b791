package dev.backline.desk.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyMapTest {
    private final KeyMap keys = new KeyMap().with("a", "First", "Shortcut+K").with("b", "Second", "F1");

    @Test
    void theSameKeysAreTheSameInAnySpelling() {
        keys.choose("b", "shift+Shortcut+p");
        assertThat(keys.commandOf("Shortcut+Shift+P")).contains("b");
        assertThat(keys.commandOf("F1")).isEmpty();
    }

    @Test
    void keysAreReadAsTheyAreSaid() {
        keys.choose("b", "Shortcut+Shift+P");
        assertThat(keys.keysOf("b")).isIn("Ctrl+Shift+P", "Cmd+Shift+P");
        assertThat(KeyMap.readable("F1")).isEqualTo("F1");
    }

    @Test
    void aConflictIsShownAndTheUsersChoiceWins() {
        keys.choose("b", "Shortcut+K");
        assertThat(keys.conflicts()).containsOnlyKeys("Shortcut+K");
        assertThat(keys.conflicts().get("Shortcut+K"))
                .extracting(KeyMap.Binding::command)
                .containsExactly("a", "b");
        assertThat(keys.commandOf("Shortcut+K")).contains("b");
    }

    @Test
    void anyCommandCanHaveKeysAndLoseThem() {
        keys.choose("library scan", "Shortcut+L");
        assertThat(keys.commandOf("Shortcut+L")).contains("library scan");
        keys.choose("a", "");
        assertThat(keys.keysOf("a")).isEmpty();
        assertThat(keys.conflicts()).isEmpty();
    }
}
