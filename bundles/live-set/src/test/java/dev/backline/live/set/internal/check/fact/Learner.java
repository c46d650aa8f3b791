package dev.backline.live.set.internal.check.fact;

import dev.backline.live.set.internal.check.fact.Observed.Run;
import dev.backline.live.set.internal.check.fact.Observed.Sight;
import dev.backline.live.set.internal.view.Era;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns what sets show into the lines of a resource of facts. The same sets give the same lines. */
final class Learner {
    private static final int FEWEST = 3;
    private static final int MANY_DEVICES = 8;

    private final Map<String, Integer> shapes = new LinkedHashMap<>();
    private final Map<String, Integer> devices = new LinkedHashMap<>();
    private final List<String> eras = new ArrayList<>();

    private Learner() {}

    static List<String> learn(List<Observed> sets) {
        Learner learner = new Learner();
        for (Era era : Era.values()) {
            List<Observed> ofEra = sets.stream().filter(s -> s.era() == era).toList();
            if (!ofEra.isEmpty()) {
                learner.era(era, ofEra);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Learned from " + sets.size()
                + " sets presumed saved by Live: names, order and counts of elements, no content.");
        lines.add("# Made by Learner, in the tests of this module; FactReader tells how to read it.");
        lines.add("d " + String.join(" ", learner.devices.keySet()));
        learner.shapes.forEach((shape, number) -> lines.add("s " + number + shape));
        lines.addAll(learner.eras);
        return lines;
    }

    private void era(Era era, List<Observed> sets) {
        List<String> versions = sets.stream()
                .map(Observed::version)
                .distinct()
                .sorted(Comparator.comparingLong(Facts::order))
                .toList();
        eras.add("e " + era + " " + String.join(" ", versions));
        Map<String, Merged> all = new TreeMap<>();
        for (Observed set : sets) {
            int version = versions.indexOf(set.version());
            set.sights()
                    .forEach((k, s) -> all.computeIfAbsent(k, x -> new Merged()).add(set, version, s));
        }
        Map<Integer, StringBuilder> lines = new TreeMap<>();
        all.forEach((key, merged) -> {
            boolean known = merged.observations >= FEWEST || merged.projects.size() > 1;
            if (known && !merged.valuesOnly) {
                int shape = shapes.computeIfAbsent(merged.shape(), s -> shapes.size() + 1);
                lines.computeIfAbsent(shape, s -> new StringBuilder("f " + s))
                        .append(' ')
                        .append(key)
                        .append(' ')
                        .append(merged.evidence())
                        .append('.')
                        .append(devices(merged.devices));
            }
        });
        lines.values().forEach(l -> eras.add(l.toString()));
    }

    private String devices(Set<String> names) {
        if (names.size() >= MANY_DEVICES) {
            return Evidence.ANY;
        }
        return names.stream()
                .map(n -> devices.computeIfAbsent(n.isEmpty() ? "-" : n, k -> devices.size() + 1)
                        .toString())
                .collect(Collectors.joining("-"));
    }

    /** Elements of a kind in all sets of an era. */
    private static final class Merged {
        int observations;
        boolean valuesOnly = true;
        final Set<String> files = new TreeSet<>();
        final Set<String> projects = new TreeSet<>();
        int versions;
        final Map<Integer, Integer> byVersion = new TreeMap<>();
        final Map<List<Run>, Integer> sequences = new LinkedHashMap<>();
        final Set<String> listed = new TreeSet<>();
        final Set<String> trees = new TreeSet<>();
        final Set<String> devices = new TreeSet<>();
        final Map<String, Integer> attributes = new TreeMap<>();
        final Map<String, Count> children = new LinkedHashMap<>();

        void add(Observed set, int version, Sight sight) {
            observations += sight.observations;
            valuesOnly &= sight.valuesOnly;
            files.add(set.file());
            projects.add(set.project());
            versions |= 1 << version;
            byVersion.merge(version, sight.observations, Integer::sum);
            listed.addAll(sight.listed);
            trees.addAll(sight.trees);
            devices.addAll(sight.devices);
            sight.attributes.forEach((k, v) -> attributes.merge(k, v, Integer::sum));
            sight.sequences.forEach((runs, times) -> {
                sequences.merge(runs, times, Integer::sum);
                new LinkedHashSet<>(runs)
                        .forEach(r -> children.computeIfAbsent(r.name(), k -> new Count())
                                .add(r.count(), times, version));
            });
        }

        String evidence() {
            return observations + "." + files.size() + "." + projects.size() + "." + versions;
        }

        String shape() {
            StringBuilder text = new StringBuilder();
            attributes.forEach((name, times) -> {
                if (times == observations) {
                    text.append(" @").append(name);
                }
            });
            Order order = Order.of(sequences.keySet(), this::isFree);
            for (int i = 0; i < order.names().size(); i++) {
                String name = order.names().get(i);
                text.append(' ').append(item(name, !trees.contains(name)));
                append(text, order.loose(i));
            }
            return text.toString();
        }

        private static void append(StringBuilder text, Set<Integer> loose) {
            String mark = "~";
            for (int other : loose) {
                text.append(mark).append(other);
                mark = ",";
            }
        }

        private boolean isFree(String name) {
            Count count = children.get(name);
            return listed.contains(name) || count.most > 1 && count.most != count.least;
        }

        private String item(String name, boolean leaf) {
            Count count = children.get(name);
            String plain = name + (leaf ? "=" : "");
            if (isFree(name)) {
                return "%" + plain;
            }
            String many = count.most > 1 ? "{" + count.most + "}" : "";
            if (name.endsWith("KeyMidi")) {
                // The producer's own mapping.
                return plain + "?";
            }
            return count.times == observations ? plain + many : plain + many + count.span(byVersion);
        }
    }

    /** How often a child is there. */
    private static final class Count {
        int times;
        int least = Integer.MAX_VALUE;
        int most;
        final Map<Integer, Integer> byVersion = new TreeMap<>();

        void add(int count, int elements, int version) {
            times += elements;
            least = Math.min(least, count);
            most = Math.max(most, count);
            byVersion.merge(version, elements, Integer::sum);
        }

        /** Always there from one version to another and never outside, or only sometimes. */
        String span(Map<Integer, Integer> all) {
            Set<Integer> full = new TreeSet<>();
            for (Map.Entry<Integer, Integer> e : all.entrySet()) {
                int here = byVersion.getOrDefault(e.getKey(), 0);
                if (here == e.getValue()) {
                    full.add(e.getKey());
                } else if (here > 0) {
                    return "?";
                }
            }
            List<Integer> seen = List.copyOf(all.keySet());
            List<Integer> places = full.stream().map(seen::indexOf).toList();
            boolean joined = places.getLast() - places.getFirst() == places.size() - 1;
            if (!joined) {
                return "?";
            }
            int from = places.getFirst() == 0 ? 0 : seen.get(places.getFirst());
            int to = places.getLast() == seen.size() - 1 ? Item.LAST : seen.get(places.getLast());
            return "[" + from + "-" + to + "]";
        }
    }

    /** The order of children that holds in all sequences. */
    private record Order(List<String> names, Map<Long, Boolean> firm, Set<String> free) {
        static Order of(Set<List<Run>> sequences, java.util.function.Predicate<String> isFree) {
            Set<String> all = new LinkedHashSet<>();
            Set<List<String>> rows = new LinkedHashSet<>();
            sequences.forEach(s -> rows.add(s.stream().map(Run::name).toList()));
            rows.stream()
                    .sorted(Comparator.<List<String>>comparingInt(List::size)
                            .reversed()
                            .thenComparing(Object::toString))
                    .forEach(all::addAll);
            Set<String> free = new HashSet<>();
            all.stream().filter(isFree).forEach(free::add);
            Map<String, Set<String>> after = new LinkedHashMap<>();
            all.forEach(n -> after.put(n, new HashSet<>()));
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    for (int j = i + 1; j < row.size(); j++) {
                        if (!free.contains(row.get(i)) && !free.contains(row.get(j))) {
                            after.get(row.get(i)).add(row.get(j));
                        }
                    }
                }
            }
            return sorted(after, free);
        }

