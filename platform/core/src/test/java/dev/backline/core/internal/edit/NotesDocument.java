package dev.backline.core.internal.edit;

import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Editable;
import dev.backline.api.home.Home;
import dev.backline.core.internal.home.AtomicFile;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A document of named texts in one file, as a bundle could bring it. */
final class NotesDocument implements Editable {
    static final String KIND = "notes.put";

    private final Path file;

    NotesDocument(Home home) {
        this.file = home.folder().resolve("notes.json");
    }

    static Edit put(String name, String text) {
        return new Edit("notes", KIND, Json.line(Map.of("name", name, "text", text)));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public String preview(Edit edit) throws EditRefused {
        Map<String, Object> wish = wish(edit);
        return wish.get("name") + ": " + before(wish) + " -> " + text(wish).orElse("(none)");
    }

    @Override
    public Optional<Edit> inverse(Edit edit) throws EditRefused {
        Map<String, Object> wish = wish(edit);
        Map<String, Object> back = new TreeMap<>();
        back.put("name", wish.get("name"));
        Optional<String> before = before(wish);
        before.ifPresent(text -> back.put("text", text));
        back.put("found", text(wish));
        return Optional.of(new Edit("notes", KIND, Json.line(back)));
    }

    @Override
    public Edit apply(Edit edit) throws EditRefused {
        Map<String, Object> wish = wish(edit);
        Edit back = inverse(edit).orElseThrow();
        if (wish.containsKey("found") && !wish.get("found").equals(asFound(before(wish)))) {
            throw new EditRefused("The note '" + wish.get("name") + "' was changed in another way.");
        }
        if (text(wish).orElse("").equals("bad")) {
            throw new EditRefused("The note 'bad' is not taken.");
        }
        Map<String, Object> notes = read();
        text(wish).ifPresentOrElse(text -> notes.put(name(wish), text), () -> notes.remove(name(wish)));
        try {
            AtomicFile.replaceQuickly(file, Json.pretty(notes).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EditRefused(String.valueOf(e.getMessage()), e);
        }
        return back;
    }

    private static Object asFound(Optional<String> text) {
        return text.<Object>map(t -> t).orElse(Optional.empty());
    }

    private static String name(Map<String, Object> wish) {
        return String.valueOf(wish.get("name"));
    }

    private static Optional<String> text(Map<String, Object> wish) {
        return Json.text(wish, "text");
    }

    private Optional<String> before(Map<String, Object> wish) throws EditRefused {
        return Json.text(read(), name(wish));
    }

    private static Map<String, Object> wish(Edit edit) throws EditRefused {
        try {
            return Json.object(edit.json());
        } catch (IOException e) {
            throw new EditRefused("no JSON", e);
        }
    }

    private Map<String, Object> read() throws EditRefused {
        try {
            return Files.exists(file) ? new TreeMap<>(Json.object(Files.readString(file))) : new TreeMap<>();
        } catch (IOException e) {
            throw new EditRefused("unreadable", e);
        }
    }
}
