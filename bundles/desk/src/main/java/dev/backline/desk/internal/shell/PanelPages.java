package dev.backline.desk.internal.shell;

import dev.backline.desk.internal.help.ControlHelp;
import dev.backline.desk.internal.help.HelpDesk;
import dev.backline.desk.internal.help.HelpPage;
import dev.backline.desk.internal.model.Command;
import dev.backline.desk.internal.model.KeyMap;
import dev.backline.desk.internal.people.Texts;
import dev.backline.ui.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** The page of each panel, with a section for every control of one that is open, and the way from a control to its section. */
final class PanelPages {
    private PanelPages() {}

    /** Answers the page of a panel. */
    static HelpPage page(PanelEntry entry, Optional<PanelHost> host, Texts texts) {
        String id = Command.WINDOW + "panel " + entry.id();
        StringBuilder text = new StringBuilder("# " + entry.title() + "\n\n" + entry.help() + "\n\n");
        List<KeyMap.Binding> keys = host.map(PanelHost::keys).orElse(List.of());
        keys.forEach(key -> text.append(line(key)));
        text.append('\n');
        host.ifPresent(open -> sections(open, keys, Words.of(HelpDesk.class, texts.language()))
                .values()
                .forEach(text::append));
        return new HelpPage(id, entry.title(), text.toString());
    }

    private static String line(KeyMap.Binding key) {
        return "- " + KeyMap.readable(key.keys()) + ": " + key.title() + "\n";
    }

    /** Answers the section of each control by its name, in the order in which the keyboard reaches them. */
    static Map<String, String> sections(PanelHost host, List<KeyMap.Binding> keys, Words words) {
        Map<String, String> sections = new LinkedHashMap<>();
        for (Node control : Walk.reachable(host)) {
            ControlHelp.of(control, words)
                    .ifPresent(help -> sections.putIfAbsent(help.name(), help.section(keys(help, keys))));
        }
        return sections;
    }

    /** What a panel draws itself is worked with by the panel's keys; another control has those that do the same. */
    private static List<String> keys(ControlHelp help, List<KeyMap.Binding> all) {
        return all.stream()
                .filter(key -> help.hands().isEmpty() || key.title().equals(help.name()))
                .map(PanelPages::line)
                .toList();
    }

    /** Answers the topic of what has the focus: a page, and the section of the control if it lies on one of several. */
    static String topic(@Nullable Node focused) {
        String section = "";
        for (Node at = focused; at != null; at = at.getParent()) {
            Object own = at.hasProperties() ? at.getProperties().get(HelpDesk.TOPIC) : null;
            if (own != null) {
                String page = String.valueOf(own);
                return section.isEmpty() || page.contains("#") ? page : page + "#" + section;
            }
            if (at instanceof TabPane tabs && at.equals(focused)) {
                return tab(tabs);
            }
            section = section.isEmpty() ? ControlHelp.name(at).orElse("") : section;
        }
        return "guide desk";
    }

    /** The tabs tell of the panel in front. */
    private static String tab(TabPane tabs) {
        return Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
                .map(tab -> Command.WINDOW + "panel " + tab.getUserData())
                .orElse("guide desk");
    }
}