        private static Order sorted(Map<String, Set<String>> after, Set<String> free) {
            List<String> names = new ArrayList<>();
            Set<String> left = new LinkedHashSet<>(after.keySet());
            while (!left.isEmpty()) {
                String next = left.stream()
                        .filter(n -> left.stream()
                                .noneMatch(o -> after.get(o).contains(n)
                                        && !after.get(n).contains(o)))
                        .findFirst()
                        .orElse(left.iterator().next());
                left.remove(next);
                names.add(next);
            }
            Map<Long, Boolean> firm = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                for (int j = i + 1; j < names.size(); j++) {
                    boolean forth = after.get(names.get(i)).contains(names.get(j));
                    boolean back = after.get(names.get(j)).contains(names.get(i));
                    firm.put(Shape.pair(i, j), forth && !back);
                }
            }
            return new Order(names, firm, free);
        }

        /** Answers the places before this one whose order to it is not known. */
        Set<Integer> loose(int place) {
            Set<Integer> answer = new TreeSet<>();
            if (free.contains(names.get(place))) {
                return answer;
            }
            for (int i = 0; i < place; i++) {
                if (!free.contains(names.get(i)) && !firm.get(Shape.pair(i, place))) {
                    answer.add(i);
                }
            }
            return answer;
        }
    }
}
