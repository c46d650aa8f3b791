package dev.backline.pipeline.internal.compose;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Form;
import dev.backline.api.produce.FormStage;
import dev.backline.api.produce.Harmony;
import dev.backline.api.produce.HarmonyStage;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.MixStage;
import dev.backline.api.produce.PartStage;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.Stage;
import dev.backline.api.produce.Template;
import dev.backline.api.produce.TemplateStage;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.pipeline.internal.stage.Refusals;
import dev.backline.pipeline.internal.stage.Slots;
import dev.backline.pipeline.internal.stage.Tools;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the chosen stages write a song. */
public final class Composer {
    /** Who listens to whom: parts are written in this order, others last. */
    private static final List<String> ORDER = List.of(
            "kick",
            "snare",
            "clap",
            "hat",
            "open-hat",
            "shaker",
            "ride",
            "percussion",
            "bass",
            "sub",
            "chords",
            "pad",
            "lead",
            "pluck",
            "texture");

    private final Tools tools;
    private final Slots slots;

    /** Answers a composer that works with these stages. */
    public Composer(Tools tools, Slots slots) {
        this.tools = tools;
        this.slots = slots;
    }

    /** Answers the template of a brief. */
    public Template template(Brief brief) throws ActionFault {
        TemplateStage stage = templates(brief);
        try {
            return stage.template(brief);
        } catch (ProduceFault e) {
            throw Refusals.of(Kind.USAGE, e);
        }
    }

    /** Answers the chosen template stage, or, for a genre that it does not know, another one that does. */
    public TemplateStage templates(Brief brief) throws ActionFault {
        TemplateStage chosen = tools.stage(TemplateStage.class, "template", slots.id("template"));
        if (!chosen.genres().contains(brief.genre())) {
            for (TemplateStage other : tools.all(TemplateStage.class)) {
                if (other.genres().contains(brief.genre())) {
                    return checked(other, brief);
                }
            }
        }
        return checked(chosen, brief);
    }

    private TemplateStage checked(TemplateStage stage, Brief brief) throws ActionFault {
        List<String> genres = tools.all(TemplateStage.class).stream()
                .flatMap(s -> s.genres().stream())
                .distinct()
                .toList();
        Words.require("Genre", brief.genre(), genres);
        Words.require("Mood", brief.mood(), stage.moods());
        return stage;
    }

    /** Answers the song of a brief on a template. */
    public Song song(String name, Brief brief, Template template) throws ActionFault {
        return song(name, brief, template, Variants.NONE);
    }

    /** Answers the song of a brief on a template with some parts written anew; those that listen to them follow. */
    public Song song(String name, Brief brief, Template template, Variants variants) throws ActionFault {
        variants.require(template);
        try {
            Form form = tools.stage(FormStage.class, "form", slots.id("form")).form(brief, template);
            Harmony harmony = tools.stage(HarmonyStage.class, "harmony", slots.id("harmony"))
                    .harmony(brief, template, form);
            return new Song(name, brief, template, form, harmony, parts(brief, template, form, harmony, variants));
        } catch (ProduceFault e) {
            throw Refusals.of(Kind.REFUSED, e);
        }
    }

    private Map<String, List<List<Note>>> parts(
            Brief brief, Template template, Form form, Harmony harmony, Variants variants)
            throws ActionFault, ProduceFault {
        Map<String, List<List<Note>>> written = new LinkedHashMap<>();
        for (String role : roles(template)) {
            PartStage stage = stageOf(role);
            written.put(
                    role,
                    stage.write(new PartStage.Request(
                            role,
                            brief,
                            template,
                            form,
                            harmony,
                            written,
                            variants.of(role, brief.seed()).split("part " + role))));
        }
        return written;
    }

    private static List<String> roles(Template template) {
        return template.parts().stream()
                .map(Template.Part::role)
                .sorted(Comparator.comparingInt(r -> ORDER.contains(r) ? ORDER.indexOf(r) : ORDER.size()))
                .toList();
    }

    /** The stage in the role's slot; one that knows the slot's other roles leaves this one to whoever writes it. */
    private PartStage stageOf(String role) throws ActionFault {
        String slot = Slots.ofRole(role);
        if (!slots.id(slot).isEmpty()) {
            PartStage chosen = tools.stage(PartStage.class, slot, slots.id(slot));
            if (chosen.roles().contains(role)) {
                return chosen;
            }
        }
        Optional<PartStage> any = tools.all(PartStage.class).stream()
                .filter(s -> s.roles().contains(role))
                .findFirst();
        return any.orElseThrow(() -> new ActionFault(
                Kind.NOT_FOUND,
                "The template asks for a part \"" + role
                        + "\", but no installed stage writes one. Install a bundle that does."));
    }

    /** Answers the set of a song played on a kit, mixed. */
    public LiveSet set(Song song, Kit kit) throws ActionFault {
        try {
            return tools.stage(MixStage.class, "mix", slots.id("mix"))
                    .mix(SetAssembly.set(song, kit), song.template(), song.form());
        } catch (ProduceFault e) {
            throw Refusals.of(Kind.REFUSED, e);
        }
    }

    /** Answers the stages that take part, by slot. */
    public Map<String, Stage> providers(Brief brief, Template template) throws ActionFault {
        Map<String, Stage> providers = new LinkedHashMap<>();
        providers.put("template", templates(brief));
        providers.put("form", tools.stage(FormStage.class, "form", slots.id("form")));
        providers.put("harmony", tools.stage(HarmonyStage.class, "harmony", slots.id("harmony")));
        List<String> roles = new ArrayList<>(roles(template));
        for (String role : roles) {
            providers.putIfAbsent(Slots.ofRole(role), stageOf(role));
        }
        providers.put("mix", tools.stage(MixStage.class, "mix", slots.id("mix")));
        return providers;
    }
}
