package dev.backline.controllers.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Param;
import dev.backline.api.control.ControlFault;
import dev.backline.api.job.Progress;
import dev.backline.api.set.MidiWriter;
import dev.backline.api.set.SetDocuments;
import dev.backline.api.set.SetFault;
import dev.backline.api.set.SetWriter;
import dev.backline.controllers.internal.capture.CaptureRing;
import dev.backline.controllers.internal.capture.Captured;
import dev.backline.controllers.internal.capture.Event;
import dev.backline.controllers.internal.capture.FoundTempo;
import dev.backline.controllers.internal.capture.MidiCapture;
import dev.backline.controllers.internal.capture.Situation;
import dev.backline.controllers.internal.capture.SmfEvents;
import dev.backline.controllers.internal.port.Ports;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Tempo;
import dev.backline.model.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that make a clip of what was played before anybody thought of recording. */
@Component(service = ActionProvider.class)
public final class CaptureActions implements ActionProvider {
    private static final long LOOK_NANOS = 50_000_000L;

    private final Ports ports;
    private final SetDocuments documents;
    private final SetWriter sets;
    private final MidiWriter midi;
    private final Pace pace;

    /** Takes the ports, and what reads and writes. */
    @Activate
    public CaptureActions(
            @Reference Ports ports,
            @Reference SetDocuments documents,
            @Reference SetWriter sets,
            @Reference MidiWriter midi) {
        this(ports, documents, sets, midi, Pace.MACHINE);
    }

    CaptureActions(Ports ports, SetDocuments documents, SetWriter sets, MidiWriter midi, Pace pace) {
        this.ports = ports;
        this.documents = documents;
        this.sets = sets;
        this.midi = midi;
        this.pace = pace;
    }

    /**
     * What was captured.
     *
     * @param file the new set or MIDI file
     * @param track name of the track that has the clip
     * @param scene in which, from 1
     * @param tempoBpm of the new file
     * @param confidence in a tempo that was found, 0 to 1; empty when the set's was kept
     * @param bars of the loop
     * @param notes that came into the clip
     * @param overdubbed whether they went into a clip that was there
     */
    public record Made(
            Path file,
            String track,
            int scene,
            double tempoBpm,
            Optional<Double> confidence,
            int bars,
            int notes,
            boolean overdubbed) {}

    /** Captures a file. */
    @Action(
            group = "capture",
            name = "file",
            title = "Make a looped clip of what was played into a MIDI file",
            help =
                    "Takes the last ten minutes, or 50,000 messages, of a MIDI file that was played without a click, finds the tempo within 80"
                            + " to 160 and the bars, and writes a new set (.als) or MIDI file (.mid) with the clip. The answer tells the tempo"
                            + " and how sure it is: 1 when every stroke stands on a sixteenth, 0 when they stand anywhere."
                            + "\n\nWith --into the clip goes into a copy of a set that has clips already, whose tempo is kept; a clip that lies in the"
                            + " slot is played over from its start, round and round.",
            examples = {
                "capture file Played.mid --out Idea.als",
                "capture file Played.mid --out Idea.mid --json",
                "capture file Played.mid --into Song.als --track Keys --scene 2 --out Song2.als"
            },
            writes = true)
    public Made file(
            @Param(value = "What was played", position = 0, input = true) Path file,
            @Param("The new set or MIDI file") Path out,
            @Param(value = "A set that gets the clip", input = true) Optional<Path> into,
            @Param("The track; the one that listens when left out") Optional<String> track,
            @Param(value = "The scene", min = 1, max = 9_999, defaultValue = "1") int scene,
            Intent intent,
            Progress progress)
            throws ActionFault {
        check(out);
        List<Event> events = events(file);
        long end = events.isEmpty() ? 0 : events.getLast().nanos();
        CaptureRing ring = new CaptureRing();
        events.forEach(e -> ring.hear(e.nanos(), e.status(), e.data1(), e.data2()));
        Wish wish = new Wish(out, into, track, scene);
        return write(wish, set(wish, progress), ring.events(end), end, intent, progress);
    }

    /** Captures a port. */
    @Action(
            group = "capture",
            name = "port",
            title = "Make a looped clip of what is played into a MIDI port",
            help =
                    "Listens to a MIDI port until nobody has played for a while, and then does with it what 'capture file' does. Ctrl-C ends it"
                            + " without a file.",
            examples = {
                "capture port --port Keys --out Idea.als",
                "capture port --port Keys --rest 5 --into Song.als --track Keys --scene 2 --out Song2.als --json"
            },
            writes = true)
    public Made port(
            @Param("The port, or a part of its name") String port,
            @Param("The new set or MIDI file") Path out,
            @Param(value = "Silence that ends it", unit = "s", min = 1, max = 600, defaultValue = "3") double rest,
            @Param(value = "A set that gets the clip", input = true) Optional<Path> into,
            @Param("The track; the one that listens when left out") Optional<String> track,
            @Param(value = "The scene", min = 1, max = 9_999, defaultValue = "1") int scene,
            Intent intent,
            Progress progress)
            throws ActionFault {
        check(out);
        Wish wish = new Wish(out, into, track, scene);
        LiveSet set = set(wish, progress);
        CaptureRing ring = new CaptureRing();
        List<Event> events = List.of();
        try (Ports.Line line = ports.in(port, (nanos, message) -> hear(ring, nanos, message))) {
            progress.report(0, "Listening to " + line.name());
            long last = Long.MAX_VALUE;
            while (events.isEmpty() || pace.nanos() - last < rest * 1e9) {
                progress.check();
                pace.rest(LOOK_NANOS);
                events = ring.events(pace.nanos());
                last = events.isEmpty() ? last : events.getLast().nanos();
            }
        } catch (ControlFault e) {
            throw ControlActions.fault(e);
        }
        return write(wish, set, events, pace.nanos(), intent, progress);
    }

