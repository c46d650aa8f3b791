package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.Era;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Edits of locators. */
final class LocatorEdits {
    private LocatorEdits() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "locator.add",
                        "BEAT NAME",
                        "Adds a locator (from Live 10).",
                        "locator.add 64 Drop",
                        2,
                        LocatorEdits::add),
                new EditKind(
                        "locator.rename",
                        "LOCATOR NAME",
                        "Names a locator.",
                        "locator.rename #1 Verse",
                        2,
                        (set, words, edit) -> TrackEdits.value(
                                Find.locator(set, words.text(0)).node(), "Name", words.text(1), edit)),
                new EditKind(
                        "locator.move",
                        "LOCATOR BEAT",
                        "Moves a locator.",
                        "locator.move #1 32",
                        2,
                        (set, words, edit) -> TrackEdits.value(
                                Find.locator(set, words.text(0)).node(), "Time", beat(words, 1), edit)),
                new EditKind(
                        "locator.remove",
                        "LOCATOR",
                        "Takes a locator out.",
                        "locator.remove #1",
                        1,
                        (set, words, edit) ->
                                edit.remove(Find.locator(set, words.text(0)).node())));
    }

    private static String beat(Words words, int index) throws SetFault {
        return Numbers.text(words.number(index, 0, 1e6, "a position in beats"));
    }

    private static void add(SetView set, Words words, TreeEdit edit) throws SetFault {
        Node holder = set.liveSet()
                .at("Locators/Locators")
                .orElseThrow(() -> new SetFault("The set has no list of locators."));
        String time = beat(words, 0);
        if (!set.era().since(Era.LIVE_10)) {
            throw new SetFault(
                    "Locators of Live 8 and 9 have a key mapping inside; only those of Live 10 and later can be added.");
        }
        long id = set.locators().stream()
                .mapToLong(l -> (long) l.node().numberOf("Id").orElse(-1))
                .max()
                .orElse(-1);
        List<Node> inside = new ArrayList<>(List.of(
                Node.leaf("LomId", "0"),
                Node.leaf("Time", time),
                Node.leaf("Name", words.text(1)),
                Node.leaf("Annotation", ""),
                Node.leaf("IsSongStart", "false")));
        Node locator = Node.of("Locator", "Id", Long.toString(id + 1)).withChildren(inside);
        edit.append(holder, locator);
    }
}
