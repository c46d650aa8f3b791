package dev.backline.live.set.internal.compare;

import dev.backline.live.set.internal.tree.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Knows for each kind of list by what its members are known again. */
final class Aligners {
    /** By what an element is known to be the list, and not what holds the list of the same name. */
    private static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("Tracks", "Track"),
            Map.entry("Scenes", "Scene"),
            Map.entry("SceneNames", "Scene"),
            Map.entry("KeyTracks", "KeyTrack"),
            Map.entry("Notes", "MidiNoteEvent"),
            Map.entry("WarpMarkers", "WarpMarker"),
            Map.entry("SavedWarpMarkersForStretched", "WarpMarker"),
            Map.entry("Envelopes", "Envelope"),
            Map.entry("Locators", "Locator"),
            Map.entry("Grooves", "Groove"),
            Map.entry("GroovePool", "Groove"),
            Map.entry("TakeLanes", "TakeLane"),
            Map.entry("MacroSnapshots", "MacroSnapshot"),
            Map.entry("Events", ""),
            Map.entry("Slots", "Slot"));

    private final Node left;
    private final Node right;
    private final Comparison comparison;
    private @Nullable Alignment scenes;
    private @Nullable Alignment returns;
    private @Nullable Map<String, String> trackIds;

    Aligners(Node left, Node right, Comparison comparison) {
        this.left = left;
        this.right = right;
        this.comparison = comparison;
    }

    Alignment align(Node leftParent, Node rightParent) {
        List<Node> l = leftParent.children();
        List<Node> r = rightParent.children();
        String member = MEMBERS.getOrDefault(leftParent.name(), "");
        return member.isEmpty() || has(l, member) || has(r, member) ? list(leftParent.name(), l, r) : any(l, r);
    }

    private static boolean has(List<Node> nodes, String member) {
        return nodes.stream().anyMatch(n -> n.name().endsWith(member));
    }

    private Alignment list(String name, List<Node> l, List<Node> r) {
        return switch (name) {
            case "Tracks" -> tracks(l, r);
            case "Scenes", "SceneNames" -> scenes(l, r);
            case "ClipSlotList", "Slots" -> slots(l, r);
            case "Sends", "SendsPre" -> sends(l, r);
            case "Events" -> Comparison.hasClips(l) || Comparison.hasClips(r) ? clips(l, r) : events(l, r);
            case "Devices" -> devices(l, r);
            case "Branches", "ReturnBranches" -> branches(l, r);
            case "KeyTracks" -> by(l, r, n -> n.value("MidiKey"));
            case "Notes" -> notes(l, r);
            case "WarpMarkers", "SavedWarpMarkersForStretched" -> by(l, r, attribute("BeatTime"), attribute("SecTime"));
            case "Envelopes" -> envelopes(l, r);
            case "Locators" ->
                by(
                        l,
                        r,
                        both(id(), value("Name")),
                        both(id(), value("Time")),
                        both(value("Name"), value("Time")),
                        Aligners::filledName,
                        value("Time"));
            case "Grooves", "GroovePool", "TakeLanes", "MacroSnapshots" ->
                by(l, r, both(id(), Aligners::shownName), Aligners::shownName, id());
            default -> any(l, r);
        };
    }

    private static Alignment tracks(List<Node> l, List<Node> r) {
        return by(l, r, both(id(), Aligners::shownName), id(), Aligners::shownName);
    }

    private Alignment scenes(List<Node> l, List<Node> r) {
        return new Matcher(l, r)
                .by(kinded(both(id(), Aligners::shownName)))
                .by(kinded(id()))
                .by(kinded(Aligners::shownName))
                .byGap()
                .alignment();
    }

    /** A slot belongs to the scene of its position. */
    private Alignment slots(List<Node> l, List<Node> r) {
        Alignment known = scenes == null ? ofScenes() : scenes;
        scenes = known;
        return along(known, sceneHolder(left), sceneHolder(right), l, r);
    }

    private Alignment ofScenes() {
        return scenes(sceneHolder(left), sceneHolder(right));
    }

    private static List<Node> sceneHolder(Node root) {
        return root.at("LiveSet/Scenes")
                .or(() -> root.at("LiveSet/SceneNames/Scenes"))
                .or(() -> root.at("LiveSet/SceneNames"))
                .map(Node::children)
                .orElse(List.of());
    }

    /** A send belongs to the return of its position. */
    private Alignment sends(List<Node> l, List<Node> r) {
        List<Node> leftReturns = returnTracks(left);
        List<Node> rightReturns = returnTracks(right);
        Alignment known = returns == null ? tracks(leftReturns, rightReturns) : returns;
        returns = known;
        return along(known, leftReturns, rightReturns, l, r);
    }

    private static List<Node> returnTracks(Node root) {
        return root.at("LiveSet/Tracks").map(t -> t.children("ReturnTrack")).orElse(List.of());
    }

    /** Aligns members of lists that stand in the same order as others do; by position when they do not stand one for each. */
    private static Alignment along(
            Alignment others, List<Node> leftOthers, List<Node> rightOthers, List<Node> l, List<Node> r) {
        if (leftOthers.size() != l.size() || rightOthers.size() != r.size()) {
            return Alignment.byPosition(l, r);
        }
        Matcher matcher = new Matcher(l, r);
        for (int i = 0; i < l.size(); i++) {
            if (others.right(i) != Alignment.NONE) {
                matcher.pair(i, others.right(i));
            }
        }
        return matcher.alignment();
    }

    Map<String, String> trackIds() {
        Map<String, String> known = trackIds;
        if (known == null) {
            known = new HashMap<>();
            List<Node> l = left.at("LiveSet/Tracks").map(Node::children).orElse(List.of());
            List<Node> r = right.at("LiveSet/Tracks").map(Node::children).orElse(List.of());
            Alignment alignment = tracks(l, r);
            for (int i = 0; i < l.size(); i++) {
                if (alignment.right(i) != Alignment.NONE) {
                    known.put(
                            l.get(i).attribute("Id", ""),
                            r.get(alignment.right(i)).attribute("Id", ""));
                }
            }
            trackIds = known;
        }
        return known;
    }

    /** A clip that moved is still the same, one that was made anew at its place is too when it is like it. */
    private static Alignment clips(List<Node> l, List<Node> r) {
        Function<Node, Optional<String>> content =
                n -> Optional.of(Content.of(n).key());
        return new Matcher(l, r)
                .by(kinded(both(both(id(), attribute("Time")), Aligners::shownName)))
                .by(kinded(both(attribute("Time"), content)))
                .by(kinded(content))
                .by(kinded(both(attribute("Time"), Aligners::shownName)))
                .by(kinded(both(id(), Aligners::filledName)))
                .byLikeness(0.7)
                .by(kinded(attribute("Time")))
                .alignment();
    }

    private static Alignment events(List<Node> l, List<Node> r) {
        return new Matcher(l, r)
                .by(kinded(both(attribute("Time"), attribute("Value"))))
                .by(kinded(attribute("Time")))
                .byGap()
                .alignment();
    }

    private static Alignment devices(List<Node> l, List<Node> r) {
        return new Matcher(l, r)
                .by(kinded(both(id(), value("UserName"))))
                .by(kinded(id()))
                .by(kinded(n -> Optional.of(Content.of(n).key())))
                .byLikeness(0.8)
                .alignment();
    }

    private static Alignment branches(List<Node> l, List<Node> r) {
        Function<Node, Optional<String>> pad = n -> n.value("BranchInfo/ReceivingNote");
        return new Matcher(l, r)
                .by(kinded(
                        both(both(id(), Aligners::shownName), n -> pad.apply(n).or(() -> Optional.of("")))))
                .by(kinded(both(pad, Aligners::shownName)))
                .by(kinded(both(id(), Aligners::shownName)))
                .by(kinded(id()))
                .by(kinded(Aligners::shownName))
                .byLikeness(0.8)
                .alignment();
    }

    private static Alignment notes(List<Node> l, List<Node> r) {
        return new Matcher(l, r)
                .by(kinded(both(attribute("Time"), attribute("Duration"))))
                .by(kinded(attribute("Time")))
                .by(kinded(both(both(attribute("NoteId"), attribute("Duration")), attribute("Velocity"))))
                .alignment();
    }

    /** Numbers of targets change, so an envelope is known by what its target became. */
    private Alignment envelopes(List<Node> l, List<Node> r) {
        Function<Node, Optional<String>> target = n -> n.value("EnvelopeTarget/PointeeId");
        return new Matcher(l, r)
                .by(kinded(n -> target.apply(n).map(comparison::pointee)), kinded(target))
                .alignment();
    }

    @SafeVarargs
    private static Alignment by(List<Node> l, List<Node> r, Function<Node, Optional<String>>... keys) {
        Matcher matcher = new Matcher(l, r);
        for (Function<Node, Optional<String>> key : keys) {
            matcher.by(kinded(key));
        }
        return matcher.bySingleNames().alignment();
    }

    /** Elements that occur once are known by their names, members of unknown lists by name and id, then by what they say. */
    private static Alignment any(List<Node> l, List<Node> r) {
        if (areAlike(l, r)) {
            return Alignment.byPosition(l, r);
        }
        Matcher matcher = new Matcher(l, r);
        if (isUnique(l) && isUnique(r)) {
            return matcher.by(kinded(n -> Optional.of(""))).alignment();
        }
        return matcher.bySingleNames()
                .by(kinded(id()))
                .by(kinded(n -> n.attribute("Id").isPresent()
                        ? Optional.empty()
                        : Optional.of(Content.of(n).key())))
                .byGap()
                .alignment();
    }

    private static boolean areAlike(List<Node> l, List<Node> r) {
        if (l.size() != r.size()) {
            return false;
        }
        for (int i = 0; i < l.size(); i++) {
            boolean alike = Comparison.kind(l.get(i)).equals(Comparison.kind(r.get(i)))
                    && l.get(i).attribute("Id", "").equals(r.get(i).attribute("Id", ""));
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnique(List<Node> nodes) {
        Set<String> names = new HashSet<>();
        return nodes.stream().allMatch(n -> names.add(Comparison.kind(n)));
    }

    /** Only what has the same name can be the same. */
    private static Function<Node, Optional<String>> kinded(Function<Node, Optional<String>> key) {
        return n -> key.apply(n).map(k -> Comparison.kind(n) + '\0' + k);
    }

    private static Function<Node, Optional<String>> both(
            Function<Node, Optional<String>> one, Function<Node, Optional<String>> other) {
        return n -> one.apply(n).flatMap(a -> other.apply(n).map(b -> a + '\0' + b));
    }

    private static Function<Node, Optional<String>> id() {
        return attribute("Id");
    }

    private static Function<Node, Optional<String>> attribute(String name) {
        return n -> n.attribute(name);
    }

    private static Function<Node, Optional<String>> value(String path) {
        return n -> n.value(path);
    }

    private static Optional<String> filledName(Node n) {
        return n.value("Name").filter(name -> !name.isEmpty());
    }

    private static Optional<String> shownName(Node n) {
        return n.value("Name/UserName")
                .filter(name -> !name.isEmpty())
                .or(() -> n.value("Name/EffectiveName"))
                .or(() -> n.value("Name"))
                .or(() -> n.attribute("Value"))
                .or(() -> n.value("SnapshotName"));
    }
}
