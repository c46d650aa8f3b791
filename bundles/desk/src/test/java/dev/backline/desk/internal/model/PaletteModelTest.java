package dev.backline.desk.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteModelTest {
    private final PaletteModel palette = new PaletteModel(() -> List.of(
            new Command("bundle list", "List the bundles", "bundle list", ""),
            new Command("bundle rollback", "Return to the version before", "bundle rollback", ""),
            new Command("library scan", "Look through a folder of samples", "library scan", ""),
            new Command("undo", "Take back the last change", "undo", "Ctrl+Z")));

    private List<String> find(String typed) {
        return palette.find(typed).stream().map(Command::id).toList();
    }

    @Test
    void lettersInOrderFindACommandByNameOrTitle() {
        assertThat(find("brb").getFirst()).isEqualTo("bundle rollback");
        assertThat(find("samples").getFirst()).isEqualTo("library scan");
        assertThat(find("xyz")).isEmpty();
    }

    @Test
    void beginningsOfWordsCountMoreThanLettersWithin() {
        assertThat(find("ls").getFirst()).isEqualTo("library scan");
        assertThat(Fuzzy.score("bl", "bundle list")).isGreaterThan(Fuzzy.score("bl", "library bundle"));
    }

    @Test
    void whatWasUsedLastComesFirst() {
        palette.used("library scan");
        palette.used("undo");
        assertThat(find("").subList(0, 2)).containsExactly("undo", "library scan");
        PaletteModel next = new PaletteModel(List::of);
        next.remember(palette.recent());
        assertThat(next.recent()).containsExactly("undo", "library scan");
    }
}
