package dev.backline.audio.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static Properties texts(String name) throws IOException {
        try (InputStream in = LanguagesTest.class.getResourceAsStream("/OSGI-INF/l10n/" + name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return texts;
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = texts("bundle.properties");
        Properties german = texts("bundle_de.properties");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(german.stringPropertyNames())
                .allSatisfy(key -> assertThat(german.getProperty(key)).isNotBlank());
    }
}
