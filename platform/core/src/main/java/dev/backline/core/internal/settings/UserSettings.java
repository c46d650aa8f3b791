package dev.backline.core.internal.settings;

import dev.backline.api.home.Home;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The user's layer: {@code home/settings/<symbolic name>.json}, PID to attribute to value. One file a bundle, because the
 * kernel keeps a copy of it for each version of that bundle. Values whose bundle is unknown lie in {@code unclaimed.json}.
 */
final class UserSettings {
    static final String STORE = "settings";

    private static final String ENDING = ".json";
    private static final String UNCLAIMED = "unclaimed";

    private final Home home;
    private final Function<String, Optional<String>> owners;

    /**
     * Answers the layer.
     *
     * @param owners PID to the symbolic name of its bundle
     */
    UserSettings(Home home, Function<String, Optional<String>> owners) {
        this.home = home;
        this.owners = owners;
    }

    /** Answers all values; reads the files anew, for another process or a rollback may have changed them. */
    SortedMap<Place, Object> read() throws IOException {
        SortedMap<Place, Object> all = new TreeMap<>();
        for (Path file : files()) {
            all.putAll(read(file));
        }
        return all;
    }

    /** Answers the values of all files that can be read: a damaged one must not take the others along. */
    SortedMap<Place, Object> readGood(Consumer<String> damage) throws IOException {
        SortedMap<Place, Object> all = new TreeMap<>();
        for (Path file : files()) {
            try {
                all.putAll(read(file));
            } catch (IOException damaged) {
                damage.accept(String.valueOf(damaged.getMessage()));
            }
        }
        return all;
    }

    /** Sets a value, or removes it when empty; the only writer among all processes. */
    void put(Place place, Optional<Object> value) throws IOException {
        home.exclusively(STORE, () -> {
            String file =
                    owners.apply(place.pid()).or(() -> holder(place.pid())).orElse(UNCLAIMED);
            for (Path other : files()) {
                if (!name(other).equals(file)) {
                    change(other, place, Optional.empty());
                }
            }
            change(file(file), place, value);
            return file;
        });
    }

    /** Moves the values of a bundle's PIDs into the bundle's own file. */
    void gather(String bundle) throws IOException {
        home.exclusively(STORE, () -> {
            for (Map.Entry<Place, Object> value : read().entrySet()) {
                if (owners.apply(value.getKey().pid()).filter(bundle::equals).isPresent()
                        && !read(file(bundle)).containsKey(value.getKey())) {
                    put(value.getKey(), Optional.of(value.getValue()));
                }
            }
            return bundle;
        });
    }

    private Optional<String> holder(String pid) {
        try {
            for (Path file : files()) {
                if (read(file).keySet().stream().anyMatch(place -> place.pid().equals(pid))) {
                    return Optional.of(name(file));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty(); // The caller meets the same fault when it reads.
        }
    }

    private void change(Path file, Place place, Optional<Object> value) throws IOException {
        SortedMap<Place, Object> values = read(file);
        Optional<Object> before = Optional.ofNullable(values.get(place));
        if (before.equals(value)) {
            return;
        }
        value.ifPresentOrElse(v -> values.put(place, v), () -> values.remove(place));
        if (values.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            home.replace(file, Json.pretty(tree(values)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private SortedMap<Place, Object> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try {
            return values(Json.object(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IOException(
                    file + ": this file of settings is damaged (" + e.getMessage()
                            + "). Until it is mended or moved away, the defaults hold for its bundle.",
                    e);
        }
    }

    /** Answers the values of a tree of PID, attribute and value; what is no such tree is left out. */
    static SortedMap<Place, Object> values(Map<String, Object> tree) {
        SortedMap<Place, Object> values = new TreeMap<>();
        tree.forEach((pid, attributes) -> Json.asObject(attributes)
                .ifPresent(map -> map.forEach((attribute, value) -> values.put(new Place(pid, attribute), value))));
        return values;
    }

    /** Answers the tree of values, sorted. */
    static Map<String, Object> tree(SortedMap<Place, Object> values) {
        Map<String, SortedMap<String, Object>> tree = new TreeMap<>();
        values.forEach((place, value) ->
                tree.computeIfAbsent(place.pid(), pid -> new TreeMap<>()).put(place.attribute(), value));
        return new TreeMap<>(tree);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(home.folder().resolve(STORE))) {
            List<Path> files = new ArrayList<>(
                    all.filter(file -> file.toString().endsWith(ENDING)).toList());
            files.removeIf(file -> name(file).startsWith("."));
            files.sort(null);
            return files;
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    private Path file(String name) {
        return home.folder().resolve(STORE).resolve(name + ENDING);
    }
}
