package dev.backline.core.internal.settings;

import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Editable;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The user's settings as a document with edits. An edit names a PID, an attribute and the value wanted ({@code null} for the
 * default); one that takes another back also names the value that it must find.
 */
@Component(service = Editable.class)
public final class SettingsDocument implements Editable {
    /** Name of the document. */
    static final String DOCUMENT = "settings";

    /** The one kind of edit. */
    static final String SET = "settings.set";

    private static final String FOUND = "found";

    private final LayeredSettings settings;

    /** Answers the document. */
    @Activate
    public SettingsDocument(@Reference LayeredSettings settings) {
        this.settings = settings;
    }

    private record Wish(Place place, Optional<Object> value, Optional<Optional<Object>> found) {
        Edit edit() {
            Map<String, Object> json = new TreeMap<>();
            json.put("pid", place.pid());
            json.put("attribute", place.attribute());
            json.put("value", value);
            found.ifPresent(before -> json.put(FOUND, before));
            return new Edit(DOCUMENT, SET, Json.line(json));
        }

        static Wish of(Edit edit) throws EditRefused {
            try {
                Map<String, Object> json = Json.object(edit.json());
                Place place = new Place(required(json, "pid"), required(json, "attribute"));
                return new Wish(
                        place,
                        value(json, "value"),
                        json.containsKey(FOUND) ? Optional.of(value(json, FOUND)) : Optional.empty());
            } catch (IOException e) {
                throw new EditRefused("An edit of the settings is no JSON object: " + e.getMessage(), e);
            }
        }

        private static String required(Map<String, Object> json, String name) throws EditRefused {
            return Json.text(json, name)
                    .orElseThrow(() -> new EditRefused("An edit of the settings needs '" + name + "'."));
        }

        private static Optional<Object> value(Map<String, Object> json, String name) {
            return Optional.ofNullable(json.get(name)).filter(value -> !(value instanceof Optional<?>));
        }
    }

    /** Answers the edit that sets a value, or takes it out of the user's layer when empty. */
    static Edit set(Place place, Optional<Object> value) {
        return new Wish(place, value, Optional.empty()).edit();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SET);
    }

    @Override
    public String preview(Edit edit) throws EditRefused {
        Wish wish = checked(edit);
        return wish.place().key() + ": " + before(wish.place()).map(Typed::text).orElse("(default)") + " -> "
                + wish.value().map(Typed::text).orElse("(default)");
    }

    @Override
    public Optional<Edit> inverse(Edit edit) throws EditRefused {
        Wish wish = checked(edit);
        return Optional.of(new Wish(wish.place(), before(wish.place()), Optional.of(wish.value())).edit());
    }

    @Override
    public Edit apply(Edit edit) throws EditRefused {
        Wish wish = checked(edit);
        Edit back = inverse(edit).orElseThrow();
        Optional<Object> before = before(wish.place());
        try {
            settings.user().put(wish.place(), wish.value());
        } catch (IOException e) {
            throw new EditRefused("The setting " + wish.place().key() + " could not be written: " + e.getMessage(), e);
        }
        try {
            settings.push();
        } catch (IOException | RuntimeException e) {
            restore(wish.place(), before);
            throw new EditRefused(
                    "The setting " + wish.place().key() + " did not reach its component: " + e.getMessage(), e);
        }
        return back;
    }

    private void restore(Place place, Optional<Object> before) throws EditRefused {
        try {
            settings.user().put(place, before);
        } catch (IOException e) {
            throw new EditRefused("The setting " + place.key() + " could not be put back: " + e.getMessage(), e);
        }
    }

    private Wish checked(Edit edit) throws EditRefused {
        Wish wish = Wish.of(edit);
        Optional<Object> before = before(wish.place());
        if (wish.found().isPresent() && !wish.found().get().equals(before)) {
            throw new EditRefused("The setting " + wish.place().key() + " was changed in another way: found "
                    + before.map(Typed::text).orElse("(default)") + ", expected "
                    + wish.found().get().map(Typed::text).orElse("(default)") + ". Nothing was changed.");
        }
        if (wish.found().isEmpty() && wish.value().isPresent()) {
            return new Wish(wish.place(), Optional.of(checkedValue(wish)), Optional.empty());
        }
        return wish;
    }

    /** What is taken back was valid once, perhaps for an older version of the bundle; anything else must be valid now. */
    private Object checkedValue(Wish wish) throws EditRefused {
        Object value = wish.value().orElseThrow();
        Optional<Definition> definition = settings.definitions().find(wish.place());
        if (definition.isEmpty()) {
            return value;
        }
        try {
            return Typed.parse(definition.get(), Typed.text(value));
        } catch (Typed.Refused refused) {
            throw new EditRefused(refused.getMessage(), refused);
        }
    }

    private Optional<Object> before(Place place) throws EditRefused {
        try {
            return Optional.ofNullable(settings.user().read().get(place));
        } catch (IOException e) {
            throw new EditRefused(String.valueOf(e.getMessage()), e);
        }
    }
}
