package dev.backline.engine.internal;

import dev.backline.engine.internal.sampler.Hit;
import dev.backline.model.Device;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The notes of a set on the clock, chance already taken. */
final class Score {
    private static final Seed CHANCE = Seed.of(0).split("note probability");

    private final LiveSet set;
    private final Map<String, List<Hit>> hits = new HashMap<>();

    Score(LiveSet set, int rateHz) {
        this.set = set;
        for (Track track : set.tracks()) {
            hits.put(track.id(), hits(track, rateHz));
        }
    }

    private List<Hit> hits(Track track, int rateHz) {
        RandomGenerator chance = CHANCE.split(track.id()).random();
        List<Hit> found = new ArrayList<>();
        for (Track.Placed placed : track.arrangement()) {
            for (Note note : placed.notes()) {
                // Every note draws, so that changing one chance leaves the others' luck alone.
                if (chance.nextDouble() < note.probability()) {
                    long start = set.tempo().frames(note.start(), rateHz);
                    long end = Math.max(start + 1, set.tempo().frames(note.end(), rateHz));
                    found.add(new Hit(start, end, note.pitch().midi(), note.velocity()));
                }
            }
        }
        found.sort(Comparator.comparingLong(Hit::start).thenComparingInt(Hit::key));
        return found;
    }

    /** Answers the notes of a track in order. */
    List<Hit> of(Track track) {
        return hits.getOrDefault(track.id(), List.of());
    }

    /** Answers the onsets that a ducking device listens to: those of its source, or of a source group's members. */
    long[] onsets(Device sidechain) {
        String source = sidechain.properties().getOrDefault("source", "");
        int key = sidechain.properties().containsKey("source-key")
                ? Pitch.of(Integer.parseInt(sidechain.properties().get("source-key")))
                        .midi()
                : -1;
        return set.tracks().stream()
                .filter(t -> t.id().equals(source)
                        || t.group().filter(source::equals).isPresent())
                .flatMap(t -> of(t).stream())
                .filter(h -> key < 0 || h.key() == key)
                .mapToLong(Hit::start)
                .toArray();
    }
}
