package dev.backline.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.desk.internal.shell.Toolkit;
import dev.backline.desk.internal.shell.Walk;
import dev.backline.ui.PanelView;
import dev.backline.ui.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String copied() {
        return Toolkit.ask(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void everyKindOfFaultHasATitleACodeAndAButtonThatCopiesIt() {
        for (ActionFault.Kind kind : ActionFault.Kind.values()) {
            bench.actions.with(kind.name().toLowerCase(Locale.ROOT), "Try", false, List.of(), (values, progress) -> {
                throw new ActionFault(
                        kind, "Song.als is " + kind + ". Save it again.", new IllegalStateException("deep"));
            });
        }
        bench.open();
        for (ActionFault.Kind kind : ActionFault.Kind.values()) {
            Toolkit.run(() -> bench.window().offer(kind.name().toLowerCase(Locale.ROOT), Map.of()));
            String sentence = "Song.als is " + kind + ". Save it again.";
            String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + kind.exitCode();
            bench.awaitText(sentence);
            assertThat(bench.texts()).contains(code);
            bench.click("Copy what went wrong");
            assertThat(copied()).contains(sentence, code, "deep");
            assertThat(Toolkit.ask(() -> bench.find(TitledPane.class).isExpanded()))
                    .isFalse();
            Toolkit.run(() -> bench.window().closeSheet());
        }
    }

    @Test
    void thePanelThatStoppedTellsItsCodeAndIsCopied() {
        bench.withStay().with("bad", Place.CENTER, site -> {
            throw new IllegalStateException("The tuner has no strings.");
        });
        bench.open();
        bench.awaitText("The tuner has no strings.");
        assertThat(bench.texts()).contains("bad IllegalStateException");
        bench.click("Copy what went wrong");
        assertThat(copied()).contains("The tuner has no strings.", "bad IllegalStateException", "FaultsTest");
    }

    @Test
    void theButtonNamesWhatItWrites() {
        bench.actions.with(
                "song save",
                "Save a song",
                true,
                List.of(FakeActions.path("out"), FakeActions.text("name")),
                (values, progress) -> List.of());
        bench.with("stay", Place.LEFT, site -> PanelView.of(new Label("I stay")));
        bench.open();
        Toolkit.run(() -> bench.window().offer("song save", Map.of("name", "x", "out", "sets/song-2.als")));
        assertThat(bench.texts()).contains("Write song-2.als");
        assertThat(Toolkit.ask(() -> Walk.all(bench.window().scene().getRoot()).stream()
                        .filter(Button.class::isInstance)
                        .map(node -> String.valueOf(node.getAccessibleText()))
                        .toList()))
                .contains("Run Save a song: Write song-2.als");
        Toolkit.run(() -> bench.window().offer("song save", Map.of("name", "x")));
        assertThat(bench.texts()).contains("Save a song").doesNotContain("Run");
    }
}
