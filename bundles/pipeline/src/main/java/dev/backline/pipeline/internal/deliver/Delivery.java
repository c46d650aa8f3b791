package dev.backline.pipeline.internal.deliver;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Renderer;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.Kit;
import dev.backline.api.produce.MasterStage;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.set.DawProjectWriter;
import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.model.Decibels;
import dev.backline.model.LiveSet;
import dev.backline.pipeline.internal.compose.Composer;
import dev.backline.pipeline.internal.compose.Song;
import dev.backline.pipeline.internal.deliver.Together.Work;
import dev.backline.pipeline.internal.stage.Refusals;
import dev.backline.pipeline.internal.stage.Slots;
import dev.backline.pipeline.internal.stage.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the files of a song and its variations: sounds, sets, MIDI, stems, masters. */
public final class Delivery {
    private static final Decibels CEILING = Decibels.of(-1);
    private static final double VARIATION_WEIGHT = 0.8;

    private final Layout layout;
    private final Mixdown mixdown;
    private final SetWriter sets;
    private final MidiWriter midi;
    private final DawProjectWriter projects;
    private final SampleStage samples;
    private final MasterStage mastering;
    private final Composer composer;

    /**
     * Takes what it needs, before anything is written.
     *
     * @param composer puts songs and sounds together
     * @throws ActionFault if a service or stage is not installed
     */
    public Delivery(Layout layout, Tools tools, Slots slots, Composer composer) throws ActionFault {
        this.layout = layout;
        this.composer = composer;
        this.mixdown = new Mixdown(tools.service(Renderer.class), tools.service(AudioFiles.class));
        this.sets = tools.service(SetWriter.class);
        this.midi = tools.service(MidiWriter.class);
        this.projects = tools.service(DawProjectWriter.class);
        this.samples = tools.stage(SampleStage.class, "samples", slots.id("samples"));
        this.mastering = tools.stage(MasterStage.class, "master", slots.id("master"));
    }

    /**
     * Makes all files but the report and the provenance.
     *
     * @param song the song
     * @param variations other songs on the same kit
     * @param growth hears of the track while it is made
     */
    public Product deliver(Song song, List<Song> variations, Growth growth, Progress progress)
            throws ActionFault, IOException {
        try {
            Files.createDirectories(layout.project());
            Kit kit = samples.kit(song.brief(), song.template(), layout.project(), progress.part(0, 0.15));
            LiveSet set = composer.set(song, kit);
            sets.write(set, layout.set());
            midi.write(set, layout.midi());
            projects.write(set, layout.project(), layout.dawproject());
            growth.playable(set, layout.project());
            List<LiveSet> others = variationSets(variations, kit);
            return sound(kit, set, others, song, growth, progress.part(0.15, 1));
        } catch (ProduceFault | AudioFault | SetFault e) {
            throw Refusals.of(Kind.REFUSED, e);
        }
    }

    private List<LiveSet> variationSets(List<Song> variations, Kit kit) throws ActionFault, IOException, SetFault {
        List<LiveSet> others = new ArrayList<>();
        for (int i = 0; i < variations.size(); i++) {
            LiveSet other = composer.set(variations.get(i), kit);
            Files.createDirectories(layout.root().resolve("Variations"));
            sets.write(other, layout.variationSet(i + 1));
            midi.write(other, layout.variationMidi(i + 1));
            others.add(other);
        }
        return others;
    }

    private Product sound(Kit kit, LiveSet set, List<LiveSet> others, Song song, Growth growth, Progress progress)
            throws IOException, ProduceFault, AudioFault {
        List<Work<MasterStage.Report>> works = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        works.add(own -> main(set, song, growth, own));
        weights.add(1.0);
        for (int i = 0; i < others.size(); i++) {
            int number = i + 1;
            LiveSet other = others.get(i);
            works.add(own -> variation(other, song, number, own));
            weights.add(VARIATION_WEIGHT);
        }
        List<MasterStage.Report> measured = Together.run(works, weights, progress);
        return new Product(kit, set, measured.getFirst(), Parts.of(set, layout), measured.subList(1, measured.size()));
    }

    private MasterStage.Report main(LiveSet set, Song song, Growth growth, Progress progress)
            throws IOException, ProduceFault, AudioFault {
        progress.report(0, "Rendering the stems");
        mixdown.parts(set, layout, growth, progress.part(0, 0.6));
        progress.report(0.6, "Mastering");
        return mastering.master(
                layout.premaster(), layout.master(), song.template().loudness(), CEILING, progress.part(0.6, 1));
    }

    private MasterStage.Report variation(LiveSet set, Song song, int number, Progress progress)
            throws IOException, ProduceFault, AudioFault {
        Path mix = layout.root().resolve("mix " + number + ".wav");
        try {
            progress.report(0, "Rendering variation " + number);
            mixdown.sum(set, layout, mix, progress.part(0, 0.55));
            return mastering.master(
                    mix, layout.variationMaster(number), song.template().loudness(), CEILING, progress.part(0.55, 1));
        } finally {
            Files.deleteIfExists(mix);
        }
    }
}
