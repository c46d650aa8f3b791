package dev.backline.core.internal.provenance;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.provenance.Provenance.FileHash;
import dev.backline.api.provenance.Provenances.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the inputs of a product again, and lays them out as the action saw them. */
final class Inputs {
    private static final int LARGEST_FOLDER = 20_000;

    private final Found found;

    Inputs(Found found) {
        this.found = found;
    }

    /** Answers the parameters that named inputs. */
    Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        found.provenance().parameters().forEach((name, values) -> {
            if (values.equals(List.of(JsonProvenances.FOLDER)) || isFile(name)) {
                names.add(name);
            }
        });
        return names;
    }

    /**
     * Finds every input with the recorded content.
     *
     * @param named parameter to the folder or file that the user names for it
     * @throws ActionFault that names each input that is missing or changed
     */
    Map<FileHash, Path> locate(Map<String, Path> named) throws ActionFault, IOException {
        for (String name : named.keySet()) {
            if (!parameters().contains(name)) {
                throw new ActionFault(
                        Kind.USAGE,
                        "reproduce: found an input '" + name + "', but this product was made from "
                                + (parameters().isEmpty() ? "no input" : String.join(", ", parameters())) + ".");
            }
        }
        Map<FileHash, Path> beside = beside();
        Map<FileHash, Path> files = new LinkedHashMap<>();
        List<String> troubles = new ArrayList<>();
        for (FileHash input : found.provenance().inputs()) {
            Optional<Path> told =
                    Optional.ofNullable(named.get(input.parameter())).map(base -> below(base, input));
            Optional<Path> file = told.or(() -> Optional.ofNullable(beside.get(input)));
            if (file.isEmpty() || !Files.isRegularFile(file.get())) {
                troubles.add(missing(input, told));
            } else if (!Hashes.sha256(file.get()).equals(input.sha256())) {
                troubles.add("input '" + input.path() + "' (" + input.parameter() + ") was changed: " + file.get()
                        + " has another SHA-256 than the recorded " + input.sha256());
            } else {
                files.put(input, file.get());
            }
        }
        if (!troubles.isEmpty()) {
            throw new ActionFault(
                    Kind.REFUSED,
                    "Cannot reproduce " + found.file().getFileName() + ": " + shortened(troubles)
                            + ". Nothing was made. Bring the old files back, then try again.");
        }
        return files;
    }

    private static String shortened(List<String> troubles) {
        int shown = Math.min(troubles.size(), 5);
        String text = String.join("; ", troubles.subList(0, shown));
        return troubles.size() == shown ? text : text + "; and " + (troubles.size() - shown) + " more";
    }

    private static Path below(Path base, FileHash input) {
        return Files.isDirectory(base) ? base.resolve(input.path()) : base;
    }

    private static String missing(FileHash input, Optional<Path> named) {
        return named.map(file -> "input '" + input.path() + "' (" + input.parameter() + ") is missing: " + file
                        + " is not there")
                .orElseGet(() -> "input '" + input.path() + "' (" + input.parameter()
                        + ") was not found beside the product; name its folder with --input " + input.parameter()
                        + "=DIR");
    }

    /** Answers the inputs whose recorded content lies anywhere in the folder of the product. */
    Map<FileHash, Path> beside() throws IOException {
        Map<FileHash, Path> files = new HashMap<>();
        if (found.provenance().inputs().isEmpty()) {
            return files;
        }
        Path folder = Objects.requireNonNull(found.file().toAbsolutePath().getParent(), "a file has a folder");
        Map<String, List<Path>> byName = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.limit(LARGEST_FOLDER)
                    .filter(Files::isRegularFile)
                    .forEach(file -> byName.computeIfAbsent(
                                    String.valueOf(file.getFileName()), name -> new ArrayList<>())
                            .add(file));
        }
        for (FileHash input : found.provenance().inputs()) {
            String name = input.path().substring(input.path().lastIndexOf('/') + 1);
            for (Path file : byName.getOrDefault(name, List.of())) {
                if (Hashes.sha256(file).equals(input.sha256())) {
                    files.put(input, file);
                    break;
                }
            }
        }
        return files;
    }

    /**
     * Lays the inputs out in a folder, each parameter in one of its own: exactly what was read, and nothing beside it that
     * could be read now.
     *
     * @return parameter to the folder or file to call the action with
     */
    Map<String, Path> stage(Map<FileHash, Path> files, Path stage) throws IOException {
        Map<String, Path> values = new LinkedHashMap<>();
        for (String name : parameters()) {
            values.put(name, Files.createDirectories(stage.resolve(name)));
        }
        for (Map.Entry<FileHash, Path> entry : files.entrySet()) {
            FileHash input = entry.getKey();
            Path target = stage.resolve(input.parameter()).resolve(input.path()).normalize();
            if (!target.startsWith(stage)) {
                throw new IOException("The input path " + input.path() + " leads out of its folder.");
            }
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(entry.getValue(), target);
            if (isFile(input.parameter())) {
                values.put(input.parameter(), target);
            }
        }
        return values;
    }

    private boolean isFile(String parameter) {
        return List.of(JsonProvenances.FILE)
                .equals(found.provenance().parameters().get(parameter));
    }
}
