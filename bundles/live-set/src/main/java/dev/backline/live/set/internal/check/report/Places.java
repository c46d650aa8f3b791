package dev.backline.live.set.internal.check.report;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.DeviceView;
import dev.backline.live.set.internal.view.SceneView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where something lies, in a musician's words. */
final class Places {
    private final Optional<SetView> set;
    private final Optional<Bars> bars;

    /** For a set, or for a preset when there is none. */
    Places(Optional<SetView> set) {
        this.set = set;
        this.bars = set.map(Bars::new);
    }

    /** Answers such as {@code track "Bass" > bar 17 > clip "Verse"} or {@code track "Keys" > Chorus rack > chain "Wide" > Reverb}. */
    String of(Trail trail) {
        List<String> words = new ArrayList<>();
        trail.track().ifPresent(t -> words.add(track(t)));
        for (int i = 1; i < trail.depth(); i++) {
            step(trail, i, words);
        }
        return words.isEmpty() ? set.isPresent() ? "the set" : "the preset" : String.join(" > ", words);
    }

    private String track(Node node) {
        TrackView track = new TrackView(node, set.map(SetView::era).orElseThrow());
        return switch (track.kind()) {
            case MAIN -> "main track";
            case CUE -> "cue track";
            case GROUP -> "group " + quoted(track.name());
            case RETURN -> "return " + quoted(track.name());
            default -> "track " + quoted(track.name());
        };
    }

    private void step(Trail trail, int at, List<String> words) {
        Node node = trail.at(at);
        Node parent = trail.at(at - 1);
        switch (parent.name()) {
            case "ClipSlotList", "Slots" -> words.add(scene(position(parent, node)));
            case "Scenes" -> words.add(scene(position(parent, node)));
            case "Devices" -> words.add(device(node));
            case "Branches", "ReturnBranches" -> words.add("chain " + quoted(new DeviceView.ChainView(node).name()));
            case "Grooves" -> words.add("groove " + quoted(node.value("Name", "")));
            case "Locators" -> {
                if (node.is("Locator")) {
                    words.add("locator " + quoted(node.value("Name", "")));
                }
            }
            default -> clip(trail, at, words);
        }
    }

    private void clip(Trail trail, int at, List<String> words) {
        Node node = trail.at(at);
        if (!node.is("MidiClip") && !node.is("AudioClip")) {
            return;
        }
        if (trail.at(at - 1).is("Events")) {
            words.add("bar "
                    + bars.map(b -> b.bar(node.numberOf("Time").orElse(0))).orElse(1));
        }
        words.add("clip " + quoted(new ClipView(node, false).name()));
    }

    private String scene(int position) {
        List<SceneView> scenes = set.map(SetView::scenes).orElse(List.of());
        String name = position < scenes.size() ? scenes.get(position).name() : "";
        return "scene " + (position + 1) + (name.isEmpty() ? "" : " " + quoted(name));
    }

    private static String device(Node node) {
        DeviceView device = new DeviceView(node);
        String plugIn =
                device.plugIn().map(p -> p.name()).filter(n -> !n.isEmpty()).orElse(device.element());
        return device.userName().isEmpty() ? plugIn : plugIn + " " + quoted(device.userName());
    }

    private static int position(Node parent, Node node) {
        int position = 0;
        for (Node child : parent.children()) {
            if (child == node) {
                return position;
            }
            position += child.isElement() ? 1 : 0;
        }
        return position;
    }

    static String quoted(String name) {
        return '"' + (name.length() > 60 ? name.substring(0, 60) + "..." : name) + '"';
    }
}
