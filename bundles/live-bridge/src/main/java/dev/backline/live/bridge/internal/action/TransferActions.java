package dev.backline.live.bridge.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.job.Progress;
import dev.backline.api.session.SceneCut;
import dev.backline.api.session.SessionTransforms;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.Live;
import dev.backline.live.bridge.api.LiveImage;
import dev.backline.live.bridge.api.LiveMirror;
import dev.backline.live.bridge.api.LivePushReport;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that copy between files and a running Live. */
@Component(service = ActionProvider.class)
public final class TransferActions implements ActionProvider {
    private final Live live;
    private final SetDocuments documents;
    private final SetWriter writer;
    private final SessionTransforms transforms;

    /** Takes the way to Live, and what reads, writes and transforms sets. */
    @Activate
    public TransferActions(
            @Reference Live live,
            @Reference SetDocuments documents,
            @Reference SetWriter writer,
            @Reference SessionTransforms transforms) {
        this.live = live;
        this.documents = documents;
        this.writer = writer;
        this.transforms = transforms;
    }

    /** Copies the set out of Live and tells what is in it. */
    @Action(
            group = "live",
            name = "mirror",
            title = "Tell what the running Live's set holds",
            help =
                    "Copies the whole set out of Live: tracks, mixer, scenes, clips, notes, devices and their parameters, and shows a line for each track."
                            + " Returns, the main track, the arrangement and envelopes are not available over AbletonOSC. In a script the mirror stays"
                            + " current: live.mirror().",
            examples = {"live mirror", "live mirror --json"})
    public List<MirroredTrack> mirror(Progress progress) throws ActionFault {
        return image(progress).tracks().stream().map(MirroredTrack::of).toList();
    }

    private LiveImage image(Progress progress) throws ActionFault {
        return Visit.reading(live, connection -> {
            try (LiveMirror mirror = connection.mirror(progress)) {
                return mirror.image();
            }
        });
    }

