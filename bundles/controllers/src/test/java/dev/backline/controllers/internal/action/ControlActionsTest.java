package dev.backline.controllers.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetEdit;
import dev.backline.controllers.internal.mapping.Played;
import dev.backline.model.LiveSet;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlActionsTest {
    @TempDir
    Path temp;

    private final ControlActions actions = new ControlActions((file, progress) -> new Document(new Played().set()));

    private record Document(LiveSet snapshot) implements SetDocument {
        @Override
        public Path file() {
            return Path.of("Song.als");
        }

        @Override
        public String version() {
            return "11.0_433";
        }

        @Override
        public SetDocument apply(SetEdit edit) {
            return this;
        }

        @Override
        public void saveAs(Path target) {
            throw new AssertionError("Nothing is written.");
        }
    }

    private Path map(String text) throws Exception {
        return Files.writeString(temp.resolve("my.map"), text);
    }

    @Test
    void eachMessageTellsWhatItDoes() throws Exception {
        Path map = map(
                "port Any\ncc 1 7 -> volume Drums\nnote 1 36 -> slot Drums Chorus\ncc 1 8 -> macro Drums Rack 2 takeover none");
        assertThat(actions.tryMap(
                        map, Path.of("Song.als"), "B0 07 40; B0 07 7F; 90 24 64; 90 25 64; B0 08 7F", Progress.NONE))
                .extracting(ControlActions.Tried::consumed, t -> String.join(", ", t.effects()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, ""),
                        org.assertj.core.groups.Tuple.tuple(true, "Drums mixer/volume = 1.000"),
                        org.assertj.core.groups.Tuple.tuple(true, "press Drums scene 2"),
                        org.assertj.core.groups.Tuple.tuple(false, ""),
                        org.assertj.core.groups.Tuple.tuple(true, "Drums device/r/macro/1 = 127.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F8", "B0", "B0 80 00", "zz", "B0 07 40 40"})
    void whatIsNoMessageIsAWrongCall(String text) throws Exception {
        Path map = map("port Any\ncc 1 7 -> volume Drums");
        assertThatThrownBy(() -> actions.tryMap(map, Path.of("Song.als"), text, Progress.NONE))
                .isInstanceOf(ActionFault.class)
                .matches(e -> ((ActionFault) e).kind() == ActionFault.Kind.USAGE);
    }

    @Test
    void aMapThatNamesWhatIsNotThereIsRefusedWithItsLine() throws Exception {
        Path map = map("port Any\n\ncc 1 7 -> volume Kazoo");
        assertThatThrownBy(() -> actions.tryMap(map, Path.of("Song.als"), "B0 07 40", Progress.NONE))
                .hasMessageContaining("my.map, line 3: there is no track \"Kazoo\"")
                .matches(e -> ((ActionFault) e).kind() == ActionFault.Kind.NOT_FOUND);
    }
}
