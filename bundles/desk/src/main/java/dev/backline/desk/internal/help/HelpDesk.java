package dev.backline.desk.internal.help;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.Actions;
import dev.backline.api.action.ParameterInfo;
import dev.backline.ui.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every page of help, searched without a network, and the topic that was asked for last. */
@Component(service = HelpDesk.class)
public final class HelpDesk {
    /** A node's property that names the page of what lies in it, with {@code #} and a section where it is one of many. */
    public static final String TOPIC = "backline.help";

    private static final int IN_TITLE = 10;

    private final Actions actions;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<HelpPage> guide = Guide.pages();
    private volatile Supplier<List<HelpPage>> ofWindow = List::of;
    private volatile String topic = "guide desk";

    /** Tells of these actions. */
    @Activate
    public HelpDesk(@Reference Actions actions) {
        this.actions = actions;
    }

    /** Takes the pages of the window that is open: its panels and its own commands. */
    public void window(Supplier<List<HelpPage>> pages) {
        ofWindow = pages;
    }

    /** Answers the page that was asked for last. */
    public String topic() {
        return topic.replaceFirst("#.*", "");
    }

    /** Answers the section of it that was asked for; empty for the whole page. */
    public String section() {
        return topic.contains("#") ? topic.substring(topic.indexOf('#') + 1) : "";
    }

    /** Asks for a page, such as {@code window: panel jobs}, or for a section of it, such as {@code window: panel jobs#Cancel}. */
    public void ask(String about) {
        topic = about;
        listeners.forEach(Runnable::run);
    }

    /** Tells of each question until the answer is run. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Answers all pages: the guide, panels and commands of the window, and actions. */
    public List<HelpPage> pages(Locale language) {
        List<HelpPage> all = new ArrayList<>(guide);
        all.addAll(ofWindow.get());
        Words words = Words.of(HelpDesk.class, language);
        actions.list().forEach(action -> all.add(page(action, words)));
        return List.copyOf(all);
    }

    /** Answers a page. */
    public Optional<HelpPage> page(String id, Locale language) {
        return pages(language).stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** Answers the pages that contain every word, those with words in the title first. */
    public List<HelpPage> search(String typed, Locale language) {
        List<String> wanted = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return pages(language).stream()
                .filter(page -> score(page, wanted) > 0)
                .sorted(Comparator.comparingInt((HelpPage page) -> -score(page, wanted))
                        .thenComparing(HelpPage::title))
                .toList();
    }

    private static int score(HelpPage page, List<String> wanted) {
        String title = (page.title() + " " + page.id()).toLowerCase(Locale.ROOT);
        String text = page.text().toLowerCase(Locale.ROOT);
        int score = 1;
        for (String word : wanted) {
            boolean titled = title.contains(word);
            if (!titled && !text.contains(word)) {
                return 0;
            }
            score += titled ? IN_TITLE : 1;
        }
        return score;
    }

    private static HelpPage page(ActionInfo action, Words words) {
        StringBuilder text = new StringBuilder();
        text.append("# ")
                .append(action.title())
                .append("\n\n")
                .append(action.help())
                .append("\n\n");
        if (action.writes()) {
            text.append(words.get("help.writes")).append("\n\n");
        }
        if (!action.parameters().isEmpty()) {
            text.append("## ").append(words.get("help.parameters")).append("\n\n");
            action.parameters().forEach(one -> text.append(parameter(one, words)));
            text.append('\n');
        }
        text.append("## ").append(words.get("help.examples")).append("\n\n```\n");
        action.examples()
                .forEach(example -> text.append("backline ").append(example).append('\n'));
        text.append("```\n");
        return new HelpPage(action.fullName(), action.title(), text.toString());
    }

    private static String parameter(ParameterInfo one, Words words) {
        String needed = one.required() ? " (" + words.get("help.required") + ")" : "";
        String usual = one.defaultValue().map(value -> " = " + value).orElse("");
        return "- " + one.name() + needed + usual + ": " + one.help() + "\n";
    }
}
