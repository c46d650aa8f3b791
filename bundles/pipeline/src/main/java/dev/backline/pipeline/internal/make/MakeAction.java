package dev.backline.pipeline.internal.make;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.model.Key;
import dev.backline.model.Lufs;
import dev.backline.model.Seed;
import dev.backline.model.Tempo;
import dev.backline.pipeline.internal.compose.Variants;
import dev.backline.pipeline.internal.stage.Slots;
import dev.backline.pipeline.internal.stage.StageSettings;
import dev.backline.pipeline.internal.stage.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The main job: a finished track from a brief, or from nothing. */
@Component(service = ActionProvider.class, configurationPid = "dev.backline.pipeline")
@Designate(ocd = StageSettings.class)
public final class MakeAction implements ActionProvider {
    private final Workbench workbench;
    private final StageSettings settings;

    /** Takes the stages that are installed, and which of them to use. */
    @Activate
    public MakeAction(@Reference Workbench workbench, StageSettings settings) {
        this.workbench = workbench;
        this.settings = settings;
    }

    /** Makes a track. */
    @Action(
            name = "make",
            title = "Make a finished track",
            help =
                    "Makes a track from a brief, or from nothing: a Live Set in a project folder with the samples it plays,"
                            + " a MIDI file, stems, a mastered WAV, variations, and a report to begin with. Without options it"
                            + " makes a demo.\n\nThe same options and seed always give the same bytes; another seed gives another"
                            + " track. Genres and moods come from the installed template bundles; \"templates list\" shows them."
                            + "\n\nNothing is left half-made: the folder appears when everything is done.",
            examples = {
                "make",
                "make --genre techno --mood dark --seed 3 --minutes 2 --out \"Night Shift\"",
                "make --genre hip-hop --samples Samples --key Am --bpm 88",
                "make --genre house --seed 3 --vary lead=8 --out \"Other Lead\"",
                "make --genre ambient --dry-run"
            },
            writes = true)
    public MakeResult make(
            @Param(
                            value =
                                    "Style of the track: house, techno, ambient, drum-and-bass, hip-hop, trap, or one that a bundle brings.",
                            defaultValue = "house")
                    String genre,
            @Param(value = "Mood of the track: energetic, dark, happy, calm or sad.", defaultValue = "energetic")
                    String mood,
            @Param(value = "Tempo; the genre's own when left out.", min = 20, max = 999) Optional<Tempo> bpm,
            @Param("Key, such as Am, F# or D dorian; drawn for the mood when left out.") Optional<Key> key,
            @Param(
                            value = "Wished length; the track comes within one section of it.",
                            unit = "min",
                            min = 0.5,
                            max = 20,
                            defaultValue = "3.5")
                    double minutes,
            @Param(value = "Where chance comes from; another number gives another track.", defaultValue = "1")
                    long seed,
            @Param(value = "Folder to take sounds from; Backline's own sounds when left out.", input = true)
                    Optional<Path> samples,
            @Param(value = "Loudness of the master; the genre's own when left out.", unit = "LUFS", min = -30, max = -5)
                    Optional<Double> lufs,
            @Param(value = "How many other songs to make on the same sounds.", min = 0, max = 9, defaultValue = "3")
                    int variations,
            @Param("Folder to make; named like the track when left out.") Optional<Path> out,
            @Param("Hear the track as soon as it can be played, while the files are made.") boolean play,
            @Param("Use another service for a stage, such as drums=backline.drums; may be given more than once.")
                    List<String> stage,
            @Param(
                            "A part to write anew with a chance of its own, such as bass=7, while all others stay; may be given more than once. Parts that listen to it follow.")
                    List<String> vary,
            Intent intent,
            Progress progress)
            throws ActionFault {
        requireFolder(samples);
        Brief brief = new Brief(genre, mood, bpm, key, minutes, Seed.of(seed), samples, lufs.map(Lufs::of));
        Slots slots = Slots.of(settings, samples.isPresent()).with(stage);
        Wish wish = new Wish(brief, slots, Variants.parse(vary), variations, out, play);
        return new Making(workbench.tools(), wish).make(intent, progress);
    }

    private static void requireFolder(Optional<Path> samples) throws ActionFault {
        if (samples.isPresent() && !Files.isDirectory(samples.get())) {
            throw new ActionFault(
                    Kind.NOT_FOUND,
                    "--samples is " + samples.get()
                            + ", but no folder is there. A folder with WAV, AIFF or FLAC files was expected.");
        }
    }
}
