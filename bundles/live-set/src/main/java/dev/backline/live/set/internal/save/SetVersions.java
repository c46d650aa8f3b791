package dev.backline.live.set.internal.save;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Editable;
import dev.backline.api.home.Home;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.FileChanged;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sets on disk as documents with edits. What was in a file and what comes into it are kept in the home's {@code sets/} under their hashes; an
 * edit names file and hashes, and is refused when the file is not as it says.
 */
@Component(service = {Editable.class, SetVersions.class})
public final class SetVersions implements Editable {
    private static final String DOCUMENT = "set";
    private static final String WRITE = "set.write";

    private final Home home;
    private final Map<Path, Path> backups = new ConcurrentHashMap<>();

    /** Answers the versions that a home keeps. */
    @Activate
    public SetVersions(@Reference Home home) {
        this.home = home;
    }

    private record Step(Path file, String was, String now) {
        Edit edit() {
            return new Edit(DOCUMENT, WRITE, json(Map.of("file", file.toString(), "was", was, "now", now)));
        }

        static Step of(Edit edit) throws EditRefused {
            Map<String, String> json = read(edit.json());
            return new Step(Path.of(required(json, "file")), required(json, "was"), required(json, "now"));
        }

        private static String required(Map<String, String> json, String name) throws EditRefused {
            return Optional.ofNullable(json.get(name))
                    .orElseThrow(() -> new EditRefused("An edit of a set needs '" + name + "'."));
        }
    }

    /** Answers the edit that brings new content into a file, after both contents are kept. */
    Edit edit(Path file, byte[] before, byte[] after) throws IOException {
        keep(before);
        keep(after);
        return new Step(file.toAbsolutePath().normalize(), SetFile.hash(before), SetFile.hash(after)).edit();
    }

    private void keep(byte[] content) throws IOException {
        Path kept = home.folder("sets").resolve(SetFile.hash(content));
        if (!Files.exists(kept)) {
            home.replace(kept, content);
        }
    }

    /** Answers the backup that was made last for a file. */
    Optional<Path> lastBackup(Path file) {
        return Optional.ofNullable(backups.get(file.toAbsolutePath().normalize()));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(WRITE);
    }

    @Override
    public String preview(Edit edit) throws EditRefused {
        Step step = checked(edit);
        return step.file() + ": " + step.was().substring(0, 8) + " -> "
                + step.now().substring(0, 8);
    }

    @Override
    public Optional<Edit> inverse(Edit edit) throws EditRefused {
        Step step = checked(edit);
        return Optional.of(new Step(step.file(), step.now(), step.was()).edit());
    }

    @Override
    public Edit apply(Edit edit) throws EditRefused {
        Edit back = inverse(edit).orElseThrow();
        Step step = Step.of(edit);
        try {
            byte[] content = Files.readAllBytes(kept(step.now()));
            SetFile next = SetFile.parse(step.file(), content, Progress.NONE);
            Path backup = SafeSave.overwrite(
                    step.file(), step.was(), content, next.document().root());
            backups.put(step.file(), backup);
            return back;
        } catch (IOException | SetFault | FileChanged e) {
            throw new EditRefused(String.valueOf(e.getMessage()), e);
        }
    }

    private Path kept(String hash) throws IOException {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IOException("\"" + hash + "\" is no SHA-256.");
        }
        return home.folder("sets").resolve(hash);
    }

    private Step checked(Edit edit) throws EditRefused {
        Step step = Step.of(edit);
        try {
            if (!Files.exists(kept(step.now()))) {
                throw new EditRefused(
                        step.file() + " cannot be changed so: that version is not kept in the home any more.");
            }
            if (!SetFile.hash(Files.readAllBytes(step.file())).equals(step.was())) {
                throw new EditRefused(
                        step.file() + " was changed by Live or another program since, so it was left as it is.");
            }
        } catch (IOException e) {
            throw new EditRefused(step.file() + " cannot be read: " + e.getMessage(), e);
        }
        return step;
    }

    private static String json(Map<String, String> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
                json.writeStringField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new AssertionError("A text does not fail.", e);
        }
        return text.toString();
    }

    private static Map<String, String> read(String text) throws EditRefused {
        Map<String, String> values = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                values.put(name, String.valueOf(json.nextTextValue()));
            }
        } catch (IOException e) {
            throw new EditRefused("An edit of a set is no JSON object: " + e.getMessage(), e);
        }
        return values;
    }
}
