package dev.backline.live.set.internal.diff.change;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.compare.Numbering;
import dev.backline.live.set.internal.compare.ViewState;
import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Tells what a musician would name from what nobody hears. */
public final class Noise {
    /** Which preset a device came from is told by what it does now. */
    private static final Set<String> ORIGINS = Set.of("LastPresetRef", "OriginalFileRef", "PresetRef");

    private Noise() {}

    public static boolean isView(Delta delta) {
        return isOrigin(delta.node());
    }

    /** Answers whether the element and all in it is a matter of view, or only tells where something came from. */
    public static boolean isOrigin(Node node) {
        return ViewState.isElement(node.name()) || ORIGINS.contains(node.name());
    }

    public static boolean isOnlyNoise(Delta delta) {
        if (isView(delta) || Numbering.isElement(delta.node().name())) {
            return true;
        }
        for (Edit edit : delta.ownEdits()) {
            if (!isByItself(edit)) {
                return false;
            }
        }
        for (Delta child : delta.children()) {
            if (!isOnlyNoise(child)) {
                return false;
            }
        }
        return true;
    }

    public static boolean is(Edit edit) {
        Delta place = edit.place();
        return isInside(place) || isByItself(edit);
    }

    private static boolean isByItself(Edit edit) {
        Delta place = edit.place();
        if (place.node().is(Node.COMMENT)) {
            return true;
        }
        if (edit.act() == Edit.Act.SET) {
            return changed(place).isEmpty();
        }
        return edit.act() == Edit.Act.ORDER && !isOrderHeard(place);
    }

    /** What lies in a matter of view is one itself. */
    private static boolean isInside(Delta place) {
        Optional<Delta> at = Optional.of(place);
        while (at.isPresent()) {
            Node node = at.orElseThrow().node();
            if (isOrigin(node) || Numbering.isElement(node.name())) {
                return true;
            }
            at = at.orElseThrow().parent();
        }
        return false;
    }

    public static boolean isView(Edit edit) {
        return !Numbering.isElement(edit.place().node().name())
                && edit.act() == Edit.Act.SET
                && edit.place()
                        .left()
                        .orElseThrow()
                        .attribute("Id", "")
                        .equals(edit.place().right().orElseThrow().attribute("Id", ""));
    }

    /** The order of events, notes and envelopes follows their times; only lists that are lined up by hand have one that counts. */
    private static boolean isOrderHeard(Delta place) {
        return Set.of("Tracks", "Devices", "Branches", "ReturnBranches", "Scenes", "SendsPre", "Sends", "TakeLanes")
                .contains(place.node().name());
    }

    /** Answers the attributes that differ and count. */
    public static List<String> changed(Delta pair) {
        Node left = pair.left().orElseThrow();
        Node right = pair.right().orElseThrow();
        if (!right.isElement()) {
            return List.of("text");
        }
        Set<String> names = new LinkedHashSet<>();
        names(left, names);
        names(right, names);
        List<String> changed = new ArrayList<>();
        for (String name : names) {
            boolean counts = !Numbering.isAttribute(name) && !ViewState.isAttribute(name);
            if (counts && !isSame(left.attribute(name, ""), right.attribute(name, ""))) {
                changed.add(name);
            }
        }
        return changed;
    }

    /** Live writes the same number with more or fewer digits now and then. */
    public static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        OptionalDouble a = Decimals.parse(one);
        OptionalDouble b = Decimals.parse(other);
        return a.isPresent() && b.isPresent() && a.getAsDouble() == b.getAsDouble();
    }

    private static void names(Node node, Set<String> names) {
        List<String> pairs = node.attributes();
        for (int i = 0; i < pairs.size(); i += 2) {
            names.add(pairs.get(i));
        }
    }
}
