package dev.backline.engine.internal.score;

import dev.backline.engine.internal.control.Clock;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Note;
import dev.backline.model.Seed;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The notes of a set's arrangement on the clock: chance taken, velocities drawn, grooves followed. Each track draws from generators of its own, so
 * the same set is always played the same.
 */
public final class Score {
    private static final Seed CHANCE = Seed.of(0).split("note probability");
    private static final Seed DEVIATION = Seed.of(0).split("note velocity");
    private static final Seed STRAY = Seed.of(0).split("groove");

    private final LiveSet set;
    private final Clock clock;
    private final Map<String, Feel> feels = new HashMap<>();
    private final Map<String, List<Hit>> hits = new HashMap<>();

    /** Plays all tracks of a set. */
    public Score(LiveSet set, Clock clock) {
        this.set = set;
        this.clock = clock;
        set.grooves().forEach(g -> feels.put(g.id(), new Feel(g, set.grooveAmount())));
        for (Track track : set.tracks()) {
            hits.put(track.id(), cut(hits(track)));
        }
    }

    /** Answers the notes of a track in order; a key that sounds again has been let go before. */
    public List<Hit> of(Track track) {
        return hits.getOrDefault(track.id(), List.of());
    }

    /** Answers the notes of a track, or of a group's members, in order. */
    public List<Hit> of(String trackId) {
        return set.tracks().stream()
                .filter(t -> t.id().equals(trackId)
                        || t.group().filter(trackId::equals).isPresent())
                .flatMap(t -> of(t).stream())
                .sorted(Comparator.comparingLong(Hit::start))
                .toList();
    }

    /** Answers the notes of a clip of the session; where they stray by their groove is drawn once. */
    public SlotNotes slot(Track track, int row, Clip clip) {
        Optional<Feel> feel = clip.groove().map(feels::get);
        if (feel.isEmpty()) {
            return SlotNotes.of(clip.notes());
        }
        RandomGenerator stray =
                STRAY.split(track.id()).split(Integer.toString(row)).random();
        return SlotNotes.of(clip.notes().stream()
                .map(n -> feel.get().play(n, n.start().value(), 2 * stray.nextDouble() - 1))
                .toList());
    }

    private List<Hit> hits(Track track) {
        Draws draws = new Draws(track.id());
        long late = late(track, clock);
        List<Hit> found = new ArrayList<>();
        for (Track.Placed placed : track.arrangement()) {
            Optional<Feel> feel = placed.clip().groove().map(feels::get);
            for (Note note : placed.notes()) {
                if (!draws.sounds(note)) {
                    continue;
                }
                Note played = draws.struck(note);
                if (feel.isPresent()) {
                    double place = note.start().minus(placed.at()).value()
                            + placed.clip().start().value();
                    played = feel.get().play(played, place, draws.astray());
                }
                found.add(hit(played, late));
            }
        }
        found.sort(Comparator.comparingLong(Hit::start).thenComparingInt(Hit::key));
        return found;
    }

    private Hit hit(Note note, long late) {
        long start = Math.max(0, frame(note.start()) + late);
        long end = Math.max(start + 1, frame(note.end()) + late);
        return new Hit(
                start, end, note.pitch().midi(), note.velocity(), note.detail().releaseVelocity());
    }

    private long frame(Beats at) {
        return clock.frame(at.value());
    }

    /** Answers by how many frames a track is set to play later than the others; below 0 for earlier. */
    public static long late(Track track, Clock clock) {
        double frames =
                track.delay().samples() ? track.delay().amount() : track.delay().amount() * clock.rateHz() / 1000;
        return Math.round(frames);
    }

    // A key can only be held once: the next stroke lets go of the one before.
    private static List<Hit> cut(List<Hit> all) {
        List<Hit> done = new ArrayList<>(all);
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = 0; i < done.size(); i++) {
            Hit hit = done.get(i);
            Integer before = last.put(hit.key(), i);
            if (before != null && done.get(before).end() > hit.start()) {
                done.set(
                        before, done.get(before).until(Math.max(done.get(before).start() + 1, hit.start())));
            }
        }
        return List.copyOf(done);
    }

    /** The luck of one track. Every note draws, so that changing one chance leaves the others' luck alone. */
    private static final class Draws {
        private final RandomGenerator chance;
        private final RandomGenerator deviation;
        private final RandomGenerator stray;

        Draws(String trackId) {
            chance = CHANCE.split(trackId).random();
            deviation = DEVIATION.split(trackId).random();
            stray = STRAY.split(trackId).random();
        }

        boolean sounds(Note note) {
            return chance.nextDouble() < note.probability();
        }

        Note struck(Note note) {
            double drawn = deviation.nextDouble() * note.detail().velocityDeviation();
            return drawn == 0 ? note : note.withVelocity((int) Math.rint(note.velocity() + drawn));
        }

        double astray() {
            return 2 * stray.nextDouble() - 1;
        }
    }
}
