package dev.backline.desk.internal.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backline.ui.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the window is arranged, as a value: which panels are where and what each keeps, theme, zoom, recent commands.
 *
 * @param theme word of the theme
 * @param zoom size of text, 1 is usual
 * @param slots the panels
 * @param layout how they are docked
 * @param recent commands used last
 * @param keys keys that the user chose, by command
 * @param named arrangements that the user kept under a name
 * @param pinned commands that the user gave a place at the top of the palette
 */
public record Workspace(
        String theme,
        double zoom,
        List<Slot> slots,
        Layout layout,
        List<String> recent,
        Map<String, String> keys,
        Map<String, Layout> named,
        List<String> pinned) {
    /** The smallest zoom. */
    public static final double LEAST_ZOOM = 0.8;

    /** The largest zoom. */
    public static final double MOST_ZOOM = 2;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;

    /** Copies the collections and keeps the zoom within its range. */
    public Workspace {
        slots = List.copyOf(slots);
        recent = List.copyOf(recent);
        keys = Map.copyOf(keys);
        named = Map.copyOf(named);
        pinned = List.copyOf(pinned);
        zoom = Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
    }

    /** Answers an arrangement without a pinned command. */
    public Workspace(
            String theme,
            double zoom,
            List<Slot> slots,
            Layout layout,
            List<String> recent,
            Map<String, String> keys,
            Map<String, Layout> named) {
        this(theme, zoom, slots, layout, recent, keys, named, List.of());
    }

    /**
     * One panel's place.
     *
     * @param panel id of the panel
     * @param title what stood on its tab, for when its bundle is gone
     * @param bundle who brought it
     * @param place where it is docked
     * @param shown whether it is open
     * @param front whether it is the one in front of its place
     * @param floating whether it has a window of its own
     * @param state what the panel keeps
     */
    public record Slot(
            String panel,
            String title,
            String bundle,
            Place place,
            boolean shown,
            boolean front,
            boolean floating,
            Map<String, Object> state) {
        /** Copies the state. */
        public Slot {
            state = Map.copyOf(state);
        }

        /** Answers it with another state. */
        public Slot withState(Map<String, Object> kept) {
            return new Slot(panel, title, bundle, place, shown, front, floating, kept);
        }

        /** Answers it at another place. */
        public Slot at(Place other, boolean floats) {
            return new Slot(panel, title, bundle, other, true, true, floats, state);
        }

        /** Answers it open or closed. */
        public Slot shown(boolean open) {
            return new Slot(panel, title, bundle, place, open, open, floating, state);
        }
    }

    /** The arrangement of a new home: a few panels that one begins with. */
    public static Workspace usual() {
        return usual("dark");
    }

    /** Answers the same in a theme. */
    public static Workspace usual(String theme) {
        return new Workspace(theme, 1, List.of(), NamedLayouts.start(), List.of(), Map.of(), Map.of());
    }

    /** Answers the slot of a panel. */
    public Optional<Slot> slot(String panel) {
        return slots.stream().filter(slot -> slot.panel().equals(panel)).findFirst();
    }

    /** Answers it as JSON text. */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("theme", theme);
        tree.put("zoom", zoom);
        tree.put("layout", layout.tree());
        tree.put("recent", recent);
        tree.put("keys", keys);
        Map<String, Object> kept = new LinkedHashMap<>();
        named.forEach((name, one) -> kept.put(name, one.tree()));
        tree.put("named", kept);
        tree.put("pinned", pinned);
        List<Map<String, Object>> panels = new ArrayList<>();
        for (Slot slot : slots) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("panel", slot.panel());
            one.put("title", slot.title());
            one.put("bundle", slot.bundle());
            one.put("place", slot.place().name().toLowerCase(Locale.ROOT));
            one.put("shown", slot.shown());
            one.put("front", slot.front());
            one.put("floating", slot.floating());
            one.put("state", slot.state());
            panels.add(one);
        }
        tree.put("panels", panels);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A panel keeps a state that is no JSON: " + foreign.getMessage(), foreign);
        }
    }

    /** Reads JSON text; what is damaged or unknown falls back to the usual, so that a window always opens. */
    public static Workspace parse(String json) {
        try {
            Map<String, Object> tree = JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
            List<Slot> slots = new ArrayList<>();
            for (Object item : tree.get("panels") instanceof List<?> list ? list : List.of()) {
                if (item instanceof Map<?, ?> map && map.get("panel") instanceof String id) {
                    slots.add(slot(id, map));
                }
            }
            return new Workspace(
                    text(tree, "theme", "dark"),
                    tree.get("zoom") instanceof Number zoom ? zoom.doubleValue() : 1,
                    slots,
                    Layout.of(tree.get("layout")),
                    words(tree.get("recent")),
                    texts(tree.get("keys")),
                    named(tree.get("named")),
                    words(tree.get("pinned")));
        } catch (JsonProcessingException | IllegalArgumentException damaged) {
            return usual();
        }
    }

    private static Slot slot(String id, Map<?, ?> map) {
        return new Slot(
                id,
                text(map, "title", id),
                text(map, "bundle", ""),
                place(text(map, "place", "")),
                !Boolean.FALSE.equals(map.get("shown")),
                Boolean.TRUE.equals(map.get("front")),
                Boolean.TRUE.equals(map.get("floating")),
                objects(map.get("state")));
    }

    private static Place place(String word) {
        for (Place place : Place.values()) {
            if (place.name().equalsIgnoreCase(word)) {
                return place;
            }
        }
        return Place.CENTER;
    }

    private static String text(Map<?, ?> map, String key, String otherwise) {
        return map.get(key) instanceof String text ? text : otherwise;
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Object tree) {
        return tree instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static Map<String, Layout> named(@org.jspecify.annotations.Nullable Object tree) {
        Map<String, Layout> named = new LinkedHashMap<>();
        objects(tree).forEach((name, layout) -> named.put(name, Layout.of(layout)));
        return named;
    }

    private static Map<String, String> texts(@org.jspecify.annotations.Nullable Object tree) {
        Map<String, String> texts = new LinkedHashMap<>();
        objects(tree).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    private static Map<String, Object> objects(@org.jspecify.annotations.Nullable Object tree) {
        Map<String, Object> objects = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    objects.put(String.valueOf(key), value);
                }
            });
        }
        return objects;
    }
}
