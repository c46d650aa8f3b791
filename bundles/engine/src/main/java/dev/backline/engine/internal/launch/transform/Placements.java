package dev.backline.engine.internal.launch.transform;

import dev.backline.engine.internal.launch.Ticks;
import dev.backline.model.Clip;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;

/** Clips of an arrangement, cut. */
final class Placements {
    private Placements() {}

    static long at(Track.Placed placed) {
        return Ticks.of(placed.at());
    }

    static long end(Track.Placed placed) {
        return Ticks.of(placed.end());
    }

    /** Answers what is left when a stretch is taken out. */
    static List<Track.Placed> without(List<Track.Placed> placements, long from, long until) {
        List<Track.Placed> left = new ArrayList<>();
        for (Track.Placed placed : placements) {
            if (end(placed) <= from || at(placed) >= until) {
                left.add(placed);
                continue;
            }
            if (at(placed) < from) {
                left.add(new Track.Placed(placed.at(), Ticks.beats(from - at(placed)), placed.clip()));
            }
            if (end(placed) > until) {
                left.add(behind(placed, until));
            }
        }
        return left;
    }

    /** Answers the part of a placement from a tick on. */
    static Track.Placed behind(Track.Placed placed, long from) {
        Clip clip = placed.clip();
        Clip cut = clip.toBuilder()
                .id("")
                .start(Ticks.beats(position(clip, from - at(placed))))
                .build();
        return new Track.Placed(Ticks.beats(from), Ticks.beats(end(placed) - from), cut);
    }

    /** Answers where a clip stands when it has played for some ticks. */
    static long position(Clip clip, long played) {
        long position = Ticks.of(clip.start()) + played;
        long loopStart = Ticks.of(clip.loop().start());
        long loopEnd = Ticks.of(clip.loop().end());
        boolean loops = clip.looped() && Ticks.of(clip.start()) < loopEnd;
        return loops && position >= loopEnd ? loopStart + (position - loopStart) % (loopEnd - loopStart) : position;
    }
}
