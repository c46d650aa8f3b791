package dev.backline.live.set.internal.max;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A patcher: objects and their connections.
 *
 * @param json all that the file says of it
 */
public record Patcher(Json json) {
    /** Real devices have some hundred. */
    static final int MOST_PATCHERS = 10_000;

    private static final double FACE_HEIGHT = 169;

    /** Answers the patcher of a whole text. */
    static Optional<Patcher> of(Json root) {
        Json patcher = root.get("patcher");
        return patcher.isObject() ? Optional.of(new Patcher(patcher)) : Optional.empty();
    }

    /** Answers its objects, without those of patchers within. */
    public List<Box> boxes() {
        return json.get("boxes").elements().stream()
                .map(b -> new Box(b.get("box")))
                .toList();
    }

    List<Line> lines() {
        return json.get("lines").elements().stream()
                .map(l -> new Line(l.get("patchline")))
                .toList();
    }

    /**
     * Answers this patcher and those within by their paths, each ended by {@code ::}; that of this one is empty. Stops one above the
     * limit.
     */
    Map<String, Patcher> all() {
        Map<String, Patcher> answer = new LinkedHashMap<>();
        collect("", answer);
        return answer;
    }

    private void collect(String path, Map<String, Patcher> answer) {
        if (answer.size() > MOST_PATCHERS) {
            return;
        }
        answer.putIfAbsent(path, this);
        for (Box box : boxes()) {
            box.patcher().ifPresent(inner -> inner.collect(path + box.id() + "::", answer));
        }
    }

    /** Answers how many objects there are, those of patchers within too. */
    public int objects() {
        return all().values().stream().mapToInt(p -> p.boxes().size()).sum();
    }

    /** Answers the files that it names as needed. */
    public List<String> needs() {
        return json.get("dependency_cache").elements().stream()
                .flatMap(d -> d.get("name").text().stream())
                .distinct()
                .toList();
    }

    /** Answers by how many samples the device is late. */
    public long latencySamples() {
        return json.get("latency").number().map(Double::longValue).orElse(0L);
    }

    /** Answers the kind that the project part names; 0 stands for none. */
    long amxdtype() {
        return json.get("project")
                .get("amxdtype")
                .number()
                .map(Double::longValue)
                .orElse(0L);
    }

    /** Answers the version of Max that wrote it, such as {@code 8.6.5}. */
    public Optional<String> maxVersion() {
        Json version = json.get("appversion");
        return version.isObject()
                ? Optional.of(version.get("major").shown() + "."
                        + version.get("minor").shown() + "."
                        + version.get("revision").shown())
                : Optional.empty();
    }

    /** Answers the size of the device's face: as it is said, else around all that is shown. */
    public Face face() {
        double said = json.get("devicewidth").number().orElse(0.0);
        List<Json> open = json.get("openrect").elements();
        double opened = open.size() < 4 ? 0 : open.get(2).number().orElse(0.0);
        double shown = boxes().stream()
                .filter(b -> b.json().get("presentation").isOn())
                .flatMap(b -> right(b.json().get("presentation_rect").elements()))
                .reduce(0.0, Math::max);
        return new Face(said > 0 ? said : opened > 0 ? opened : shown, FACE_HEIGHT, said <= 0 && opened <= 0);
    }

    private static Stream<Double> right(List<Json> rect) {
        return rect.size() < 4
                ? Stream.empty()
                : Stream.of(
                        rect.get(0).number().orElse(0.0) + rect.get(2).number().orElse(0.0));
    }

    /**
     * The size of a device in Live, in pixels.
     *
     * @param width of the face
     * @param height the same for all devices
     * @param automatic whether Live measures the width by what is shown
     */
    public record Face(double width, double height, boolean automatic) {}
}
