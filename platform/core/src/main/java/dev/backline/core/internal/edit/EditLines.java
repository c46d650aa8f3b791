package dev.backline.core.internal.edit;

import dev.backline.api.edit.Edit;
import dev.backline.core.internal.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lines of the journal: {@code begin}, {@code next} before each edit, {@code done} or {@code void}; {@code step}s after a rewrite. */
final class EditLines {
    static final String OPERATION = "op";
    static final String BEGIN = "begin";
    static final String NEXT = "next";
    static final String DONE = "done";
    static final String VOID = "void";
    static final String STEP = "step";

    private EditLines() {}

    static Map<String, Object> begin(Turn turn, Step step) {
        Map<String, Object> line = new TreeMap<>(step(step));
        line.put(OPERATION, BEGIN);
        line.put("turn", turn.name());
        return line;
    }

    static Map<String, Object> next(Optional<Edit> inverse) {
        Map<String, Object> line = new TreeMap<>(Map.of(OPERATION, NEXT));
        inverse.ifPresent(edit -> line.put("inverse", tree(edit)));
        return line;
    }

    static Map<String, Object> done(List<Edit> inverses) {
        return new TreeMap<>(Map.of(OPERATION, DONE, "next", trees(inverses)));
    }

    static Map<String, Object> voided() {
        return Map.of(OPERATION, VOID);
    }

    static Map<String, Object> step(Step step) {
        Map<String, Object> line = new TreeMap<>();
        line.put(OPERATION, STEP);
        line.put("number", step.number());
        line.put("label", step.label());
        line.put("edits", trees(step.edits()));
        line.put("bundles", step.bundles());
        line.put("applied", step.applied());
        line.put("next", trees(step.next()));
        return line;
    }

    static Step step(Map<String, Object> line) {
        return new Step(
                (long) Json.number(line, "number", 0),
                Json.text(line, "label").orElse(""),
                edits(line, "edits"),
                Json.list(line, "bundles").stream().map(String::valueOf).toList(),
                Boolean.TRUE.equals(line.get("applied")),
                edits(line, "next"));
    }

    static List<Edit> edits(Map<String, Object> line, String name) {
        return Json.objects(line, name).stream().map(EditLines::edit).toList();
    }

    static Optional<Edit> inverse(Map<String, Object> line) {
        return Optional.ofNullable(line.get("inverse")).flatMap(Json::asObject).map(EditLines::edit);
    }

    private static Edit edit(Map<String, Object> tree) {
        return new Edit(
                Json.text(tree, "document").orElse(""),
                Json.text(tree, "kind").orElse(""),
                Json.text(tree, "json").orElse(""));
    }

    private static List<Object> trees(List<Edit> edits) {
        return edits.stream().<Object>map(EditLines::tree).toList();
    }

    private static Map<String, Object> tree(Edit edit) {
        return new TreeMap<>(Map.of("document", edit.document(), "kind", edit.kind(), "json", edit.json()));
    }
}
