package dev.backline.library.internal;

import dev.backline.api.analysis.SampleAnalyser;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.produce.Template;
import dev.backline.model.Device;
import dev.backline.model.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes a kit of the user's own samples: listens to every file below the folder, weighs sound and name for each part, and lets
 * the seed choose among the best. Parts for which the folder holds nothing get Backline's own sounds.
 */
@Component(property = "backline.stage=backline.folder")
public final class FolderKitStage implements SampleStage {
    /** A sample below this score does not fit the part. */
    private static final double LEAST_SCORE = 0.3;

    /** How much more likely a better sample is chosen: the power of its score that is its chance. */
    private static final double SHARPNESS = 12;

    private final AudioFiles files;
    private final SampleAnalyser analyser;
    private final SampleStage rest;

    /** Takes what it reads and listens with, and where the rest comes from. */
    @Activate
    public FolderKitStage(
            @Reference AudioFiles files,
            @Reference SampleAnalyser analyser,
            @Reference(target = "(backline.stage=backline.synth)") SampleStage rest) {
        this.files = files;
        this.analyser = analyser;
        this.rest = rest;
    }

    @Override
    public String id() {
        return "backline.folder";
    }

    @Override
    public String title() {
        return "Samples from a folder, chosen by sound and name";
    }

    @Override
    public Kit kit(Brief brief, Template template, Path project, Progress progress) throws IOException, ProduceFault {
        Path folder = brief.samples()
                .orElseThrow(() -> new ProduceFault("The stage backline.folder was chosen without a"
                        + " folder of samples. Give one with --samples, or choose the stage backline.synth."));
        List<Candidate> candidates = new Folder(files, analyser).candidates(folder, progress.part(0, 0.8));
        if (candidates.isEmpty()) {
            throw new ProduceFault(folder + " holds no sample that can be read. Files of at most 30 s with the endings "
                    + String.join(", ", files.readable().stream().sorted().toList()) + " were expected.");
        }
        Map<Template.Part, Candidate> chosen =
                choose(template, candidates, brief.seed().split("samples"));
        return build(brief, template, chosen, project, progress.part(0.8, 1));
    }

    /** Chooses for the parts in their order; no file serves two parts. */
    private static Map<Template.Part, Candidate> choose(Template template, List<Candidate> candidates, Seed seed) {
        Map<Template.Part, Candidate> chosen = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Template.Part part : template.parts()) {
            Role role = Role.of(part.role());
            Seed own = seed.split(part.role());
            candidates.stream()
                    .filter(c -> !taken.contains(c.name()) && role.score(c) >= LEAST_SCORE)
                    .max(Comparator.comparingDouble((Candidate c) -> luck(role.score(c), own.split(c.name())))
                            .thenComparing(Candidate::name))
                    .ifPresent(c -> {
                        chosen.put(part, c);
                        taken.add(c.name());
                    });
        }
        return chosen;
    }

    /**
     * Answers a draw of a Gumbel distribution around the logarithm of the score: the highest draw wins, so the chance of each
     * file is a power of its score. The draw belongs to the file alone: without the files that lost, the same one wins, and a
     * track can be made again from the files that it used.
     */
    private static double luck(double score, Seed seed) {
        double chance = Math.max(seed.random().nextDouble(), 1e-12);
        return SHARPNESS * StrictMath.log(score) - StrictMath.log(-StrictMath.log(chance));
    }

    private Kit build(
            Brief brief, Template template, Map<Template.Part, Candidate> chosen, Path project, Progress progress)
            throws IOException, ProduceFault {
        Map<String, Device> instruments = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        List<Path> read = new ArrayList<>();
        Collection collection = new Collection(project);
        for (Map.Entry<Template.Part, Candidate> entry : chosen.entrySet()) {
            progress.check();
            Template.Part part = entry.getKey();
            Candidate candidate = entry.getValue();
            instruments.put(part.role(), Instrument.of(part, candidate, collection.add(candidate.file())));
            reasons.put(part.role(), reason(Role.of(part.role()), candidate));
            read.add(candidate.file());
        }
        List<Template.Part> left =
                template.parts().stream().filter(p -> !chosen.containsKey(p)).toList();
        if (!left.isEmpty()) {
            Kit own = rest.kit(brief, template.withParts(left), project, progress);
            instruments.putAll(own.instruments());
            own.reasons().forEach((role, why) -> reasons.put(role, "Nothing in the folder fits. " + why));
        }
        return new Kit(instruments, read, reasons);
    }

    private static String reason(Role role, Candidate candidate) {
        String category = candidate.profile().categories().keySet().iterator().next();
        String sound = String.format(
                Locale.ROOT,
                "%s sounds like %s (%.0f %%)",
                candidate.name(),
                category,
                100 * candidate.profile().likelihood(category));
        String root = candidate.profile().root().map(r -> ", root " + r.name()).orElse("");
        return sound + root + (role.named(candidate) ? ", and its name fits" : "");
    }
}
