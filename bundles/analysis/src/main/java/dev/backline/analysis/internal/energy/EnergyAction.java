package dev.backline.analysis.internal.energy;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.analysis.EnergyFlow;
import dev.backline.api.analysis.EnergyMeter;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The action that tells where the energy of Live Sets lies. */
@Component(service = ActionProvider.class)
public final class EnergyAction implements ActionProvider {
    private final EnergyMeter meter;
    private final SetDocuments documents;

    /** Takes what measures sets and what reads them. */
    @Activate
    public EnergyAction(@Reference EnergyMeter meter, @Reference SetDocuments documents) {
        this.meter = meter;
        this.documents = documents;
    }

    /** Measures sets. */
    @Action(
            group = "audio",
            name = "energy",
            title = "Measure in which bands each track of a Live Set sounds, and which tracks hide each other",
            help = """
                    Plays the arrangement of each set without Live, as "audio render" does, and measures every track and return behind its \
                    fader: its level over all, in seven musical bands and, with --over, bar by bar. Levels are mean squares of both channels: a sine of \
                    full scale reads -3 dB, silence -120. Groups are not measured, their tracks are: before the devices and the fader of the group, if it has devices.

                    For each pair of tracks it tells how much of one the other hides. A cell is a window of 93 ms in one of the 24 critical \
                    bands of hearing (Zwicker 1961). A track's cells are those in which it is heard when it plays alone: above the threshold in \
                    quiet (Terhardt 1979, a sine of full scale taken as 96 dB) and not hidden by the track's own sound. Of these the other track \
                    hides those that lie below its threshold: its energy spread to the neighbouring bands (Schroeder, Atal and Hall 1979), \
                    less the margin. The margin is 5.5 dB, where noise hides a tone (Johnston 1988); a tone hides noise only 14.5 dB and \
                    more below it, so a larger --margin counts less.

                    It is a model of one ear that hears both channels as one: what is parted by panorama, or hidden before and after a \
                    loud sound, is not in it. Bars count from 1; a window reaches 46 ms over the edges of its bar. What could not be played is \
                    named and was not measured. The same set always gives the same figures.""",
            examples = {
                "audio energy song.als",
                "audio energy song.als --from 17 --to 33 --over --json",
                "audio energy song.als --margin 14.5 --least 10"
            })
    public Outcome<EnergyFigures> energy(
            @Param(value = "Live Sets", position = 0, input = true) List<Path> sets,
            @Param(value = "First bar.", min = 1, defaultValue = "1") int from,
            @Param(value = "Bar to stop before; the end of the last clip when left out.", min = 2) Optional<Integer> to,
            @Param(
                            value = "How far below a masker a sound must lie to be hidden.",
                            unit = "dB",
                            min = 0.1,
                            max = 60,
                            defaultValue = "5.5")
                    double margin,
            @Param(
                            value = "The smallest hidden share of a track that is told.",
                            unit = "%",
                            min = 0,
                            max = 100,
                            defaultValue = "1")
                    double least,
            @Param("Tell every bar too.") boolean over,
            Progress progress)
            throws ActionFault {
        if (to.isPresent() && to.get() <= from) {
            throw new ActionFault(
                    Kind.USAGE, "--to is bar " + to.get() + ", but a bar behind --from " + from + " was expected.");
        }
        List<EnergyFigures> done = new ArrayList<>();
        List<ActionFault> faults = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            Progress part = progress.part((double) i / sets.size(), (i + 1.0) / sets.size());
            try {
                EnergyFlow flow = one(sets.get(i), from, to, margin, part);
                done.add(EnergyFigures.of(sets.get(i), flow, least, over));
            } catch (ActionFault e) {
                faults.add(e);
            }
        }
        if (done.isEmpty() && faults.size() == 1) {
            throw faults.getFirst();
        }
        return faults.isEmpty() ? Outcome.done(done) : Outcome.partial(done, faults);
    }

    private EnergyFlow one(Path file, int from, Optional<Integer> to, double margin, Progress progress)
            throws ActionFault {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        try {
            LiveSet set = documents.open(file, Progress.NONE).snapshot();
            return meter.measure(set, folder, from, to, margin, progress);
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (AudioFault e) {
            throw new ActionFault(Kind.REFUSED, file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be measured: " + e.getMessage(), e);
        }
    }
}
