package dev.backline.analysis.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void bothLanguagesHaveEveryText() throws IOException {
        assertThat(texts("bundle_de").keySet()).isEqualTo(texts("bundle").keySet());
        assertThat(texts("bundle_de").values()).doesNotContain("");
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("/OSGI-INF/l10n/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
