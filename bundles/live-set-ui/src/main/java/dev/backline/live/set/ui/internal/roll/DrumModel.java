package dev.backline.live.set.ui.internal.roll;

import dev.backline.live.set.ui.internal.Found;
import dev.backline.model.Clip;
import dev.backline.model.Device;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A clip as steps of drum pads.
 *
 * @param clip whose notes they are
 * @param pads from the top; high keys first
 * @param grid length of a step in beats
 * @param steps how many there are from the clip's start
 * @param first where the first step lies
 */
record DrumModel(Clip clip, List<Pad> pads, double grid, int steps, double first) {
    private static final int MOST_STEPS = 512;

    /**
     * A pad.
     *
     * @param key that plays it
     * @param name as the rack has it, or that of the key
     */
    record Pad(int key, String name) {}

    static DrumModel of(Found found, double grid) {
        Clip clip = found.clip();
        double first =
                clip.looped() ? clip.loop().start().value() : clip.start().value();
        int steps = (int) StrictMath.ceil(clip.length().value() / grid - 1e-6);
        return new DrumModel(clip, pads(found), grid, Math.clamp(steps, 1, MOST_STEPS), first);
    }

    private static List<Pad> pads(Found found) {
        Map<Integer, String> names = new TreeMap<>((a, b) -> b - a);
        rack(found.track())
                .ifPresent(rack -> rack.chains()
                        .forEach(c -> names.merge(c.key().midi(), c.name(), (one, two) -> one + ", " + two)));
        found.clip()
                .notes()
                .forEach(n -> names.putIfAbsent(n.pitch().midi(), n.pitch().name()));
        if (names.isEmpty()) {
            for (int key = 36; key < 52; key++) {
                names.put(key, Pitch.of(key).name());
            }
        }
        List<Pad> pads = new ArrayList<>();
        names.forEach((key, name) ->
                pads.add(new Pad(key, name.isBlank() ? Pitch.of(key).name() : name)));
        return pads;
    }

    static Optional<Device> rack(Track track) {
        return track.devices().stream()
                .flatMap(Device::all)
                .filter(d -> d.kind().equals(Device.DRUM_RACK))
                .findFirst();
    }

    double beat(int step) {
        return first + step * grid;
    }

    /** Answers the notes that begin within a step. */
    List<Note> at(int pad, int step) {
        int key = pads.get(pad).key();
        double from = beat(step) - grid / 2;
        return clip
                .notes()
                .subList(RollModel.first(clip.notes(), from), RollModel.first(clip.notes(), from + grid))
                .stream()
                .filter(n -> n.pitch().midi() == key)
                .toList();
    }
}
