package dev.backline.api.settings;

import java.util.List;
import java.util.Optional;

/**
 * The settings of all bundles as one view over four layers: defaults (Metatype) &lt; edition &lt; user &lt; command line. A value
 * reaches its component through ConfigAdmin at once. Changes of the user layer are edits of the document {@code settings}.
 */
public interface Settings {
    /** Answers all known settings, sorted by key; those of bundles that are gone are among them. */
    List<Setting> list();

    /** Answers the value in force of a key such as {@code pipeline.variations}. */
    Optional<String> value(String key);

    /** Overrides a value for this process only, as the command line's {@code --set key=value} does. */
    void override(String key, String value);
}