    private static void hear(CaptureRing ring, long nanos, byte[] message) {
        if (message.length > 1 && message.length <= 3) {
            ring.hear(nanos, message[0] & 0xFF, message[1], message.length > 2 ? message[2] : 0);
        }
    }

    private record Wish(Path out, Optional<Path> into, Optional<String> track, int scene) {}

    private static void check(Path out) throws ActionFault {
        if (!out.toString().endsWith(".als") && !out.toString().endsWith(".mid")) {
            throw new ActionFault(
                    Kind.USAGE, out + " is no name for it, but one that ends in .als or .mid was expected.");
        }
        if (Files.exists(out)) {
            throw new ActionFault(Kind.CONFLICT, out + " is there already and was left as it is. Choose another name.");
        }
    }

    private static List<Event> events(Path file) throws ActionFault {
        try {
            return SmfEvents.read(file);
        } catch (NoSuchFileException e) {
            throw new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the name and the folder.", e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private LiveSet set(Wish wish, Progress progress) throws ActionFault {
        if (wish.into().isPresent()) {
            return Sets.read(documents, wish.into().get(), progress);
        }
        Track track = Track.builder("captured", Track.Kind.MIDI)
                .name(wish.track().orElse("Captured"))
                .armed(true)
                .build();
        return LiveSet.builder("Captured", Tempo.of(120)).tracks(List.of(track)).build();
    }

    private static Track track(Wish wish, LiveSet set) throws ActionFault {
        List<Track> tracks = set.tracks(Track.Kind.MIDI);
        List<Track> found = wish.track().isPresent()
                ? tracks.stream()
                        .filter(t -> t.name().equalsIgnoreCase(wish.track().get()))
                        .toList()
                : tracks.stream().filter(MidiCapture::listens).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        String what =
                wish.track().map(t -> " are named \"" + t + "\"").orElse(" listen: none but one armed or monitored");
        throw new ActionFault(
                Kind.NOT_FOUND,
                found.size() + " MIDI tracks of the set" + what + ", but one was expected. It has "
                        + tracks.stream().map(Track::name).limit(12).toList() + ". Name one with --track.");
    }

    private Made write(Wish wish, LiveSet set, List<Event> events, long now, Intent intent, Progress progress)
            throws ActionFault {
        Track track = track(wish, set);
        int scene = wish.scene() - 1;
        Optional<Clip> there = Optional.ofNullable(track.session().get(scene));
        // What is played over a clip began with it.
        Optional<Situation> song = there.flatMap(c ->
                        events.stream().filter(e -> (e.status() & 0xF0) == 0x90).findFirst())
                .map(e -> new Situation(
                        e.nanos(), Beats.ZERO, Optional.of(there.get().start())));
        Captured captured = new MidiCapture(set, track.id(), scene)
                .capture(events, now, song)
                .orElseThrow(() -> new ActionFault(
                        Kind.REFUSED,
                        "No notes were played, but one at least was expected to make a clip of. Play again."));
        progress.check();
        if (intent == Intent.APPLY) {
            save(wish.out(), captured);
        }
        int before = there.map(c -> c.notes().size()).orElse(0);
        return new Made(
                wish.out(),
                track.name(),
                wish.scene(),
                captured.after().tempo().at(Beats.ZERO).bpm(),
                captured.tempo().map(FoundTempo::confidence),
                captured.bars(),
                captured.clip().notes().size() - before,
                captured.overdubbed());
    }

    private void save(Path out, Captured captured) throws ActionFault {
        try {
            if (out.toString().endsWith(".als")) {
                sets.write(captured.after(), out);
            } else {
                midi.write(alone(captured), out);
            }
        } catch (SetFault e) {
            throw new ActionFault(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ActionFault(
                    Kind.REFUSED, out + " cannot be written: " + e.getMessage() + ". Choose another folder.", e);
        }
    }

    /** A MIDI file has an arrangement alone: the clip lies there once. */
    private static LiveSet alone(Captured captured) {
        Clip clip = captured.clip();
        Track track = captured.after().track(captured.trackId()).orElseThrow();
        Track placed = track.toBuilder()
                .arrangement(List.of(new Track.Placed(Beats.ZERO, clip.length(), clip)))
                .build();
        return captured.after().toBuilder().tracks(List.of(placed)).build();
    }
}
