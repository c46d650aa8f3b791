package dev.backline.dsp.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.DrumKeys;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.produce.Template;
import dev.backline.model.Device;
import dev.backline.model.Key;
import dev.backline.model.Parameter;
import dev.backline.model.Pitch;
import dev.backline.model.SampleZone;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Renders Backline's own sounds as samples: a drum for every unpitched part, a multi-sampled instrument for every pitched one.
 * Drums peak at -3 dBFS and sound as they are on their {@link DrumKeys key}; a held tone has an RMS of -20 dBFS.
 */
@Component(property = "backline.stage=backline.synth")
public final class SynthKitStage implements SampleStage {
    private static final double DRUM_PEAK = 0.7079457843841379;
    private static final double TONE_RMS = 0.1;

    private static final List<Integer> RISER_BARS = List.of(4, 2, 1);

    private final AudioFiles files;

    /** Takes what it writes its samples with. */
    @Activate
    public SynthKitStage(@Reference AudioFiles files) {
        this.files = files;
    }

    @Override
    public String id() {
        return "backline.synth";
    }

    @Override
    public String title() {
        return "Backline's own synthesised sounds";
    }

    @Override
    public Kit kit(Brief brief, Template template, Path project, Progress progress) throws IOException, ProduceFault {
        Seed seed = brief.seed().split("sounds");
        Path folder = project.resolve("Samples").resolve("Backline");
        Files.createDirectories(folder);
        Map<String, Device> instruments = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        int done = 0;
        for (Template.Part part : template.parts()) {
            progress.check();
            progress.report((double) done++ / template.parts().size(), "Making the sound of " + part.name());
            Seed own = seed.split(part.role());
            instruments.put(
                    part.role(),
                    part.pitched()
                            ? tones(part, template, own, project, folder, progress)
                            : part.role().equals("riser")
                                    ? risers(part, template, own, project, folder)
                                    : drum(part, template, own, project, folder));
            reasons.put(
                    part.role(),
                    "Synthesised for " + template.genre() + " in "
                            + template.key().shortName());
        }
        return new Kit(instruments, List.of(), reasons);
    }

    private Device drum(Template.Part part, Template template, Seed seed, Path project, Path folder)
            throws IOException, ProduceFault {
        AudioBlock sound = new DrumSounds(template, seed).of(part.role()).render(seed);
        Levels.peak(sound, DRUM_PEAK);
        Levels.fadeOut(sound, DrumSound.RATE / 200);
        Path file = save(sound, folder.resolve(part.name() + ".wav"));
        return Device.builder(Device.SAMPLER)
                .name(part.name())
                .zone(SampleZone.of(relative(project, file), DrumKeys.of(part.role()), sound.frames()))
                .parameter(Parameter.of("Velocity", "", 0, 1, 0.8))
                .property("mode", "one-shot")
                .build();
    }

    /** Its key tells how many bars a riser takes: 4, 2 or 1 from the role's key upwards. */
    private Device risers(Template.Part part, Template template, Seed seed, Path project, Path folder)
            throws IOException, ProduceFault {
        DrumSounds sounds = new DrumSounds(template, seed);
        Device.Builder device = Device.builder(Device.SAMPLER)
                .name(part.name())
                .parameter(Parameter.of("Velocity", "", 0, 1, 0.8))
                .property("mode", "classic");
        Pitch key = DrumKeys.of(part.role());
        for (int bars : RISER_BARS) {
            AudioBlock sound = sounds.riser(bars).render(seed);
            Levels.peak(sound, DRUM_PEAK);
            Levels.fadeOut(sound, DrumSound.RATE / 200);
            Path file = save(sound, folder.resolve(part.name() + " " + bars + ".wav"));
            device.zone(new SampleZone(relative(project, file), key, key, key, 0, sound.frames(), Optional.empty()));
            key = key.plus(1);
        }
        return device.build();
    }

    private Device tones(Template.Part part, Template template, Seed seed, Path project, Path folder, Progress progress)
            throws IOException, ProduceFault {
        Patch patch = new Patches(template, seed).of(part.role());
        List<Pitch> roots = roots(part.role(), template.key());
        List<SampleZone> zones = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            progress.check();
            Pitch root = roots.get(i);
            Tone tone = Tone.render(patch, root, seed.split(root.name()));
            AudioBlock sound = tone.sound();
            int steady = tone.loop().map(l -> (int) l.startFrame()).orElse(0);
            Levels.rms(sound, steady, Math.min(sound.frames(), steady + DrumSound.RATE / 2), TONE_RMS, DRUM_PEAK);
            Path file =
                    save(sound, folder.resolve(part.name() + " " + root.name().replace('#', 's') + ".wav"));
            zones.add(new SampleZone(
                    relative(project, file),
                    root,
                    Pitch.of(i == 0 ? 0 : highest(roots, i - 1) + 1),
                    Pitch.of(highest(roots, i)),
                    0,
                    sound.frames(),
                    tone.loop()));
        }
        return Device.builder(Device.SAMPLER)
                .name(part.name())
                .zones(zones)
                .parameter(Parameter.of("Release", "s", 0, 60, patch.envelope().releaseSeconds()))
                .parameter(Parameter.of("Velocity", "", 0, 1, 0.75))
                .property("mode", "classic")
                .build();
    }

    /** Answers the highest key of a zone: what lies between two roots is bent down rather than up. */
    private static int highest(List<Pitch> roots, int index) {
        if (index == roots.size() - 1) {
            return 127;
        }
        int root = roots.get(index).midi();
        return root + (roots.get(index + 1).midi() - root - 1) / 2;
    }

    /**
     * Answers every other note of the scale: root, third, fifth and seventh, of which most chords are made. Most notes of a song sound as they were rendered then,
     * and none is bent far.
     */
    private static List<Pitch> roots(String role, Key key) {
        int low = switch (role) {
            case "bass", "sub" -> 26;
            case "lead" -> 54;
            case "pluck" -> 62;
            default -> 42;
        };
        int high = switch (role) {
            case "sub" -> 42;
            case "bass" -> 58;
            case "lead" -> 98;
            case "pluck" -> 90;
            default -> 86;
        };
        List<Pitch> roots = new ArrayList<>();
        for (int midi = low - 2; midi <= high; midi++) {
            int step =
                    key.scale().steps().indexOf(Math.floorMod(midi - key.root().semitone(), 12));
            if (step >= 0 && step % 2 == 0) {
                roots.add(Pitch.of(midi));
            }
        }
        return roots;
    }

    private Path save(AudioBlock sound, Path file) throws IOException, ProduceFault {
        try (AudioWriter writer = files.create(file, AudioFormat.wav(DrumSound.RATE, sound.channels(), 24))) {
            writer.write(sound);
            writer.commit();
            return file;
        } catch (AudioFault e) {
            throw new ProduceFault("The sound " + file.getFileName() + " could not be written: " + e.getMessage(), e);
        }
    }

    private static Path relative(Path project, Path file) {
        return project.relativize(file);
    }
}
