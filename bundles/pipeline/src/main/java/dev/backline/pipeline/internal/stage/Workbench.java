package dev.backline.pipeline.internal.stage;

import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Player;
import dev.backline.api.audio.Renderer;
import dev.backline.api.event.Events;
import dev.backline.api.produce.FormStage;
import dev.backline.api.produce.HarmonyStage;
import dev.backline.api.produce.MasterStage;
import dev.backline.api.produce.MixStage;
import dev.backline.api.produce.PartStage;
import dev.backline.api.produce.ReportStage;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.produce.Stage;
import dev.backline.api.produce.TemplateStage;
import dev.backline.api.provenance.Provenances;
import dev.backline.api.set.DawProjectWriter;
import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Holds every stage and tool that is installed, as they come and go; a job takes one {@link #tools()} and keeps it. */
@Component(service = Workbench.class)
public final class Workbench {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<TemplateStage> templates = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<FormStage> forms = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<HarmonyStage> harmonies = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<PartStage> parts = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<MixStage> mixes = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<SampleStage> samples = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<MasterStage> masters = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<ReportStage> reports = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Renderer> renderers = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Player> players = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<AudioFiles> audioFiles = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<SetWriter> setWriters = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<MidiWriter> midiWriters = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<DawProjectWriter> projectWriters = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Provenances> provenances = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<Events> events = new CopyOnWriteArrayList<>();

    /** Answers what is there now. */
    public Tools tools() {
        List<Stage> stages = new ArrayList<>();
        List.of(templates, forms, harmonies, parts, mixes, samples, masters, reports)
                .forEach(stages::addAll);
        List<Object> services = new ArrayList<>();
        List.of(renderers, players, audioFiles, setWriters, midiWriters, projectWriters, provenances, events)
                .forEach(services::addAll);
        return new Tools(stages, services);
    }
}
