package dev.backline.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of a bundle in one language, where OSGi keeps them: {@code OSGI-INF/l10n/bundle.properties} in English and, for
 * example, {@code bundle_de.properties} in German, in UTF-8. A panel's title and help stand there as {@code panel.ID.title} and
 * {@code panel.ID.help}. Safe for any thread.
 *
 * <p>In the language {@code en-XA} each text is the English one between {@code ⟦} and {@code ⟧}: what is seen without them was
 * written into the code, and what is cut off is too narrow for a longer language.
 */
public final class Words {
    /** The language of those who look for texts that are not translatable. */
    public static final Locale MARKED = Locale.of("en", "XA");

    private static final String BASE = "OSGI-INF/l10n/bundle";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final Locale language;

    private Words(ResourceBundle texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /**
     * Answers the texts of the bundle that a class came from; English where the language has none.
     *
     * @throws MissingResourceException if the bundle has no texts at all
     */
    public static Words of(Class<?> inside, Locale language) {
        return of(inside.getClassLoader(), language);
    }

    /**
     * Answers the texts that a class loader sees; English where the language has none.
     *
     * @throws MissingResourceException if there are no texts at all
     */
    public static Words of(ClassLoader bundle, Locale language) {
        return new Words(ResourceBundle.getBundle(BASE, language, bundle, ENGLISH_OTHERWISE), language);
    }

    /**
     * Answers a text, with values in the places {@code {0}}, {@code {1}} ...
     *
     * @throws MissingResourceException if there is no such text, in English neither
     */
    public String get(String key, Object... values) {
        String text = texts.getString(key);
        String filled = values.length == 0 ? text : new MessageFormat(text, language).format(values);
        return language.equals(MARKED) ? "⟦" + filled + "⟧" : filled;
    }

    /** Answers a text if there is one, as {@link #get} does. */
    public Optional<String> find(String key, Object... values) {
        return texts.containsKey(key) ? Optional.of(get(key, values)) : Optional.empty();
    }
}
