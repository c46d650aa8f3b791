package dev.backline.live.set.internal.merge;

import dev.backline.api.set.SetEdit;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.merge.side.Sameness;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.model.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Edits of all kinds that a set allows, each with a twin that edits the same thing otherwise. */
final class Plants {
    /** Two edits of one thing, which contradict. */
    record Pair(Plant one, Plant other) {}

    private final Node root;
    private final SetView set;
    private final RandomGenerator random;
    private final List<Supplier<Optional<Pair>>> candidates = new ArrayList<>();

    private Plants(Node root, RandomGenerator random) throws SetFault {
        this.root = root;
        this.set = SetView.of(root, "planted");
        this.random = random;
    }

    /** Answers so many pairs with different keys, in random order; fewer when the set allows no more. */
    static List<Pair> of(Node root, long seed, int count) throws SetFault {
        Plants plants = new Plants(root, Seed.of(seed).split("plants").random());
        plants.song();
        plants.tracks();
        plants.scenes();
        plants.leaves();
        plants.notes();
        plants.points();
        Collections.shuffle(plants.candidates, new java.util.Random(seed));
        return plants.candidates.stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .limit(count)
                .toList();
    }

    private void line(String key, String one, String other) {
        candidates.add(() -> line(key, one).flatMap(a -> line(key, other).map(b -> new Pair(a, b))));
    }

    private void add(Pair pair) {
        candidates.add(() -> Optional.of(pair));
    }

    /** Only what the set allows, and what changes it. */
    private Optional<Plant> line(String key, String line) {
        try {
            SetEdit edit = SetEdit.parse(line);
            if (EditKinds.apply(root, edit, "").sameAs(root)) {
                return Optional.empty();
            }
            return Optional.of(new Plant(key, line, false, n -> {
                try {
                    return EditKinds.apply(n, edit, "");
                } catch (SetFault e) {
                    throw new AssertionError(e);
                }
            }));
        } catch (SetFault e) {
            return Optional.empty();
        }
    }

    private void song() {
        line("tempo", "tempo 101.5", "tempo 143.25");
        line("signature", "signature 3/4", "signature 7/8");
        line("quantisation", "quantisation 1/4", "quantisation 1/8");
        line("locators", "locator.add 1234.5 One", "locator.add 1234.5 Other");
    }

    private void tracks() {
        for (int i = 1; i <= set.tracks().size(); i++) {
            String t = "#" + i;
            line("rename " + t, "track.rename " + t + " One", "track.rename " + t + " Other");
            line("color " + t, "track.color " + t + " 7", "track.color " + t + " 9");
            line("volume " + t, "track.volume " + t + " -3.3", "track.volume " + t + " -7.1");
            line("pan " + t, "track.pan " + t + " 0.21", "track.pan " + t + " -0.37");
            line("annotate " + t, "track.annotate " + t + " one", "track.annotate " + t + " other");
            line("delay " + t, "track.delay " + t + " 3", "track.delay " + t + " 5");
            TrackView track = set.tracks().get(i - 1);
            int at = i;
            track.sessionClips().keySet().stream().limit(2).forEach(s -> clip(t + "@" + (s + 1)));
            for (int d = 1; d <= Math.min(2, track.devices().size()); d++) {
                line(
                        "device " + at + "." + d,
                        "device.rename " + t + " #" + d + " One",
                        "device.rename " + t + " #" + d + " Other");
            }
        }
    }

    private void clip(String clip) {
        line("clip " + clip, "clip.rename " + clip + " One", "clip.rename " + clip + " Other");
        line("clipcolor " + clip, "clip.color " + clip + " 3", "clip.color " + clip + " 5");
        line("launch " + clip, "clip.launch-mode " + clip + " gate", "clip.launch-mode " + clip + " toggle");
        line("gain " + clip, "clip.gain " + clip + " -3", "clip.gain " + clip + " -5");
    }

    private void scenes() {
        for (int i = 1; i <= Math.min(6, set.scenes().size()); i++) {
            line("scene #" + i, "scene.rename #" + i + " One", "scene.rename #" + i + " Other");
        }
    }

    /** Any parameter of any device, known or not. */
    private void leaves() {
        List<List<Integer>> paths = new ArrayList<>();
        for (TrackView track : set.allTracks()) {
            track.devices()
                    .forEach(d -> find(root, d.node(), new ArrayList<>()).ifPresent(p -> collect(d.node(), p, paths)));
        }
        Collections.shuffle(paths, new java.util.Random(random.nextLong()));
        for (List<Integer> path : paths.subList(0, Math.min(40, paths.size()))) {
            add(new Pair(leaf(path, "0.1234"), leaf(path, "0.4321")));
        }
    }

