package dev.backline.mastering.internal;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.api.provenance.Provenances;
import dev.backline.mastering.internal.chain.Mix;
import dev.backline.mastering.internal.measure.Detail;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Measuring;
import dev.backline.mastering.internal.plan.MasterPlan;
import dev.backline.mastering.internal.plan.Objective;
import dev.backline.mastering.internal.plan.Planner;
import dev.backline.mastering.internal.plan.Target;
import dev.backline.mastering.internal.plan.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of {@code audio master}. */
final class MasterRun {
    private static final Set<String> ENDINGS = Set.of("wav", "flac");
    private static final double TOLERANCE_LU = 0.2;

    private final AudioFiles files;
    private final Provenances provenances;
    private final MasterWish wish;

    MasterRun(AudioFiles files, Provenances provenances, MasterWish wish) {
        this.files = files;
        this.provenances = provenances;
        this.wish = wish;
    }

    Mastered run(Intent intent, Progress progress) throws ActionFault {
        refuseWrongNames();
        Path reading = wish.reference().orElse(wish.in());
        try {
            Target target = target(progress.part(0, 0.1));
            reading = wish.in();
            Mix mix = Mix.load(files, wish.in(), progress.part(0.1, 0.15));
            Before before = before(mix, target, progress.part(0.15, 0.25));
            if (intent == Intent.PREVIEW) {
                return planned(before);
            }
            requireWritable(mix);
            return master(mix, before, progress.part(0.25, 1));
        } catch (IOException | AudioFault e) {
            throw Refusals.of(reading, e);
        }
    }

    private void refuseWrongNames() throws ActionFault {
        if (!ENDINGS.contains(wish.ending())) {
            throw new ActionFault(
                    Kind.USAGE, wish.out() + " ends in ." + wish.ending() + ", but .wav or .flac was expected.");
        }
        List<Path> products = wish.report()
                ? List.of(wish.out(), wish.provenance(), wish.page())
                : List.of(wish.out(), wish.provenance());
        for (Path product : products) {
            if (Files.exists(product)) {
                throw new ActionFault(
                        Kind.CONFLICT, product + " is there already and was left as it is. Choose another name.");
            }
        }
    }

    private Target target(Progress progress) throws IOException, AudioFault, ActionFault {
        if (wish.reference().isEmpty()) {
            return Target.of(wish.genre());
        }
        Path file = wish.reference().get();
        Measuring heard = Measuring.of(files, file, Detail.FIGURES, progress);
        refuseSilence(file, heard.measures(file, false));
        return Target.of(heard.spectrum());
    }

    private static void refuseSilence(Path file, Measures measures) throws ActionFault {
        if (measures.integratedLufs().isEmpty()) {
            throw new ActionFault(
                    Kind.REFUSED,
                    file + " is silent or shorter than 0.4 s, so it has no loudness. A mix that sounds was expected.");
        }
    }

    /** What is known before anything is done. */
    private record Before(Measuring heard, Measures measures, Wanted wanted, MasterPlan plan, Objective objective) {}

    private Before before(Mix mix, Target target, Progress progress) throws ActionFault {
        Measuring heard = Measuring.of(mix.sound(), mix.sampleRateHz(), Detail.PICTURES, progress);
        Measures measures = heard.measures(wish.in(), false);
        refuseSilence(wish.in(), measures);
        Wanted wanted = new Wanted(wish.lufs(), wish.truePeak(), target, wish.amount() / 100).from(measures);
        return new Before(
                heard,
                measures,
                wanted,
                new Planner(wanted).plan(heard, measures, progress),
                wanted.objective(heard, measures));
    }

    private Mastered planned(Before before) {
        return new Mastered(
                wish.out(),
                before.plan().isEmpty(),
                Mastering.planned(before.plan(), before.measures()),
                before.plan().notes(),
                before.measures(),
                Optional.empty(),
                before.objective(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    // Learnt before the work is done and not behind it.
    private void requireWritable(Mix mix) throws IOException, AudioFault {
        AudioFormat format =
                new AudioFormat(wish.ending(), mix.sampleRateHz(), mix.sound().channels(), 24, false);
        try (AudioWriter writer = files.create(wish.out(), format)) {
            writer.write(mix.silence());
        }
    }

    private Mastered master(Mix mix, Before before, Progress progress) throws ActionFault, IOException, AudioFault {
        Mastering.Finished finished =
                Mastering.judged(mix, before.plan(), before.wanted(), before.objective(), progress.part(0, 0.85));
        Measures after = finished.heard().measures(wish.out(), false);
        Objective objective = before.wanted().objective(finished.heard(), after);
        List<String> notes = new ArrayList<>(before.plan().notes());
        if (objective.sum() > before.objective().sum() && !before.plan().steps().isEmpty()) {
            notes.add("All steps together made it worse than the level alone, so only the level was changed");
            finished = Mastering.judged(
                    mix,
                    new MasterPlan(List.of(), before.plan().level(), List.of()),
                    before.wanted(),
                    before.objective(),
                    progress.part(0.85, 0.9));
            after = finished.heard().measures(wish.out(), false);
            objective = before.wanted().objective(finished.heard(), after);
        }
        refuseMissedTarget(before, after);
        Mastered mastered = new Mastered(
                wish.out(),
                before.plan().isEmpty(),
                finished.done(),
                notes,
                before.measures(),
                Optional.of(after),
                before.objective(),
                Optional.of(objective),
                wish.report() ? Optional.of(wish.page()) : Optional.empty(),
                Optional.of(wish.provenance()));
        write(finished, before, mastered, progress.part(0.9, 1));
        return mastered;
    }

    private void refuseMissedTarget(Before before, Measures after) throws ActionFault {
        double reached = after.integratedLufs().orElse(Double.NEGATIVE_INFINITY);
        if (before.plan().level().isPresent()
                && Math.abs(reached - before.wanted().lufs()) > TOLERANCE_LU) {
            throw new ActionFault(
                    Kind.REFUSED,
                    String.format(
                            Locale.ROOT,
                            "%s cannot be mastered to %.1f LUFS below %.1f dBTP: it ends at %.1f. Nothing was written."
                                    + " Choose a quieter target or a denser mix.",
                            wish.in(),
                            before.wanted().lufs(),
                            before.wanted().ceilingDbtp(),
                            reached));
        }
    }

    private void write(Mastering.Finished finished, Before before, Mastered mastered, Progress progress)
            throws IOException, AudioFault {
        List<Path> outputs = new ArrayList<>(List.of(wish.out()));
        boolean whole = false;
        try {
            progress.report(0, "Writing");
            finished.mix().write(files, wish.out(), wish.ending(), progress);
            if (wish.report()) {
                MasterPage.write(
                        wish.page(),
                        mastered,
                        before.heard(),
                        finished.heard(),
                        before.wanted().target());
                outputs.add(wish.page());
            }
            progress.check();
            provenances.write(
                    wish.provenance(),
                    "audio master",
                    wish.typed(),
                    Map.of("audio-files", files.getClass()),
                    wish.inputs(),
                    outputs);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(wish.out());
                Files.deleteIfExists(wish.page());
                Files.deleteIfExists(wish.provenance());
            }
        }
    }
}
