package dev.backline.desk.internal.model;

import dev.backline.ui.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How panels are docked: groups of tabs in nested splits. A value: each change answers another one. The groups of the four
 * places are always there, empty ones take no room; a group that a split made goes with its last panel.
 */
public sealed interface Layout {
    /** The larger part of a golden section. */
    double GOLDEN = 0.618034;

    /** The smaller part. */
    double SMALL = 1 - GOLDEN;

    /**
     * Panels behind one another, each with a tab.
     *
     * @param place what it is the group of; empty for one that a split made
     * @param panels ids from left to right
     * @param front id of the one that is seen; empty when there is none
     * @param hidden whether it takes no room although it has panels
     */
    record Group(Optional<Place> place, List<String> panels, String front, boolean hidden) implements Layout {
        /** Copies the panels; of those that are not there none is in front. */
        public Group {
            panels = List.copyOf(panels);
            front = panels.contains(front) ? front : panels.isEmpty() ? "" : panels.getFirst();
        }

        Group with(String panel, int at) {
            List<String> all = new ArrayList<>(panels);
            all.remove(panel);
            all.add(Math.clamp(at, 0, all.size()), panel);
            return new Group(place, all, panel, false);
        }

        Group ahead(String panel) {
            return new Group(place, panels, panel, false);
        }

        Group less(String panel) {
            int was = panels.indexOf(panel);
            List<String> rest =
                    panels.stream().filter(one -> !one.equals(panel)).toList();
            boolean passOn = front.equals(panel) && !rest.isEmpty();
            return new Group(place, rest, passOn ? rest.get(Math.min(was, rest.size() - 1)) : front, hidden);
        }

        @Override
        public boolean seen() {
            return !hidden && !panels.isEmpty();
        }

        @Override
        public Stream<Group> groups() {
            return Stream.of(this);
        }

        @Override
        public Layout each(UnaryOperator<Layout> change) {
            return change.apply(this);
        }
    }

    /**
     * Two parts side by side.
     *
     * @param across left and right; else above and below
     * @param at where the divider stands, from 0 to 1
     * @param first left or above
     * @param second right or below
     */
    record Split(boolean across, double at, Layout first, Layout second) implements Layout {
        /** Keeps the divider within the window. */
        public Split {
            at = Math.clamp(at, 0.02, 0.98);
        }

        @Override
        public boolean seen() {
            return first.seen() || second.seen();
        }

        @Override
        public Stream<Group> groups() {
            return Stream.concat(first.groups(), second.groups());
        }

        @Override
        public Layout each(UnaryOperator<Layout> change) {
            Layout one = first.each(change);
            Layout other = second.each(change);
            if (gone(one)) {
                return other;
            }
            return gone(other) ? one : change.apply(new Split(across, at, one, other));
        }

        private static boolean gone(Layout part) {
            return part instanceof Group group
                    && group.place().isEmpty()
                    && group.panels().isEmpty();
        }
    }

    /** A side of a group. */
    enum Side {
        /** To the left of it. */
        LEFT,
        /** To the right of it. */
        RIGHT,
        /** Above it. */
        ABOVE,
        /** Below it. */
        BELOW
    }

    /** Answers whether anything of it takes room. */
    boolean seen();

    /** Answers the groups in reading order. */
    Stream<Group> groups();

    /** Answers it with each group, then each split changed from within; groups that are gone take their split with them. */
    Layout each(UnaryOperator<Layout> change);

    /** Answers the four places, empty: sides and bottom by golden sections. */
    static Layout usual() {
        Layout right =
                new Split(true, 1 - SMALL * GOLDEN / (1 - SMALL * GOLDEN), empty(Place.CENTER), empty(Place.RIGHT));
        return new Split(false, GOLDEN, new Split(true, SMALL * GOLDEN, empty(Place.LEFT), right), empty(Place.BOTTOM));
    }

    /** Answers the four places, empty, for work that needs nothing on the right: the left is the smaller part of a golden section. */
    static Layout usualOfTwo() {
        Layout right = new Split(true, GOLDEN, empty(Place.CENTER), empty(Place.RIGHT));
        return new Split(false, GOLDEN, new Split(true, SMALL, empty(Place.LEFT), right), empty(Place.BOTTOM));
    }

    private static Group empty(Place place) {
        return new Group(Optional.of(place), List.of(), "", false);
    }

    /** Answers the group that a panel is in. */
    default Optional<Group> groupOf(String panel) {
        return groups().filter(group -> group.panels().contains(panel)).findFirst();
    }

