package dev.backline.engine.internal.render;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.session.PerformanceRenderer;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.model.Seconds;
import dev.backline.model.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that renders Live Sets to audio files. */
@Component(service = ActionProvider.class)
public final class RenderAction implements ActionProvider {
    private final AudioFiles files;
    private final Renderer renderer;
    private final PerformanceRenderer performances;
    private final SetDocuments documents;

    /** Takes what reads sets and what plays them. */
    @Activate
    public RenderAction(
            @Reference AudioFiles files,
            @Reference Renderer renderer,
            @Reference PerformanceRenderer performances,
            @Reference SetDocuments documents) {
        this.performances = performances;
        this.files = files;
        this.renderer = renderer;
        this.documents = documents;
    }

    /** Renders sets. */
    @Action(
            group = "audio",
            name = "render",
            title = "Render the arrangement of Live Sets, or a performance, to WAV files",
            help = """
                    Plays the arrangement of each set without Live and writes the main track as a WAV file, named like the set. Audio clips, \
                    samplers, drum racks, racks, many of Live's effects, groups, returns, sends, the crossfader and automation are played. They \
                    sound near to Live, not the same: Backline plays them with units of its own.

                    Plug-ins, Max devices, unknown devices and missing samples are not played. Each is named with its track and the reason; \
                    nothing is left out silently.

                    With --launch the session is played instead, from the song's start: launch modes, quantisation, legato, follow actions and \
                    scenes with tempo are obeyed, and where no clip was launched the arrangement plays. The script is that of \
                    "session simulate". It ends at --to, or eight bars behind its last line; with --from what comes before that bar is played \
                    too, but not written. Where a scene sets a tempo, what is left of the \
                    arrangement keeps its own.

                    The same set always gives the same bytes. Bars count from 1. A file that is there already is not replaced.""",
            examples = {
                "audio render song.als",
                "audio render song.als --out Bounces --stems --from 17 --to 33",
                "audio render song.als --launch \"1 scene Verse; 9 scene Chorus; 17 stop all\" --to 19",
                "audio render song.als --launch \"1 scene Verse; 9 scene Chorus\" --from 8 --to 13",
                "audio render *.als --out Bounces --rate 48000 --json"
            },
            writes = true)
    public Outcome<Rendered> render(
            @Param(value = "Live Sets", position = 0, input = true) List<Path> sets,
            @Param("Folder to write to; the set's own when left out.") Optional<Path> out,
            @Param("Write each part of the mix too: tracks, returns, and groups that have devices.") boolean stems,
            @Param(value = "First bar; the first of the song when left out.", min = 1) Optional<Integer> from,
            @Param(value = "Bar to stop before; the end of the last clip when left out.", min = 2) Optional<Integer> to,
            @Param(value = "Sample rate.", unit = "Hz", min = 8_000, max = 192_000, defaultValue = "44100") int rate,
            @Param(
                            value = "Bits of a value: 16, 24, or 32 for floating point.",
                            min = 16,
                            max = 32,
                            defaultValue = "24")
                    int bits,
            @Param(value = "How long it rings on; until it is silent, at most ten seconds, when left out.")
                    Optional<Seconds> tail,
            @Param("What of the session is launched, when, as for 'session simulate'.") Optional<String> launch,
            @Param(value = "Chance of follow actions.", defaultValue = "0") long seed,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (bits != 16 && bits != 24 && bits != 32) {
            throw new ActionFault(Kind.USAGE, "--bits is " + bits + ", but 16, 24 or 32 was expected.");
        }
        Bounce.Wish wish = new Bounce.Wish(out, stems, from, to, rate, bits, tail, launch, Seed.of(seed));
        Bounce bounce = new Bounce(files, renderer, performances, wish);
        List<Rendered> done = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            Progress part = progress.part((double) i / sets.size(), (i + 1.0) / sets.size());
            try {
                done.add(one(sets.get(i), bounce, intent, part));
            } catch (ActionFault e) {
                faults.add(e);
            }
        }
        if (done.isEmpty() && faults.size() == 1) {
            throw faults.getFirst();
        }
        return faults.isEmpty() ? Outcome.done(done) : Outcome.partial(done, faults);
    }

    private Rendered one(Path set, Bounce bounce, Intent intent, Progress progress) throws ActionFault {
        try {
            return bounce.of(set, documents.open(set, Progress.NONE).snapshot(), intent, progress);
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (AudioFault e) {
            throw new ActionFault(Kind.REFUSED, set + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, set + " cannot be rendered: " + e.getMessage(), e);
        }
    }
}
