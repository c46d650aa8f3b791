package dev.backline.pipeline.internal.make;

import dev.backline.analysis.internal.FeatureAnalyser;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Brief;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.produce.Stage;
import dev.backline.api.unit.UnitKind;
import dev.backline.audio.files.internal.ContentAudioFiles;
import dev.backline.dsp.internal.SynthKitStage;
import dev.backline.dsp.internal.colour.SaturatorKind;
import dev.backline.dsp.internal.dynamics.CompressorKind;
import dev.backline.dsp.internal.dynamics.GateKind;
import dev.backline.dsp.internal.filter.EqualiserKind;
import dev.backline.dsp.internal.mix.UtilityKind;
import dev.backline.dsp.internal.sampler.SamplerKind;
import dev.backline.dsp.internal.space.EchoKind;
import dev.backline.dsp.internal.space.ReverbKind;
import dev.backline.dsp.internal.space.StereoWidthKind;
import dev.backline.engine.internal.render.ThreadedRenderer;
import dev.backline.generators.internal.bass.KickAwareBass;
import dev.backline.generators.internal.chords.VoiceLedChords;
import dev.backline.generators.internal.drums.RuleDrums;
import dev.backline.generators.internal.form.SectionForm;
import dev.backline.generators.internal.harmony.DiatonicHarmony;
import dev.backline.generators.internal.lead.MotifLead;
import dev.backline.generators.internal.texture.HeldTexture;
import dev.backline.generators.internal.texture.RisingTransitions;
import dev.backline.library.internal.FolderKitStage;
import dev.backline.live.set.internal.exchange.dawproject.ZipProjectWriter;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.live.set.internal.write.AlsSetWriter;
import dev.backline.mastering.internal.LimitingMaster;
import dev.backline.model.Seed;
import dev.backline.pipeline.internal.report.HtmlReport;
import dev.backline.pipeline.internal.stage.Slots;
import dev.backline.pipeline.internal.stage.StageSettings;
import dev.backline.pipeline.internal.stage.Tools;
import dev.backline.templates.internal.GenreTemplates;
import dev.backline.templates.internal.mix.TableMix;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The real stages, wired by hand. */
public final class Studio {
    private Studio() {}

    /** Answers the settings with their defaults. */
    public static StageSettings settings() {
        return (StageSettings) Proxy.newProxyInstance(
                Studio.class.getClassLoader(),
                new Class<?>[] {StageSettings.class},
                (proxy, method, arguments) -> method.getName().equals("annotationType")
                        ? Annotation.class
                        : Objects.requireNonNull(method.getDefaultValue()));
    }

    /** Answers all stages and services of the house. */
    public static Tools tools() {
        return tools(UnaryOperator.identity());
    }

    /** The units that tracks are played with. */
    static final List<UnitKind> UNITS = List.of(
            new SamplerKind(),
            new EqualiserKind(),
            new CompressorKind(),
            new GateKind(),
            new SaturatorKind(),
            new UtilityKind(),
            new StereoWidthKind(),
            new ReverbKind(),
            new EchoKind());

    /** Answers all stages and services of the house, with something done to the stage that takes samples from a folder. */
    static Tools tools(UnaryOperator<SampleStage> folder) {
        AudioFiles files = new ContentAudioFiles();
        SampleStage synth = new SynthKitStage(files);
        List<Stage> stages = new ArrayList<>(List.of(
                new GenreTemplates(),
                new SectionForm(),
                new DiatonicHarmony(),
                new RuleDrums(),
                new KickAwareBass(),
                new VoiceLedChords(),
                new MotifLead(),
                new HeldTexture(),
                new RisingTransitions(),
                new TableMix(),
                synth,
                folder.apply(new FolderKitStage(files, new FeatureAnalyser(), synth)),
                new LimitingMaster(files),
                new HtmlReport(files)));
        return new Tools(
                stages,
                List.of(
                        files,
                        new ThreadedRenderer(files, UNITS, Runtime.getRuntime().availableProcessors(), 4_096),
                        new AlsSetWriter(files),
                        new SmfWriter(),
                        new ZipProjectWriter(files),
                        new PlainProvenances()));
    }

    /** Makes a track: genre, mood, minutes, seed, variations, folder. */
    public static void main(String[] args) throws ActionFault {
        Brief brief = new Brief(
                args[0],
                args[1],
                Optional.empty(),
                Optional.empty(),
                Double.parseDouble(args[2]),
                Seed.of(Long.parseLong(args[3])),
                args.length > 6 ? Optional.of(Path.of(args[6])) : Optional.empty(),
                Optional.empty());
        Wish wish = new Wish(
                brief,
                Slots.of(settings(), args.length > 6),
                Integer.parseInt(args[4]),
                Optional.of(Path.of(args[5])),
                false);
        long start = System.nanoTime();
        Progress said = new Progress() {
            @Override
            public void report(double fraction, String message) {
                System.err.printf("%6.2f s %3.0f %% %s%n", (System.nanoTime() - start) / 1e9, fraction * 100, message);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        System.out.println(new Making(tools(), wish).make(Intent.APPLY, said));
    }
}
