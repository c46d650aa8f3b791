package dev.backline.core.internal.settings;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.edit.Edit;
import dev.backline.api.edit.EditRefused;
import dev.backline.api.edit.Edits;
import dev.backline.api.home.Home;
import dev.backline.api.settings.Setting;
import dev.backline.core.internal.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions on the settings. */
@Component(service = ActionProvider.class)
public final class SettingsActions implements ActionProvider {
    private static final String FORMAT = "backline-settings";

    private final LayeredSettings settings;
    private final Edits edits;
    private final Home home;

    /** Answers the actions. */
    @Activate
    public SettingsActions(@Reference LayeredSettings settings, @Reference Edits edits, @Reference Home home) {
        this.settings = settings;
        this.edits = edits;
        this.home = home;
    }

    /**
     * A change of one setting.
     *
     * @param key which one
     * @param before value in force before
     * @param after value in force from now on
     * @param note what else there is to know; empty when nothing
     */
    public record Change(String key, String before, String after, String note) {}

    /** Answers all settings. */
    @Action(
            group = "settings",
            name = "list",
            title = "List all settings with their values",
            help = "Lists all settings of all bundles with the value in force and the layer it comes from: default, "
                    + "edition, user or command-line. Values of bundles that are gone are kept and listed.",
            examples = {"settings list", "settings list --changed"})
    public List<Setting> list(
            @Param(value = "Only those that differ from the default", defaultValue = "false") boolean changed) {
        return settings.list().stream()
                .filter(setting -> !changed || !setting.layer().equals("default"))
                .toList();
    }

    /** Answers one setting. */
    @Action(
            group = "settings",
            name = "get",
            title = "Show one setting",
            examples = {"settings get pipeline.variations"})
    public Setting get(@Param(value = "Key, as settings list shows it", position = 0) String key) throws ActionFault {
        return settings.find(key).orElseThrow(() -> unknown(key));
    }

    private ActionFault unknown(String key) {
        String area = key.contains(".") ? key.substring(0, key.lastIndexOf('.') + 1) : key;
        List<String> near = settings.list().stream()
                .map(Setting::key)
                .filter(known ->
                        known.startsWith(area) || known.endsWith("." + key.substring(key.lastIndexOf('.') + 1)))
                .limit(5)
                .toList();
        return new ActionFault(
                Kind.NOT_FOUND,
                "No installed bundle has a setting '" + key + "'. "
                        + (near.isEmpty()
                                ? "See: backline settings list"
                                : "Near it: " + String.join(", ", near) + "."));
    }

    /** Sets one setting. */
    @Action(
            group = "settings",
            name = "set",
            title = "Set a setting for this user",
            help = "Sets a value in the user's layer, at once for running components too. Can be undone.",
            examples = {"settings set pipeline.variations 3", "settings set pipeline.variations 3 --dry-run"},
            writes = true)
    public Change set(
            @Param(value = "Key, as settings list shows it", position = 0) String key,
            @Param(value = "New value; several are parted by commas", position = 1) String value,
            Intent intent)
            throws ActionFault {
        Setting before = get(key);
        Edit edit = SettingsDocument.set(settings.place(key), Optional.of(typed(key, value)));
        run("Set " + key + " to " + value, List.of(edit), intent);
        return change(before, intent == Intent.PREVIEW ? value : get(key).value());
    }

    private Object typed(String key, String value) throws ActionFault {
        Optional<Definition> definition = settings.definitions().find(key);
        try {
            return definition.isPresent() ? Typed.parse(definition.get(), value) : value;
        } catch (Typed.Refused refused) {
            throw new ActionFault(Kind.USAGE, refused.getMessage(), refused);
        }
    }

    private static Change change(Setting before, String after) {
        String note = before.layer().equals("command-line") ? "this run keeps the value of the command line" : "";
        return new Change(before.key(), before.value(), after, note);
    }

