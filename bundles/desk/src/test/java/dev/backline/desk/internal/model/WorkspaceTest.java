package dev.backline.desk.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.desk.internal.model.Workspace.Slot;
import dev.backline.ui.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {
    @Test
    void comesBackAsItWasKept() {
        Workspace workspace = new Workspace(
                "light",
                1.5,
                List.of(new Slot(
                        "log", "Log", "dev.x", Place.RIGHT, true, false, true, Map.of("level", "info", "n", 3))),
                Layout.usual().with("log", Place.RIGHT),
                List.of("undo"),
                Map.of("undo", "Shortcut+U"),
                Map.of("Mine", Layout.usual()));
        assertThat(Workspace.parse(workspace.json())).isEqualTo(workspace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"panels\": 3, \"theme\": [], \"zoom\": \"x\"}",
                "{\"panels\": [1, {\"panel\": null}, {\"panel\": \"p\", \"place\": \"moon\", \"state\": [1]}]}"
            })
    void damageNeverKeepsAWindowFromOpening(String json) {
        Workspace workspace = Workspace.parse(json);
        assertThat(workspace.theme()).isEqualTo("dark");
        assertThat(workspace.zoom()).isEqualTo(1);
    }

    @Test
    void zoomStaysWithinItsRange() {
        assertThat(Workspace.parse("{\"zoom\": 9}").zoom()).isEqualTo(2);
        assertThat(Workspace.parse("{\"zoom\": 0.1}").zoom()).isEqualTo(0.8);
    }
}
