package dev.backline.live.bridge.internal.mirror;

import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.LiveConnection.State;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.internal.thing.Access;
import dev.backline.live.bridge.internal.thing.NoteTransfer;
import dev.backline.live.bridge.internal.wire.Question;
import dev.backline.live.bridge.internal.wire.Wire;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Reads a whole set in four waves: how large it is, its tracks and scenes and slots, the notes and devices, the devices' parameters. */
final class SetReading {
    private static final List<String> OF_SONG =
            List.of("tempo", "signature_numerator", "signature_denominator", "clip_trigger_quantization", "is_playing");
    private static final List<String> OF_SCENE = List.of("name", "color_index", "tempo", "tempo_enabled");

    /** What the bulk question does not reach, or fails at for groups. */
    private static final List<String> OF_MIXER = List.of("volume", "panning", "arm");

    private static final List<String> OF_PARAMETERS = List.of("name", "min", "max", "is_quantized", "value");

    /** Readings that are begun again because the set changed or Live started meanwhile. */
    private static final int TRIES = 12;

    private final Access access;
    private final Wire wire;
    private final Progress progress;
    private final Values values = new Values();

    private SetReading(Access access, Progress progress) {
        this.access = access;
        this.wire = access.wire();
        this.progress = progress;
    }

    /**
     * Reads it. When Live goes and comes back meanwhile, or the set changes its shape, it begins again.
     *
     * @throws LiveFault if Live stays away
     */
    static Values read(Access access, Progress progress) throws LiveFault {
        for (int i = 1; ; i++) {
            int starts = access.wire().pulse().starts();
            try {
                Values values = new SetReading(access, progress).all();
                if (starts == access.wire().pulse().starts() || i == TRIES) {
                    return values;
                }
            } catch (LiveFault e) {
                if (i == TRIES
                        || e.kind() == Kind.NOT_AVAILABLE
                        || access.wire().state() == State.CLOSED) {
                    throw e;
                }
                // It is waited for Live's return by asking; a pause keeps a lost Live's silence from ending the tries
                // at once.
                LockSupport.parkNanos(
                        access, (long) (access.wire().target().patience().value() * 1e9));
                progress.check();
            }
        }
    }

    private Values all() throws LiveFault {
        Wave size = new Wave();
        plain(size, "song", "num_tracks", List.of());
        plain(size, "song", "num_scenes", List.of());
        OF_SONG.forEach(p -> plain(size, "song", p, List.of()));
        size.run(wire, progress.part(0, 0.05), "Reading the song");

        Wave shape = new Wave();
        new GridReading(values, values.tracks(), values.scenes()).ask(shape);
        for (int t = 0; t < values.tracks(); t++) {
            for (String property : OF_MIXER) {
                plain(shape, "track", property, List.of(t));
            }
        }
        for (int s = 0; s < values.scenes(); s++) {
            for (String property : OF_SCENE) {
                plain(shape, "scene", property, List.of(s));
            }
        }
        shape.run(wire, progress.part(0.05, 0.4), "Reading tracks and scenes");

        Wave content = new Wave();
        for (int t = 0; t < values.tracks(); t++) {
            content(content, t);
        }
        content.run(wire, progress.part(0.4, 0.9), "Reading notes and devices");

        Wave parameters = new Wave();
        for (int t = 0; t < values.tracks(); t++) {
            for (int d = 0; d < values.devices(t); d++) {
                for (String property : OF_PARAMETERS) {
                    list(parameters, "device", "parameters/" + property, List.of(t, d));
                }
            }
        }
        parameters.run(wire, progress.part(0.9, 1), "Reading parameters");
        return values;
    }

    private void content(Wave wave, int t) {
        for (int s = 0; s < values.scenes(); s++) {
            if (values.notes(t, s)) {
                List<Integer> clip = List.of(t, s);
                wave.ask(
                        NoteTransfer.question(clip),
                        notes -> values.put("clip", "notes", clip, notes),
                        // Too many for a datagram: then they are asked for in parts.
                        fault -> new NoteTransfer(access, clip).parts());
            }
        }
        for (int d = 0; d < values.devices(t); d++) {
            plain(wave, "device", "name", List.of(t, d));
            plain(wave, "device", "class_name", List.of(t, d));
        }
    }

    private void plain(Wave wave, String kind, String property, List<Integer> path) {
        Question question = Question.plain("/live/" + kind + "/get/" + property, path);
        wave.ask(question, reply -> values.put(kind, property, path, reply.getFirst()));
    }

    private void list(Wave wave, String kind, String property, List<Integer> path) {
        Question question = Question.of("/live/" + kind + "/get/" + property, path, path);
        wave.ask(question, reply -> values.put(kind, property, path, reply));
    }
}