    /** Copies the set out of Live into a file. */
    @Action(
            group = "live",
            name = "pull",
            title = "Copy the running Live's clips into a new set",
            help =
                    "Copies tracks, mixer, scenes and clips of notes out of Live into a new set on disk. Recordings, devices, returns and the arrangement are"
                            + " left out and listed: they are not available over AbletonOSC. Save in Live to have them.",
            examples = {"live pull Sketch.als", "live pull Sketch.als --json"},
            writes = true)
    public Pulled pull(@Param(value = "The new set", position = 0) Path file, Intent intent, Progress progress)
            throws ActionFault {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".als") || name.length() == 4) {
            throw new ActionFault(
                    Kind.USAGE,
                    file + " is no name for a set, but one that ends in .als was expected, such as Sketch.als.");
        }
        if (Files.exists(file)) {
            throw new ActionFault(
                    Kind.REFUSED, file + " is there already, but a new file was expected. Choose another name.");
        }
        LiveImage image = image(progress.part(0, 0.9));
        LiveSet set = image.toSet(name.substring(0, name.length() - 4));
        List<String> leftOut = leftOut(image);
        try {
            leftOut.addAll(writer.omissions(set));
            if (intent == Intent.APPLY) {
                writer.write(set, file);
            }
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, file + " cannot be written: " + e.getMessage() + ". Choose another folder.", e);
        }
        List<Clip> clips = set.tracks().stream()
                .flatMap(track -> track.session().values().stream())
                .toList();
        int notes = clips.stream().mapToInt(clip -> clip.notes().size()).sum();
        return new Pulled(file, set.tracks().size(), set.scenes().size(), clips.size(), notes, List.copyOf(leftOut));
    }

    private static List<String> leftOut(LiveImage image) {
        List<String> lines = new ArrayList<>();
        for (LiveImage.Track track : image.tracks()) {
            long recordings =
                    track.clips().values().stream().filter(c -> !c.midi()).count();
            if (recordings > 0) {
                lines.add(track.name() + ": " + recordings + " recordings");
            }
            if (!track.devices().isEmpty()) {
                lines.add(track.name() + ": "
                        + track.devices().stream().map(LiveImage.Device::name).toList());
            }
        }
        lines.add("Returns, main track, arrangement and envelopes");
        return lines;
    }

    /** Copies a set, a scene or a clip into Live. */
    @Action(
            group = "live",
            name = "push",
            title = "Copy a set, a scene or a clip of a file into the running Live",
            help =
                    "Adds to the set that runs: with a file alone the tempo, tracks that have no namesake, and all scenes behind those that are there; with"
                            + " --scene one scene; with --track, --slot and --scene one clip into that slot of that track. With --arrangement the file's arrangement"
                            + " is cut at its locators into scenes first. Each step is read back; when Live refuses one, those before are taken back;"
                            + " when Live stops answering, the steps that were applied are listed and the exit code is 3. Live's own undo sees each step by"
                            + " itself: AbletonOSC cannot bind them into one."
                            + "\n\nNothing in Live is replaced, except with --replace the clip in the slot.",
            examples = {
                "live push Song.als",
                "live push Song.als --scene Chorus",
                "live push Song.als --scene Chorus --track Bass --slot 4 --replace",
                "live push Song.als --arrangement --dry-run"
            },
            writes = true)
    public Outcome<Pushed> push(
            @Param(value = "The set on disk", position = 0, input = true) Path file,
            @Param("One scene of it, by name or as #1") Optional<String> scene,
            @Param("The track of one clip, by its name in the file and in Live") Optional<String> track,
            @Param(value = "The slot in Live for that clip, counted from 1", min = 1) Optional<Integer> slot,
            @Param("Make scenes of the arrangement") boolean arrangement,
            @Param("Replace a clip that lies in the slot") boolean replace,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (track.isPresent() != slot.isPresent() || track.isPresent() && scene.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE,
                    "One clip is named by --scene, --track and --slot together, such as --scene Chorus --track Bass --slot 4.");
        }
        LiveSet read = read(file, progress.part(0, 0.1));
        LiveSet set = arrangement
                ? transforms
                        .scenes(read, new SceneCut(SceneCut.By.LOCATORS, 8, true))
                        .set()
                : read;
        Consent consent = intent == Intent.PREVIEW ? Consent.PREVIEW : replace ? Consent.DESTROY : Consent.WRITE;
        Progress rest = progress.part(0.1, 1);
        LivePushReport report = Visit.with(live, consent, connection -> {
            if (scene.isEmpty()) {
                return connection.push().set(set, rest);
            }
            int index = Named.index(
                    "scene", scene.get(), set.scenes().stream().map(Scene::name).toList());
            return track.isEmpty()
                    ? connection.push().scene(set, index, rest)
                    : connection
                            .push()
                            .clip(
                                    clip(set, track.get(), index),
                                    Named.track(connection, track.get()).index(),
                                    slot.orElseThrow() - 1,
                                    rest);
        });
        return outcome(report, intent);
    }

    private static Outcome<Pushed> outcome(LivePushReport report, Intent intent) {
        Pushed pushed = new Pushed(
                report.complete(),
                report.stopped().orElse(""),
                report.steps().stream().map(Told::of).toList(),
                report.leftOut());
        return report.complete() || intent == Intent.PREVIEW
                ? Outcome.done(List.of(pushed))
                : Outcome.partial(
                        List.of(pushed),
                        List.of(new ActionFault(Kind.PARTIAL, report.stopped().orElse(""))));
    }

    private static Clip clip(LiveSet set, String name, int scene) throws ActionFault {
        Track track = set.tracks().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ActionFault(
                        Kind.NOT_FOUND,
                        "The file has no track \"" + name + "\", but one of "
                                + set.tracks().stream().map(Track::name).toList() + " was expected."));
        Clip clip = track.session().get(scene);
        if (clip == null) {
            throw new ActionFault(Kind.NOT_FOUND, "The file has no clip where " + name + " meets that scene.");
        }
        return clip;
    }

    private LiveSet read(Path file, Progress progress) throws ActionFault {
        try {
            return documents.open(file, progress).snapshot();
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(Kind.NOT_FOUND, file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
