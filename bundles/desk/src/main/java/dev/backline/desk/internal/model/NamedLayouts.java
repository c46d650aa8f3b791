package dev.backline.desk.internal.model;

import dev.backline.ui.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Arrangements that have a name: a few that come with the window, and those that the user kept. */
public final class NamedLayouts {
    /** Where a new home begins. */
    private static final String START = "Start";

    /** What comes with the window, in the order of work. Panels whose bundle is not here are left out as they are shown. */
    private static final Map<String, Layout> BUILT_IN = builtIn();

    private final Map<String, Layout> named;

    /** Begins with what the user kept. */
    public NamedLayouts(Map<String, Layout> kept) {
        this.named = new TreeMap<>(kept);
    }

    private static Map<String, Layout> builtIn() {
        Map<String, Layout> all = new LinkedHashMap<>();
        all.put(
                START,
                of(
                        Layout.usualOfTwo(),
                        List.of(
                                List.of("sets", "tour"),
                                List.of("make", "session"),
                                List.of(),
                                List.of("jobs", "transport"))));
        all.put(
                "Arrange",
                of(
                        List.of("sets", "history"),
                        List.of("arrangement", "session"),
                        List.of("devices"),
                        List.of("roll", "drums", "waveform")));
        all.put(
                "Mix",
                of(
                        List.of(),
                        List.of("session", "arrangement", "lab", "energy"),
                        List.of("devices"),
                        List.of("mixer", "transport")));
        all.put(
                "Play",
                of(List.of(), List.of("session", "drums"), List.of("live", "devices"), List.of("transport", "mixer")));
        all.put(
                "Script",
                of(List.of("actions"), List.of("console"), List.of("help", "history"), List.of("log", "jobs")));
        all.put("Versions", of(List.of("sets"), List.of("compare", "session"), List.of("history"), List.of("jobs")));
        all.put(
                "System",
                of(List.of(), List.of("bundles"), List.of("settings"), List.of("doctor", "log", "jobs", "notices")));
        return Collections.unmodifiableMap(all);
    }

    /** Answers how the window of a new home is arranged. */
    public static Layout start() {
        return Objects.requireNonNull(BUILT_IN.get(START));
    }

    /** Answers whether a panel is open in a new home: what the start has, and what no arrangement of the window knows. */
    public static boolean atStart(String panel) {
        return start().panels().contains(panel) || !known().contains(panel);
    }

    /** Answers the ids of all panels that the arrangements of the window name. */
    public static Set<String> known() {
        return BUILT_IN.values().stream()
                .flatMap(layout -> layout.panels().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Layout of(List<String> left, List<String> center, List<String> right, List<String> bottom) {
        return of(Layout.usual(), List.of(left, center, right, bottom));
    }

    private static Layout of(Layout empty, List<List<String>> places) {
        Layout layout = empty;
        for (Place place : Place.values()) {
            for (String panel : places.get(List.of(Place.values()).indexOf(place))) {
                layout = layout.with(panel, place);
            }
        }
        return layout;
    }

    /** Answers the names: those of the window, then the user's. */
    public List<String> names() {
        List<String> names = new ArrayList<>(BUILT_IN.keySet());
        named.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    /** Answers an arrangement; the user's goes before one that comes with the window. */
    public Optional<Layout> find(String name) {
        return Optional.ofNullable(named.get(name)).or(() -> Optional.ofNullable(BUILT_IN.get(name)));
    }

    /** Answers whether the user kept it. */
    public boolean own(String name) {
        return named.containsKey(name);
    }

    /** Keeps an arrangement under a name, in place of what was called so. */
    public void keep(String name, Layout layout) {
        if (!name.isBlank()) {
            named.put(name.strip(), layout);
        }
    }

    /** Gives one of the user's another name; one that is taken is not given away. */
    public boolean rename(String name, String other) {
        Layout layout = named.get(name);
        if (layout == null || other.isBlank() || named.containsKey(other.strip())) {
            return false;
        }
        named.remove(name);
        named.put(other.strip(), layout);
        return true;
    }

    /** Deletes one of the user's; what comes with the window is there again then. */
    public void delete(String name) {
        named.remove(name);
    }

    /** Answers what the user kept. */
    public Map<String, Layout> named() {
        return Map.copyOf(named);
    }
}
