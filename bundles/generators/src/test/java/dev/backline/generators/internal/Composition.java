package dev.backline.generators.internal;

import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Form;
import dev.backline.api.produce.Harmony;
import dev.backline.api.produce.PartStage;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.Template;
import dev.backline.generators.internal.bass.KickAwareBass;
import dev.backline.generators.internal.chords.VoiceLedChords;
import dev.backline.generators.internal.drums.RuleDrums;
import dev.backline.generators.internal.form.SectionForm;
import dev.backline.generators.internal.harmony.DiatonicHarmony;
import dev.backline.generators.internal.lead.MotifLead;
import dev.backline.generators.internal.texture.HeldTexture;
import dev.backline.generators.internal.texture.RisingTransitions;
import dev.backline.model.Note;
import dev.backline.model.Seed;
import dev.backline.templates.internal.GenreTemplates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A whole song, composed for a test.
 *
 * @param template genre and mood
 * @param form the sections
 * @param harmony the chords
 * @param notes by role, by section
 */
public record Composition(Template template, Form form, Harmony harmony, Map<String, List<List<Note>>> notes) {
    static final Set<String> DRUMS = Set.of("kick", "snare", "clap", "hat", "open-hat", "percussion");
    private static final List<PartStage> STAGES = List.of(
            new RuleDrums(),
            new KickAwareBass(),
            new VoiceLedChords(),
            new MotifLead(),
            new HeldTexture(),
            new RisingTransitions());

    static Brief brief(String genre, String mood, double minutes, long seed) {
        return new Brief(
                genre,
                mood,
                Optional.empty(),
                Optional.empty(),
                minutes,
                Seed.of(seed),
                Optional.empty(),
                Optional.empty());
    }

    static Composition of(Brief brief) throws ProduceFault {
        return of(brief, new GenreTemplates().template(brief));
    }

    static Composition of(Brief brief, Template template) throws ProduceFault {
        Form form = new SectionForm().form(brief, template);
        Harmony harmony = new DiatonicHarmony().harmony(brief, template, form);
        Map<String, List<List<Note>>> written = new LinkedHashMap<>();
        for (Template.Part part : template.parts()) {
            PartStage stage = STAGES.stream()
                    .filter(s -> s.roles().contains(part.role()))
                    .findFirst()
                    .orElseThrow();
            written.put(
                    part.role(),
                    stage.write(new PartStage.Request(
                            part.role(),
                            brief,
                            template,
                            form,
                            harmony,
                            written,
                            brief.seed().split("part " + part.role()))));
        }
        return new Composition(template, form, harmony, written);
    }

    /** Answers the notes of a part from the song's start. */
    List<Note> song(String role) {
        List<List<Note>> sections = notes.getOrDefault(role, List.of());
        return IntStream.range(0, sections.size())
                .boxed()
                .flatMap(i -> sections.get(i).stream()
                        .map(n -> n.withStart(
                                n.start().plus(form.sections().get(i).start()))))
                .toList();
    }

    /** Answers the parts that have notes in a section. */
    Set<String> playing(int section) {
        Set<String> playing = new TreeSet<>();
        notes.forEach((role, sections) -> {
            if (!sections.get(section).isEmpty()) {
                playing.add(role);
            }
        });
        return playing;
    }

    /** Answers each bar of the drums as its onsets on the grid, drum by drum. */
    List<String> drumBars() {
        Map<Integer, Set<String>> bars = new TreeMap<>();
        for (String role : DRUMS) {
            for (Note note : song(role)) {
                int step = (int) Math.round(note.start().value() * 4);
                bars.computeIfAbsent(step / 16, b -> new TreeSet<>()).add(role + step % 16);
            }
        }
        return bars.values().stream().map(Set::toString).toList();
    }

    /** Answers how many notes start in a section, for each bar. */
    double density(int section) {
        return notes.values().stream().mapToInt(s -> s.get(section).size()).sum()
                / (double) form.sections().get(section).bars();
    }
}
