package dev.backline.pipeline.ui.internal.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A track that was made.
 *
 * @param folder where it lies
 * @param made when, as text
 * @param kept whether the user wants to find it again
 * @param brief what was wished for, by field
 * @param varied parts with a chance of their own, such as {@code bass=7}
 * @param result what the action answered
 * @param levels by part
 */
public record MadeTrack(
        String folder,
        String made,
        boolean kept,
        Map<String, String> brief,
        List<String> varied,
        Map<String, Object> result,
        Map<String, List<Double>> levels) {
    /** Copies all of it. */
    public MadeTrack {
        brief = Map.copyOf(brief);
        varied = List.copyOf(varied);
        result = new LinkedHashMap<>(result);
        levels = Map.copyOf(levels);
    }

    /** Answers it as one that is kept, or not. */
    public MadeTrack withKept(boolean other) {
        return new MadeTrack(folder, made, other, brief, varied, result, levels);
    }

    /** Answers how it looks. */
    public Growth growth() {
        return Growth.of(result).withLevels(levels);
    }

    /** Answers its name with what was varied. */
    public String title() {
        String name = String.valueOf(result.get("name"));
        return varied.isEmpty() ? name : name + "  (" + String.join(", ", varied) + ")";
    }

    /** Answers the mastered sound, while it is there. */
    public Optional<Path> master() {
        return Optional.of(at("master")).filter(Files::isRegularFile);
    }

    /** Answers the Live Set, while it is there. */
    public Optional<Path> set() {
        return Optional.of(at("set")).filter(Files::isRegularFile);
    }

    private Path at(String key) {
        return Path.of(folder).resolve(String.valueOf(result.get(key)));
    }

    /** Answers every file that one takes elsewhere and that is there: master, set, notes, project, stems, tracks, variations. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String key : List.of("master", "set", "midi", "dawproject", "premaster")) {
            files.add(at(key));
        }
        for (String key : List.of("stems", "tracks")) {
            Growth.texts(result.get(key)).forEach(f -> files.add(Path.of(folder).resolve(f)));
        }
        for (Object one : Growth.list(result.get("variations"))) {
            if (one instanceof Map<?, ?> variation) {
                for (String key : List.of("master", "set", "midi")) {
                    files.add(Path.of(folder).resolve(String.valueOf(variation.get(key))));
                }
            }
        }
        return files.stream().filter(Files::isRegularFile).toList();
    }
}