    /** Answers the ids of all panels, in reading order. */
    default List<String> panels() {
        return groups().flatMap(group -> group.panels().stream()).toList();
    }

    private Layout groups(UnaryOperator<Group> change) {
        return each(part -> part instanceof Group group ? change.apply(group) : part);
    }

    /** Answers it with a panel last in the group of a place. */
    default Layout with(String panel, Place place) {
        return without(panel)
                .groups(group -> group.place().equals(Optional.of(place))
                        ? group.with(panel, group.panels().size())
                                .ahead(group.front().isEmpty() ? panel : group.front())
                        : group);
    }

    /** Answers it with a panel in the group of another one, in front, at a place among the tabs. */
    default Layout joined(String panel, String other, int at) {
        if (panel.equals(other)) {
            return groups(group -> group.panels().contains(panel) ? group.with(panel, at) : group);
        }
        return without(panel).groups(group -> group.panels().contains(other) ? group.with(panel, at) : group);
    }

    /** Answers it with a panel in a new group at a side of the group of another one; the new part is the smaller of a golden section. */
    default Layout split(String panel, String other, Side side) {
        boolean alone = groupOf(other)
                .map(group -> group.panels().equals(List.of(panel)))
                .orElse(true);
        if (alone) {
            return this;
        }
        boolean across = side == Side.LEFT || side == Side.RIGHT;
        boolean before = side == Side.LEFT || side == Side.ABOVE;
        Group fresh = new Group(Optional.empty(), List.of(panel), panel, false);
        Optional<String> anchor = groupOf(other).stream()
                .flatMap(group -> group.panels().stream())
                .filter(one -> !one.equals(panel))
                .findFirst();
        return without(panel).each(part -> {
            boolean here = part instanceof Group group
                    && anchor.map(group.panels()::contains).orElse(false);
            if (!here) {
                return part;
            }
            return before ? new Split(across, SMALL, fresh, part) : new Split(across, GOLDEN, part, fresh);
        });
    }

    /** Answers it without a panel. */
    default Layout without(String panel) {
        return groups(group -> group.less(panel));
    }

    /** Answers it with a panel in front of its group, which is seen then. */
    default Layout front(String panel) {
        return groups(group -> group.panels().contains(panel) ? group.ahead(panel) : group);
    }

    /** Answers it with a place's group hidden when it was seen, and the other way round. */
    default Layout toggled(Place place) {
        return groups(group -> group.place().equals(Optional.of(place))
                ? new Group(group.place(), group.panels(), group.front(), !group.hidden())
                : group);
    }

    /** Answers only those panels that are wanted. */
    default Layout only(java.util.function.Predicate<String> wanted) {
        Layout all = this;
        for (String panel : panels()) {
            all = wanted.test(panel) ? all : all.without(panel);
        }
        return all;
    }

    /** Answers it as a neutral tree. */
    default Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (this) {
            case Group group -> {
                group.place().ifPresent(place -> tree.put("place", place.name().toLowerCase(Locale.ROOT)));
                tree.put("panels", group.panels());
                tree.put("front", group.front());
                tree.put("hidden", group.hidden());
            }
            case Split split -> {
                tree.put("across", split.across());
                tree.put("at", split.at());
                tree.put("first", split.first().tree());
                tree.put("second", split.second().tree());
            }
        }
        return tree;
    }

    /** Reads a neutral tree; one that is damaged, or lacks a place, is the usual one. */
    static Layout of(@Nullable Object tree) {
        Layout read = read(tree, 0);
        List<Place> places =
                read.groups().flatMap(group -> group.place().stream()).toList();
        boolean whole = places.size() == Place.values().length
                && places.stream().distinct().count() == places.size();
        boolean once =
                read.panels().stream().distinct().count() == read.panels().size();
        return whole && once ? read : usual();
    }

    private static Layout read(@Nullable Object tree, int depth) {
        if (tree instanceof Map<?, ?> map && map.containsKey("first") && depth < 40) {
            double at = map.get("at") instanceof Number number ? number.doubleValue() : GOLDEN;
            return new Split(
                    Boolean.TRUE.equals(map.get("across")),
                    at,
                    read(map.get("first"), depth + 1),
                    read(map.get("second"), depth + 1));
        }
        Map<?, ?> map = tree instanceof Map<?, ?> group ? group : Map.of();
        List<String> panels = map.get("panels") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        Optional<Place> place = Stream.of(Place.values())
                .filter(one -> one.name().equalsIgnoreCase(String.valueOf(map.get("place"))))
                .findFirst();
        return new Group(place, panels, String.valueOf(map.get("front")), Boolean.TRUE.equals(map.get("hidden")));
    }
}
