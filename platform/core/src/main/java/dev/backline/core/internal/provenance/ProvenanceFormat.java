package dev.backline.core.internal.provenance;

import dev.backline.api.provenance.Provenance;
import dev.backline.api.provenance.Provenance.FileHash;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Provenance as JSON text: sorted names, two spaces of indent, so that equal provenance is equal bytes. */
final class ProvenanceFormat {
    private static final int FORMAT = 1;

    private ProvenanceFormat() {}

    static String write(Provenance provenance) {
        SortedMap<String, Object> json = new TreeMap<>();
        json.put("format", FORMAT);
        json.put("action", provenance.action());
        json.put("parameters", provenance.parameters());
        json.put("providers", provenance.providers());
        json.put("bundles", provenance.bundles());
        json.put(
                "inputs",
                provenance.inputs().stream().map(ProvenanceFormat::tree).toList());
        json.put(
                "outputs",
                provenance.outputs().stream().map(ProvenanceFormat::tree).toList());
        return Json.pretty(json);
    }

    private static Map<String, Object> tree(FileHash file) {
        SortedMap<String, Object> tree = new TreeMap<>();
        tree.put("path", file.path());
        tree.put("sha256", file.sha256());
        if (!file.parameter().isEmpty()) {
            tree.put("parameter", file.parameter());
        }
        return tree;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException that says what is damaged
     */
    static Provenance read(String text) throws IOException {
        Map<String, Object> json = Json.object(text);
        double format = Json.number(json, "format", 0);
        if (format != FORMAT) {
            throw new IOException("found format " + json.getOrDefault("format", "none") + ", but format " + FORMAT
                    + " was expected; a newer Backline may know it");
        }
        SortedMap<String, List<String>> parameters = new TreeMap<>();
        member(json, "parameters")
                .forEach((name, values) -> parameters.put(
                        name,
                        values instanceof List<?> list
                                ? list.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(values))));
        return new Provenance(
                Json.text(json, "action").orElseThrow(() -> new IOException("it names no action")),
                parameters,
                texts(member(json, "providers")),
                texts(member(json, "bundles")),
                files(json, "inputs"),
                files(json, "outputs"));
    }

    private static Map<String, Object> member(Map<String, Object> json, String name) {
        return Json.asObject(json.getOrDefault(name, Map.of())).orElse(Map.of());
    }

    private static SortedMap<String, String> texts(Map<String, Object> tree) {
        SortedMap<String, String> texts = new TreeMap<>();
        tree.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private static List<FileHash> files(Map<String, Object> json, String name) {
        return Json.objects(json, name).stream()
                .map(file -> new FileHash(
                        Json.text(file, "path").orElse(""),
                        Json.text(file, "parameter").orElse(""),
                        Json.text(file, "sha256").orElse("")))
                .toList();
    }
}
