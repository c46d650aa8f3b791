package dev.backline.live.set.internal.check.fact;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.Era;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one set shows: for each kind of element the sequences of children. Names, order and counts only, no content. */
record Observed(String file, String project, Era era, String version, Map<String, Sight> sights) {
    /** Lists that hold what the producer put there, with or without ids. */
    private static final Set<String> OPEN = Set.of("Devices", "Value", "Tracks", "Events");

    static Observed of(String file, Node root) {
        String version = root.attribute("MinorVersion", "");
        Map<String, Sight> sights = new TreeMap<>();
        walk(root, root, "", "", sights);
        return new Observed(file, file.substring(0, file.indexOf('/')), Era.of(root), version, sights);
    }

    private static void walk(Node node, Node above, String parent, String around, Map<String, Sight> sights) {
        String kind = Kind.of(node);
        String device = Kind.device(above, kind, around);
        Sight sight = sights.computeIfAbsent(Kind.parentOf(kind, parent) + "/" + kind, k -> new Sight());
        sight.add(node);
        sight.devices.add(device);
        for (Node child : node.children()) {
            if (child.isElement()) {
                walk(child, node, kind, device, sights);
            }
        }
    }

    private static boolean isPointee(String name) {
        return name.endsWith("ModulationTarget")
                || name.equals("AutomationTarget")
                || name.equals("Pointee")
                || name.startsWith("ControllerTargets.");
    }

    /** Elements of a kind in one set. */
    static final class Sight {
        int observations;
        final Map<List<Run>, Integer> sequences = new HashMap<>();
        final Set<String> listed = new TreeSet<>();
        final Set<String> devices = new TreeSet<>();
        final Set<String> trees = new TreeSet<>();
        final Map<String, Integer> attributes = new TreeMap<>();
        boolean valuesOnly = true;

        void add(Node node) {
            observations++;
            sequences.merge(runs(node), 1, Integer::sum);
            List<String> pairs = node.attributes();
            for (int i = 0; i < pairs.size(); i += 2) {
                attributes.merge(pairs.get(i), 1, Integer::sum);
            }
            valuesOnly &= isLeaf(node);
        }

        private static boolean isLeaf(Node node) {
            List<String> pairs = node.attributes();
            return node.size() == 0 && pairs.size() == 2 && pairs.getFirst().equals("Value");
        }

        /** A list of things of one kind, such as {@code AutomationLanes}; {@code Locators} in {@code Locators} is none. */
        private static boolean isPlural(Node node) {
            List<String> names = node.children().stream()
                    .filter(Node::isElement)
                    .map(Node::name)
                    .distinct()
                    .toList();
            return node.name().endsWith("s")
                    && names.size() == 1
                    && !names.getFirst().equals(node.name());
        }

        private List<Run> runs(Node node) {
            boolean open = OPEN.contains(node.name()) || isPlural(node);
            Map<String, Integer> counts = new LinkedHashMap<>();
            List<Run> runs = new ArrayList<>();
            String last = "";
            for (Node child : node.children()) {
                if (!child.isElement()) {
                    continue;
                }
                String name = Kind.name(child.name());
                if (open || !isPointee(name) && child.attribute("Id").isPresent()) {
                    listed.add(name);
                }
                if (!isLeaf(child)) {
                    trees.add(name);
                }
                counts.merge(name, 1, Integer::sum);
                if (!name.equals(last)) {
                    runs.add(new Run(name, 0));
                    last = name;
                }
            }
            return runs.stream()
                    .map(r -> new Run(r.name(), counts.get(r.name())))
                    .toList();
        }
    }

    /** Children of one name that follow each other, and how many of that name there are in all. */
    record Run(String name, int count) {}
}
