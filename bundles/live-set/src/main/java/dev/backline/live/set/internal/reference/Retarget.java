package dev.backline.live.set.internal.reference;

import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.Era;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Makes references name another file. Only the elements that a reference has are set, in the shape of its version. */
final class Retarget {
    private final TreeEdit edit;
    private final Era era;
    private final Places places;

    Retarget(TreeEdit edit, Era era, Places places) {
        this.edit = edit;
        this.era = era;
        this.places = places;
    }

    private record Aim(Path file, int relation, String relative, FileFacts facts) {}

    /** Makes a {@code FileRef} name a file. */
    void point(Node fileRef, Path file, FileFacts facts) {
        Path target = file.toAbsolutePath().normalize();
        Aim aim = aim(target, facts);
        edit.children(
                fileRef, children -> children.stream().map(c -> set(c, aim)).toList());
    }

    private Aim aim(Path target, FileFacts facts) {
        if (places.project().filter(target::startsWith).isPresent()) {
            return new Aim(
                    target,
                    Places.IN_PROJECT,
                    slashes(places.project().orElseThrow().relativize(target)),
                    facts);
        }
        if (places.library().filter(target::startsWith).isPresent()) {
            return new Aim(
                    target,
                    Places.IN_LIBRARY,
                    slashes(places.library().orElseThrow().relativize(target)),
                    facts);
        }
        boolean sameDisk = String.valueOf(target.getRoot())
                .equals(String.valueOf(places.folder().getRoot()));
        return sameDisk
                ? new Aim(target, Places.BESIDE_SET, slashes(places.folder().relativize(target)), facts)
                : new Aim(target, 0, "", facts);
    }

    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private Node set(Node child, Aim aim) {
        String name = String.valueOf(aim.file().getFileName());
        return switch (child.name()) {
            case "HasRelativePath" -> child.withValue(Boolean.toString(aim.relation() != 0));
            case "RelativePathType" -> child.withValue(Integer.toString(aim.relation()));
            case "RelativePath" ->
                child.value().isPresent() ? child.withValue(aim.relative()) : steps(child, aim.relative(), true);
            case "Path" -> child.withValue(aim.file().toString());
            case "Name" -> child.withValue(name);
            case "Data" -> data(child, aim.file());
            case "LivePackName", "LivePackId" -> child.withValue("");
            case "OriginalFileSize", "FileSize" ->
                child.withValue(Long.toString(aim.facts().size()));
            case "OriginalCrc", "Crc" ->
                child.withValue(Integer.toString(aim.facts().crc()));
            case "MaxCrcSize" -> child.withValue(Integer.toString(FileFacts.CRC_BYTES));
            case "PathHint" -> steps(child, slashes(aim.file()), false);
            case "SearchHint" ->
                child.withChildren(
                        child.children().stream().map(c -> set(c, aim)).toList());
            default -> child;
        };
    }

    /** The folders of a path, one element each, without the file's name; up to Live 10. A step up is an empty one. */
    private Node steps(Node holder, String path, boolean upwards) {
        List<Node> steps = new ArrayList<>();
        String[] folders = path.split("/", -1);
        for (int i = 0; i < folders.length - 1; i++) {
            boolean up = folders[i].equals("..");
            if (folders[i].isEmpty() || up && !upwards) {
                continue;
            }
            String folder = up ? "" : folders[i];
            steps.add(
                    era.since(Era.LIVE_10)
                            ? Node.of("RelativePathElement", "Id", Integer.toString(steps.size()), "Dir", folder)
                            : Node.of("RelativePathElement", "Dir", folder));
        }
        return holder.withChildren(steps);
    }

    /** Windows keeps the path itself; the alias record of a Mac cannot be made elsewhere, and sets without one are known. */
    private static Node data(Node child, Path file) {
        if (File.separatorChar != '\\') {
            return child.withChildren(List.of());
        }
        byte[] path = (file + "\0").getBytes(StandardCharsets.UTF_16LE);
        return child.withChildren(
                List.of(Node.text(HexFormat.of().formatHex(path).toUpperCase(Locale.ROOT))));
    }
}
