package dev.backline.pipeline.internal.make;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Player;
import dev.backline.api.audio.Renderer;
import dev.backline.api.event.Events;
import dev.backline.api.job.Progress;
import dev.backline.api.produce.MasterStage;
import dev.backline.api.produce.ProduceFault;
import dev.backline.api.produce.ReportStage;
import dev.backline.api.produce.SampleStage;
import dev.backline.api.produce.Stage;
import dev.backline.api.provenance.Provenances;
import dev.backline.api.set.DawProjectWriter;
import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.pipeline.internal.compose.Composer;
import dev.backline.pipeline.internal.deliver.Delivery;
import dev.backline.pipeline.internal.deliver.Layout;
import dev.backline.pipeline.internal.deliver.Product;
import dev.backline.pipeline.internal.deliver.Workspace;
import dev.backline.pipeline.internal.stage.Refusals;
import dev.backline.pipeline.internal.stage.Tools;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of the main job, on the stages that were there when it began. */
final class Making {
    /** Services that leave their mark on the files. */
    private static final List<Class<?>> TOOLS =
            List.of(Renderer.class, AudioFiles.class, SetWriter.class, MidiWriter.class, DawProjectWriter.class);

    private final Tools tools;
    private final Wish wish;
    private final Composer composer;

    Making(Tools tools, Wish wish) {
        this.tools = tools;
        this.wish = wish;
        this.composer = new Composer(tools, wish.slots());
    }

    MakeResult make(Intent intent, Progress progress) throws ActionFault {
        try {
            progress.report(0, "Writing the song");
            Plan plan = Plan.of(wish, composer);
            Workspace.requireFree(plan.out());
            if (intent == Intent.PREVIEW) {
                return plan.preview();
            }
            return produce(plan, progress);
        } catch (FileSystemException e) {
            throw new ActionFault(
                    Kind.REFUSED,
                    "The track could not be written: " + e.getMessage()
                            + ". Nothing was left behind. Free some space, or choose" + " another folder with --out.",
                    e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, "The track could not be made: " + e.getMessage() + ". Nothing was left behind.", e);
        }
    }

    private MakeResult produce(Plan plan, Progress progress) throws ActionFault, IOException {
        Map<String, Stage> providers = providers(plan);
        ReportStage report =
                tools.stage(ReportStage.class, "report", wish.slots().id("report"));
        Provenances provenances = tools.service(Provenances.class);
        Listening listening = wish.play() ? Listening.on(tools.optional(Player.class)) : Listening.none();
        News news = new News(tools.optional(Events.class), plan.out(), listening);
        news.written(plan.preview());
        try (listening) {
            try (Workspace workspace = Workspace.open(plan.out())) {
                Layout layout = plan.layout(workspace.root());
                Product product = new Delivery(layout, tools, wish.slots(), composer)
                        .deliver(plan.song(), plan.variations(), news, progress.part(0.02, 0.95));
                progress.report(0.95, "Writing the report");
                report.write(track(plan, product, layout, providers), layout.report());
                progress.check();
                progress.report(0.97, "Writing down how it was made");
                provenance(provenances, plan, product, layout, providers);
                progress.check();
                workspace.publish();
                progress.report(1, "Done");
                listening.await(progress);
                return plan.result(product, layout, notes(plan, product, listening));
            }
        } catch (ProduceFault e) {
            throw Refusals.of(Kind.REFUSED, e);
        }
    }

    private List<String> notes(Plan plan, Product product, Listening listening) throws ActionFault {
        Layout layout = plan.layout(plan.out());
        List<String> notes = new ArrayList<>();
        notes.add("Open \"" + layout.report() + "\" in a browser to listen and to see what was made.");
        notes.add("Open \"" + layout.set() + "\" in Live 11 or later to work on it.");
        notes.addAll(omissions(product));
        listening.complaint().ifPresent(notes::add);
        return notes;
    }

    private List<String> omissions(Product product) throws ActionFault {
        try {
            return tools.service(SetWriter.class).omissions(product.set());
        } catch (SetFault e) {
            throw Refusals.of(Kind.REFUSED, e);
        }
    }

    private Map<String, Stage> providers(Plan plan) throws ActionFault {
        Map<String, Stage> providers =
                new TreeMap<>(composer.providers(wish.brief(), plan.song().template()));
        providers.put(
                "samples",
                tools.stage(SampleStage.class, "samples", wish.slots().id("samples")));
        providers.put(
                "master", tools.stage(MasterStage.class, "master", wish.slots().id("master")));
        providers.put(
                "report", tools.stage(ReportStage.class, "report", wish.slots().id("report")));
        return providers;
    }

    private ReportStage.Track track(Plan plan, Product product, Layout layout, Map<String, Stage> providers) {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        files.put("set", List.of(layout.set()));
        files.put("midi", List.of(layout.midi()));
        files.put("dawproject", List.of(layout.dawproject()));
        files.put("master", List.of(layout.master()));
        files.put("stems", List.copyOf(product.parts().stems().values()));
        files.put("tracks", List.copyOf(product.parts().tracks().values()));
        files.put("variations", Outputs.variations(layout, plan.variations().size()));
        Map<String, String> ids = new TreeMap<>();
        providers.forEach((slot, stage) -> ids.put(slot, stage.id()));
        return new ReportStage.Track(
                wish.brief(),
                plan.song().template(),
                plan.song().form(),
                plan.song().harmony(),
                product.kit(),
                product.set(),
                layout.master(),
                product.measured(),
                files,
                ids);
    }

    private void provenance(
            Provenances provenances, Plan plan, Product product, Layout layout, Map<String, Stage> providers)
            throws IOException {
        Map<String, Class<?>> classes = new TreeMap<>();
        providers.forEach((slot, stage) -> classes.put(slot, stage.getClass()));
        for (Class<?> kind : TOOLS) {
            tools.optional(kind).ifPresent(tool -> classes.put(Outputs.slot(kind), tool.getClass()));
        }
        Map<String, Provenances.Inputs> inputs = new TreeMap<>();
        if (wish.brief().samples().isPresent()) {
            Path folder = wish.brief().samples().get();
            inputs.put("samples", new Provenances.Inputs(folder, product.kit().read()));
        }
        provenances.write(
                layout.provenance(),
                "make",
                Outputs.parameters(wish, plan.song().template(), layout.root()),
                classes,
                inputs,
                Outputs.files(layout.root(), layout.provenance()));
    }
}
