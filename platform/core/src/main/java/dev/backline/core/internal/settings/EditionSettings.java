package dev.backline.core.internal.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The edition's layer: {@code settings.properties} in the installation, key to value as one types it. */
final class EditionSettings {
    private final SortedMap<String, String> values;

    private EditionSettings(SortedMap<String, String> values) {
        this.values = values;
    }

    /** Reads the file of an installation; there is none in a development checkout. */
    static EditionSettings load(Optional<Path> installation) {
        SortedMap<String, String> values = new TreeMap<>();
        Optional<Path> file = installation
                .map(folder -> folder.resolve("settings.properties"))
                .filter(Files::exists);
        if (file.isPresent()) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file.get(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file.get() + ": the edition's settings cannot be read.", e);
            }
            properties
                    .stringPropertyNames()
                    .forEach(key -> values.put(key, properties.getProperty(key).strip()));
        }
        return new EditionSettings(values);
    }

    SortedMap<String, String> values() {
        return values;
    }
}