    /** Takes settings out of the user's layer. */
    @Action(
            group = "settings",
            name = "reset",
            title = "Return settings to the edition's or bundle's value",
            help = "Takes the named settings out of the user's layer; without a name all of them. Can be undone.",
            examples = {"settings reset pipeline.variations", "settings reset"},
            writes = true)
    public List<Change> reset(
            @Param(value = "Keys, as settings list shows them; none for all", position = 0) List<String> keys,
            Intent intent)
            throws ActionFault {
        List<Setting> before = new ArrayList<>();
        if (keys.isEmpty()) {
            before.addAll(settings.list().stream()
                    .filter(setting -> setting.layer().equals("user"))
                    .toList());
        }
        for (String key : keys) {
            before.add(get(key));
        }
        List<Edit> all = before.stream()
                .map(setting -> SettingsDocument.set(settings.place(setting.key()), Optional.empty()))
                .toList();
        if (!all.isEmpty()) {
            run(keys.isEmpty() ? "Reset all settings" : "Reset " + String.join(", ", keys), all, intent);
        }
        List<Change> changes = new ArrayList<>();
        for (Setting setting : before) {
            String after = intent == Intent.PREVIEW
                    ? setting.defaultValue().orElse("")
                    : settings.value(setting.key()).orElse("");
            changes.add(change(setting, after));
        }
        return changes;
    }

    private void run(String label, List<Edit> all, Intent intent) throws ActionFault {
        try {
            if (intent == Intent.PREVIEW) {
                for (Edit edit : all) {
                    edits.preview(edit);
                }
            } else {
                edits.applyAll(label, all);
            }
        } catch (EditRefused refused) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Writes the user's layer to a file. */
    @Action(
            group = "settings",
            name = "export",
            title = "Write the user's settings to one file",
            help = "Writes all values of the user's layer, those of bundles that are gone among them, to one JSON file "
                    + "that settings import reads on any machine.",
            examples = {"settings export my-settings.json"},
            writes = true)
    public Path export(
            @Param(value = "File to write", position = 0) Path file,
            @Param(value = "Replace the file when it is there", defaultValue = "false") boolean force,
            Intent intent)
            throws ActionFault {
        if (Files.exists(file) && !force) {
            throw new ActionFault(Kind.CONFLICT, file + " is there already. Name another file, or add --force.");
        }
        try {
            SortedMap<String, Object> tree = new TreeMap<>();
            tree.put("format", FORMAT);
            tree.put("version", 1);
            tree.put("settings", UserSettings.tree(settings.user().read()));
            if (intent == Intent.APPLY) {
                home.replace(file, Json.pretty(tree).getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Reads a file that export wrote. */
    @Action(
            group = "settings",
            name = "import",
            title = "Take over settings from a file",
            help =
                    "Takes over the values of a file that settings export wrote, as one change that can be undone. Values "
                            + "of bundles that are not installed are kept for them. One bad value, and nothing is taken over.",
            examples = {"settings import my-settings.json", "settings import my-settings.json --dry-run"},
            writes = true)
    public List<Change> importFrom(
            @Param(value = "File that settings export wrote", position = 0, input = true) Path file, Intent intent)
            throws ActionFault {
        SortedMap<Place, Object> values = read(file);
        List<Change> changes = new ArrayList<>();
        List<Edit> all = new ArrayList<>();
        for (Map.Entry<Place, Object> entry : values.entrySet()) {
            Place place = entry.getKey();
            String before = settings.value(place.key()).orElse("");
            boolean known = settings.definitions().find(place).isPresent();
            changes.add(new Change(
                    place.key(),
                    before,
                    Typed.text(entry.getValue()),
                    known ? "" : "kept for a bundle that is not here"));
            all.add(SettingsDocument.set(place, Optional.of(entry.getValue())));
        }
        if (!all.isEmpty()) {
            run("Import settings from " + file.getFileName(), all, intent);
        }
        return changes;
    }

    private static SortedMap<Place, Object> read(Path file) throws ActionFault {
        try {
            Map<String, Object> tree = Json.object(Files.readString(file, StandardCharsets.UTF_8));
            if (!FORMAT.equals(tree.get("format")) || Json.number(tree, "version", 0) != 1) {
                throw new ActionFault(
                        Kind.REFUSED,
                        file + ": a file that 'backline settings export' wrote (format " + FORMAT
                                + ", version 1) was expected. Nothing was changed.");
            }
            return UserSettings.values(
                    Json.asObject(tree.getOrDefault("settings", Map.of())).orElse(Map.of()));
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, file + " is no file of settings: " + e.getMessage() + ". Nothing was changed.", e);
        }
    }
}
