package dev.backline.pipeline.internal.stage;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which stage id fills which slot: the settings', overridden by the call's.
 *
 * @param ids by slot
 */
public record Slots(SortedMap<String, String> ids) {
    private static final Set<String> DRUMS =
            Set.of("kick", "snare", "clap", "hat", "open-hat", "shaker", "ride", "percussion");

    /** Copies the map. */
    public Slots {
        ids = new TreeMap<>(ids);
    }

    /** Answers the slots as the settings fill them. */
    public static Slots of(StageSettings settings, boolean folder) {
        Map<String, String> ids = Map.ofEntries(
                Map.entry("template", settings.stage_template()),
                Map.entry("form", settings.stage_form()),
                Map.entry("harmony", settings.stage_harmony()),
                Map.entry("drums", settings.stage_drums()),
                Map.entry("bass", settings.stage_bass()),
                Map.entry("chords", settings.stage_chords()),
                Map.entry("lead", settings.stage_lead()),
                Map.entry("texture", settings.stage_texture()),
                Map.entry("transitions", settings.stage_transitions()),
                Map.entry("mix", settings.stage_mix()),
                Map.entry("samples", folder ? settings.stage_folder() : settings.stage_samples()),
                Map.entry("master", settings.stage_master()),
                Map.entry("report", settings.stage_report()));
        return new Slots(new TreeMap<>(ids));
    }

    /**
     * Answers the same slots with some filled otherwise.
     *
     * @param choices as {@code drums=backline.drums}
     * @throws ActionFault if one is no such text, or names no slot
     */
    public Slots with(List<String> choices) throws ActionFault {
        SortedMap<String, String> changed = new TreeMap<>(ids);
        for (String choice : choices) {
            String[] pair = choice.split("=", 2);
            if (pair.length != 2 || pair[1].isBlank() || !ids.containsKey(pair[0])) {
                throw new ActionFault(
                        Kind.USAGE,
                        "--stage is \"" + choice
                                + "\", but SLOT=ID was expected, such as drums=backline.drums. Slots are "
                                + String.join(", ", ids.keySet()) + ".");
            }
            changed.put(pair[0], pair[1]);
        }
        return new Slots(changed);
    }

    /** Answers the id in a slot. */
    public String id(String slot) {
        return ids.getOrDefault(slot, "");
    }

    /** Answers the slot whose stage writes a part: a drum's is {@code drums}, a pad's {@code chords}, else often its own. */
    public static String ofRole(String role) {
        if (DRUMS.contains(role)) {
            return "drums";
        }
        return switch (role) {
            case "pad" -> "chords";
            case "sub" -> "bass";
            case "pluck" -> "lead";
            case "riser", "impact" -> "transitions";
            default -> role;
        };
    }

    /** Answers all choices as one types them. */
    public List<String> typed() {
        List<String> typed = new ArrayList<>();
        ids.forEach((slot, id) -> typed.add(slot + "=" + id));
        return typed;
    }
}
