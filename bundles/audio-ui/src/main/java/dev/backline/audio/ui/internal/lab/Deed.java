package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Controls;
import dev.backline.ui.PanelKey;
import dev.backline.ui.Words;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;

/**
 * Something that can be done, by a button, by a key, or by both.
 *
 * @param text key of its name
 * @param icon sign of its button; empty for none
 * @param keys as JavaFX writes them; empty for none
 */
record Deed(String text, String icon, String keys, Runnable run) {
    static final String OPEN = "M3 7h6l2 2h10v10H3z";
    static final String SET = "M4 5h16v14H4zM4 12h16M10 5v14";
    static final String NOW = "M4 10v4h4l5 4V6L8 10zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11";
    static final String SPECTRUM = "M3 18l4-9 4 5 3-9 3 8 4-3";
    static final String SPECTROGRAM = "M4 4h16v16H4zM4 12h16M12 4v16";
    static final String LOUDNESS = "M3 14c3-8 5 4 9-2s5-4 9 0M3 20h18";
    static final String FIELD = "M12 3l9 9-9 9-9-9zM12 3v18";
    static final String LANDSCAPE = "M3 18l5-8 4 5 3-6 6 9zM3 21h18";
    static final String HARMONICS = "M4 20V4M9 20v-9M14 20v-6M19 20v-4";
    static final String LATTICE = "M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14M6 8a7 7 0 1 0 0 8M18 8a7 7 0 1 1 0 8";
    static final String BOTH = "M3 15c4-10 6 6 9-3s5-4 9 0M3 19c4-6 6 4 9-2s5-2 9 0";
    static final String CHAIN = "M4 12h4M10 8h4v8h-4zM16 12h4";
    static final String SAVE = "M12 4v10M8 10l4 4 4-4M5 20h14";

    /** Answers the buttons of deeds, in their order. */
    static List<Node> buttons(List<Deed> deeds, Words words) {
        return deeds.stream()
                .filter(d -> !d.icon.isEmpty())
                .<Node>map(d -> Controls.sign(d.icon, words.get(d.text), d.run))
                .toList();
    }

    /**
     * Answers the keys of deeds.
     *
     * @param typing whether a key is a letter of a text that is typed now
     */
    static List<PanelKey> keys(List<Deed> deeds, Words words, BooleanSupplier typing) {
        return deeds.stream()
                .filter(d -> !d.keys.isEmpty())
                .map(d -> new PanelKey(d.keys, words.get(d.text), () -> {
                    if (!typing.getAsBoolean()) {
                        d.run.run();
                    }
                }))
                .toList();
    }
}
