package dev.backline.desk.internal.shell;

import dev.backline.ui.Panel;
import dev.backline.ui.Place;
import dev.backline.ui.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A panel that is offered now, known without being started.
 *
 * @param id names it
 * @param title what stands on its tab
 * @param place where it is docked until the user moves it
 * @param icon SVG path
 * @param help what it is for
 * @param bundle symbolic name of the bundle that brings it
 * @param panel starts it
 * @param words answers the texts of its bundle in a language, if it has any
 * @param language in which title and help are
 */
public record PanelEntry(
        String id,
        String title,
        Place place,
        String icon,
        String help,
        String bundle,
        Supplier<Panel> panel,
        Function<Locale, Optional<Words>> words,
        Locale language) {
    /** Answers a panel whose title and help are the same in every language. */
    public PanelEntry(
            String id, String title, Place place, String icon, String help, String bundle, Supplier<Panel> panel) {
        this(id, title, place, icon, help, bundle, panel, language -> Optional.empty(), Locale.ENGLISH);
    }

    /** Answers it with title and help in a language, where its bundle has them. */
    public PanelEntry in(Locale other) {
        Optional<Words> texts = words.apply(other);
        String titled = texts.flatMap(all -> all.find("panel." + id + ".title")).orElse(title);
        String helped = texts.flatMap(all -> all.find("panel." + id + ".help")).orElse(help);
        return new PanelEntry(id, titled, place, icon, helped, bundle, panel, words, other);
    }
}