    private static Plant leaf(List<Integer> path, String value) {
        return new Plant(
                "leaf " + path, "leaf " + path + " " + value, false, n -> at(n, path, x -> x.withValue(value)));
    }

    /** The way to a node, found by walking along the nodes that contain it. */
    private static Optional<List<Integer>> find(Node from, Node wanted, List<Integer> way) {
        if (from == wanted) {
            return Optional.of(way);
        }
        for (int i = 0; i < from.size(); i++) {
            Node child = from.children().get(i);
            if (child.size() > 0 || child == wanted) {
                List<Integer> longer = new ArrayList<>(way);
                longer.add(i);
                Optional<List<Integer>> found = find(child, wanted, longer);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static void collect(Node node, List<Integer> way, List<List<Integer>> paths) {
        for (int i = 0; i < node.size(); i++) {
            Node child = node.children().get(i);
            List<Integer> longer = new ArrayList<>(way);
            longer.add(i);
            if (child.is("Manual")
                    && child.numberOf("Value").isPresent()
                    && node.child("AutomationTarget").isPresent()) {
                paths.add(longer);
            } else if (!Units.isWhole(child)
                    && !Sameness.isNoise(child)
                    && !child.is("PluginDesc")
                    && !child.is("ParameterList")) {
                collect(child, longer, paths);
            }
        }
    }

    static Node at(Node node, List<Integer> path, Function<Node, Node> change) {
        if (path.isEmpty()) {
            return change.apply(node);
        }
        List<Node> children = new ArrayList<>(node.children());
        children.set(path.getFirst(), at(children.get(path.getFirst()), path.subList(1, path.size()), change));
        return node.withChildren(children);
    }

    /** Single notes of clips. */
    private void notes() {
        List<Node> holders = new ArrayList<>();
        root.walk(n -> {
            if (n.is("KeyTracks") && n.size() > 0) {
                holders.add(n);
            }
        });
        Collections.shuffle(holders, new java.util.Random(random.nextLong()));
        for (Node tracks : holders.subList(0, Math.min(4, holders.size()))) {
            List<Integer> path = find(root, tracks, new ArrayList<>()).orElseThrow();
            List<Integer> note = new ArrayList<>(path);
            note.addAll(List.of(0, notesIndex(tracks.children().getFirst()), 0));
            add(new Pair(velocity(note, "11"), velocity(note, "33")));
        }
    }

    private static int notesIndex(Node track) {
        return track.child("Notes").map(n -> track.children().indexOf(n)).orElse(0);
    }

    private static Plant velocity(List<Integer> path, String value) {
        return new Plant(
                "note " + path,
                "velocity " + path + " " + value,
                false,
                n -> at(n, path, x -> x.with("Velocity", value)));
    }

    /** Points of envelopes of the arrangement. */
    private void points() {
        List<Node> lists = new ArrayList<>();
        root.walk(n -> {
            // A second point would make a parameter that stands still move, and whoever sets it would be refused.
            boolean events =
                    n.is("Events") && n.size() > 1 && n.children().stream().allMatch(c -> c.is("FloatEvent"));
            if (events && lists.size() < 3) {
                lists.add(n);
            }
        });
        for (Node list : lists) {
            List<Integer> path = find(root, list, new ArrayList<>()).orElseThrow();
            String where = root.children()
                    .get(path.getFirst())
                    .children()
                    .get(path.get(1))
                    .name();
            // An edit of the tempo scales all points of its course.
            if (where.equals("MasterTrack") || where.equals("MainTrack")) {
                continue;
            }
            add(new Pair(point(path, "777", "0.7"), point(path, "777", "0.3")));
            add(new Pair(point(path, "999", "0.7"), point(path, "999", "0.3")));
        }
    }

    private static Plant point(List<Integer> path, String time, String value) {
        return new Plant(
                "point " + path + time,
                "point " + path + " " + time + " " + value,
                false,
                n -> at(n, path, list -> {
                    List<Node> events = new ArrayList<>(list.children());
                    int at = 0;
                    while (at < events.size() && events.get(at).numberOf("Time").orElse(0) < Double.parseDouble(time)) {
                        at++;
                    }
                    long id = list.children().stream()
                                    .mapToLong(e -> (long) e.numberOf("Id").orElse(0))
                                    .max()
                                    .orElse(0)
                            + 1;
                    Node event = list.children().getFirst().with("Time", time).with("Value", value);
                    events.add(at, event.attribute("Id").isPresent() ? event.with("Id", Long.toString(id)) : event);
                    return list.withChildren(events);
                }));
    }
}
