package dev.backline.desk.internal.people;

import dev.backline.ui.Words;
import java.util.Locale;

/** The window's own texts in the language of the moment. */
public final class Texts {
    private Locale language;
    private Words words;

    /** Begins in a language. */
    public Texts(Locale language) {
        this.language = language;
        this.words = Words.of(Texts.class, language);
    }

    /** Speaks another language from now on. */
    public void speak(Locale other) {
        language = other;
        words = Words.of(Texts.class, other);
    }

    /** Answers the language. */
    public Locale language() {
        return language;
    }

    /** Answers a text. */
    public String get(String key, Object... values) {
        return words.get(key, values);
    }

    /** Answers a text, or another one where it has not been written yet. */
    public String orElse(String key, String otherwise) {
        return words.find(key).orElse(otherwise);
    }

    /** Answers the title of a command of the window, such as {@code window: zoom in}. */
    public String title(String command, String otherwise) {
        return orElse("command." + command.replace("window: ", "").replace(' ', '-'), otherwise);
    }
}
