package dev.backline.pipeline.internal.stage;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.produce.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stages and services that one job works with.
 *
 * @param stages of every kind
 * @param services that stages and files need
 */
public record Tools(List<Stage> stages, List<Object> services) {
    /** Which bundle of the house brings what, to say what to install. */
    private static final Map<String, String> BUNDLES = Map.ofEntries(
            Map.entry("backline.templates", "dev.backline.templates"),
            Map.entry("backline.form", "dev.backline.generators"),
            Map.entry("backline.harmony", "dev.backline.generators"),
            Map.entry("backline.drums", "dev.backline.generators"),
            Map.entry("backline.bass", "dev.backline.generators"),
            Map.entry("backline.chords", "dev.backline.generators"),
            Map.entry("backline.lead", "dev.backline.generators"),
            Map.entry("backline.texture", "dev.backline.generators"),
            Map.entry("backline.transitions", "dev.backline.generators"),
            Map.entry("backline.mix", "dev.backline.templates"),
            Map.entry("backline.synth", "dev.backline.dsp"),
            Map.entry("backline.folder", "dev.backline.library"),
            Map.entry("backline.master", "dev.backline.mastering"),
            Map.entry("Renderer", "dev.backline.engine"),
            Map.entry("Player", "dev.backline.engine"),
            Map.entry("AudioFiles", "dev.backline.audio.files"),
            Map.entry("SetWriter", "dev.backline.live.set"),
            Map.entry("MidiWriter", "dev.backline.live.set"),
            Map.entry("DawProjectWriter", "dev.backline.live.set"),
            Map.entry("Provenances", "dev.backline.core"));

    /** Copies the lists. */
    public Tools {
        stages = List.copyOf(stages);
        services = List.copyOf(services);
    }

    /** Answers the stages of a kind, sorted by id. */
    public <T extends Stage> List<T> all(Class<T> kind) {
        return stages.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(Stage::id))
                .toList();
    }

    /**
     * Answers the stage of a kind and id.
     *
     * @param slot what it does, as the settings call it
     * @throws ActionFault if it is not installed
     */
    public <T extends Stage> T stage(Class<T> kind, String slot, String id) throws ActionFault {
        Optional<T> found = all(kind).stream().filter(s -> s.id().equals(id)).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        List<String> others = all(kind).stream().map(Stage::id).toList();
        throw new ActionFault(
                Kind.NOT_FOUND,
                "The stage \"" + slot + "\" is set to \"" + id + "\", but no installed bundle brings it. " + advice(id)
                        + (others.isEmpty()
                                ? ""
                                : " Or choose another: --stage " + slot + "=" + others.getFirst() + "."));
    }

    /**
     * Answers a service of a kind.
     *
     * @throws ActionFault if none is installed
     */
    public <T> T service(Class<T> kind) throws ActionFault {
        Optional<T> found = optional(kind);
        if (found.isPresent()) {
            return found.get();
        }
        throw new ActionFault(
                Kind.NOT_FOUND,
                "\"make\" needs a service " + kind.getSimpleName() + ", but no installed bundle brings it. "
                        + advice(kind.getSimpleName()));
    }

    /** Answers a service of a kind, when one is installed. */
    public <T> Optional<T> optional(Class<T> kind) {
        return services.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static String advice(String name) {
        String bundle = BUNDLES.get(name);
        return bundle == null
                ? "Install its bundle with: backline bundle install FILE.jar."
                : "Install it with: backline bundle install " + bundle + ".jar (it is part of the standard edition).";
    }
}
