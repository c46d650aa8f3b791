package dev.backline.live.set.internal.view;

import dev.backline.live.set.internal.tree.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A reference to a file, of every era.
 *
 * @param node the element that holds {@code FileRef}
 */
public record SampleRefView(Node node) {
    private Optional<Node> file() {
        return node.child("FileRef");
    }

    /** Answers the file's name; empty when the reference has none. */
    public String name() {
        String old = file().map(f -> f.value("Name", "")).orElse("");
        if (!old.isEmpty()) {
            return old;
        }
        String path = relative()
                .filter(p -> !p.isEmpty())
                .or(this::absolute)
                .orElse("")
                .replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Answers what the relative path begins at: 0 none, 1 the set, 3 the project, 5 a pack, 6 the user library, 7 built in. */
    public int relativeTo() {
        return (int) file().map(f -> f.number("RelativePathType").orElse(0))
                .orElse(0.0)
                .doubleValue();
    }

    /** Answers the path from there, with slashes. */
    public Optional<String> relative() {
        return file().flatMap(f -> f.value("RelativePath").or(() -> elements(f)));
    }

    private static Optional<String> elements(Node file) {
        List<Node> steps = file.child("RelativePath")
                .map(p -> p.children("RelativePathElement"))
                .orElse(List.of());
        String name = file.value("Name", "");
        if (steps.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        for (Node step : steps) {
            String folder = step.attribute("Dir", "");
            path.add(folder.isEmpty() ? ".." : folder);
        }
        path.add(name);
        return Optional.of(String.join("/", path));
    }

    /** Answers the absolute path, as the system wrote it that saved the set. */
    public Optional<String> absolute() {
        return file().flatMap(f -> f.value("Path").or(() -> windows(f))).filter(p -> !p.isEmpty());
    }

    /** Live 8 to 10 keep a Windows path as UTF-16 with a final zero; what a Mac keeps is an alias record. */
    private static Optional<String> windows(Node file) {
        String hex = file.child("Data").map(Node::text).orElse("").replaceAll("\\s", "");
        if (hex.length() < 8 || hex.length() % 4 != 0 || hex.length() > 1 << 16) {
            return Optional.empty();
        }
        try {
            String path = new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_16LE);
            boolean isPath = path.endsWith("\0") && (path.startsWith(":\\", 1) || path.startsWith("\\\\"));
            return isPath ? Optional.of(path.substring(0, path.indexOf('\0'))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Answers the pack that the file belongs to; empty when none. */
    public String pack() {
        return file().map(f -> f.value("LivePackName", "")).orElse("");
    }
}
