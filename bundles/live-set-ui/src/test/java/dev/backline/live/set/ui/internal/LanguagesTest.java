package dev.backline.live.set.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.live.set.ui.internal.arrange.ArrangePanel;
import dev.backline.live.set.ui.internal.browse.BrowserPanel;
import dev.backline.live.set.ui.internal.roll.DrumPanel;
import dev.backline.live.set.ui.internal.roll.RollPanel;
import dev.backline.live.set.ui.internal.session.SessionPanel;
import dev.backline.testkit.ui.PanelBench;
import dev.backline.ui.Panel;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {
    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(
                LanguagesTest.class.getResourceAsStream("/OSGI-INF/l10n/" + name + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() throws IOException {
        Properties english = texts("bundle");
        Properties german = texts("bundle_de");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static String places(String text) {
        return text.replaceAll("[^{}0-9]", "")
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Stream<Panel> panels() {
        return Stream.of(
                new SessionPanel(new Snapshots(), null),
                new ArrangePanel(new Snapshots(), null, null),
                new RollPanel(new Snapshots(), null),
                new DrumPanel(new Snapshots()),
                new BrowserPanel());
    }

    @ParameterizedTest
    @MethodSource("panels")
    void anEmptyPanelOffersAButtonAndNamesAllItHas(Panel panel) {
        try (PanelBench bench = PanelBench.open(panel, 500, 300)) {
            bench.texts();
            assertThat(bench.nodes().stream().filter(ButtonBase.class::isInstance))
                    .isNotEmpty();
            for (Node node : bench.nodes()) {
                boolean unnamed = node.isFocusTraversable()
                        && !(node instanceof ButtonBase button
                                && !button.getText().isBlank())
                        && (node.getAccessibleText() == null
                                || node.getAccessibleText().isBlank());
                assertThat(unnamed).as(node.toString()).isFalse();
            }
        }
    }
}
