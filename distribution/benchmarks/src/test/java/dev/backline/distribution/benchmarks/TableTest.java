package dev.backline.distribution.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void isMarkdown() {
        assertThat(new Table("Start", "How.", "what", "s").row("a | b", "1").markdown())
                .isEqualTo("### Start\n\nHow.\n\n| what | s |\n| --- | --- |\n| a \\| b | 1 |\n");
    }

    @Test
    void rowOfAnotherWidthIsRefused() {
        assertThatThrownBy(() -> new Table("Start", "How.", "what", "s").row("a"))
                .hasMessageContaining("has 1 cells")
                .hasMessageContaining("has 2 columns");
    }
}
