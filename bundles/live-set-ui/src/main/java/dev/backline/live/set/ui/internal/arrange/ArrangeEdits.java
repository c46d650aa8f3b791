package dev.backline.live.set.ui.internal.arrange;

import dev.backline.api.set.SetEdit;
import dev.backline.live.set.ui.internal.Groups;
import dev.backline.live.set.ui.internal.Refs;
import dev.backline.live.set.ui.internal.arrange.ArrangeModel.Lane;
import dev.backline.model.Beats;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What gestures in the arrangement do to the set. */
final class ArrangeEdits {
    private final LiveSet set;

    ArrangeEdits(LiveSet set) {
        this.set = set;
    }

    /**
     * Clips that move.
     *
     * @param edits that move them
     * @param after by which ids they are found then
     */
    record Move(List<SetEdit> edits, List<String> after) {}

    /** The foremost clip goes first, so that a row of them can move by less than its length. */
    Move move(List<Track.Placed> clips, double beats, int tracks, boolean copy) {
        List<SetEdit> edits = new ArrayList<>();
        List<String> after = new ArrayList<>();
        List<Track> all = Groups.seen(set);
        Comparator<Track.Placed> foremost = Comparator.comparingDouble(p -> -StrictMath.signum(beats) * p.at().value());
        for (Track.Placed clip : clips.stream().sorted(foremost).toList()) {
            int to = all.indexOf(trackOf(clip)) + tracks;
            if (to < 0 || to >= all.size()) {
                continue;
            }
            double at = StrictMath.max(0, clip.at().value() + beats);
            boolean home = tracks == 0 && !copy;
            String place = home ? Refs.number(at) : Refs.beat(all.get(to).id(), at);
            edits.add(SetEdit.of(copy ? "clip.copy" : "clip.move", Refs.clip(clip.clip()), place));
            after.add(Refs.beat(all.get(to).id(), at).substring(3));
        }
        return new Move(edits, after);
    }

    private Track trackOf(Track.Placed clip) {
        return set.tracks().stream()
                .filter(t -> t.arrangement().contains(clip))
                .findFirst()
                .orElseThrow();
    }

    /** A place of a MIDI track gets a clip of one bar. */
    List<SetEdit> create(Track track, double beat) {
        if (track.kind() != Track.Kind.MIDI) {
            return List.of();
        }
        double bar = set.signatures().at(Beats.of(beat)).bar().value();
        return List.of(SetEdit.of("clip.add", Refs.beat(track.id(), beat), Refs.number(bar)));
    }

    /** What a lane plays at a beat is cut there. */
    static List<SetEdit> split(Lane lane, double at) {
        return lane.clips(at, at + 1e-6).stream()
                .filter(p -> p.at().value() < at && at < p.end().value())
                .map(p -> SetEdit.of("clip.split", Refs.clip(p.clip()), Refs.number(at)))
                .toList();
    }

    /** Points of automation come in the place of others. */
    static List<SetEdit> points(Lane lane, List<Envelope.Point> old, List<Envelope.Point> now) {
        Envelope envelope = lane.envelope().orElseThrow();
        List<String> gone = new ArrayList<>(
                List.of(Refs.track(lane.track()), envelope.target().path()));
        List<String> come = new ArrayList<>(gone);
        old.stream().map(p -> Refs.number(p.at().value())).distinct().forEach(gone::add);
        List<Envelope.Point> fresh = new ArrayList<>(now);
        // Edits name points by their beats, so what shares one with a point that goes comes again.
        envelope.points().stream()
                .filter(p -> !old.contains(p) && old.stream().anyMatch(o -> o.at().equals(p.at())))
                .forEach(fresh::add);
        fresh.stream().sorted(Comparator.comparing(Envelope.Point::at)).forEach(p -> come.add(text(p)));
        List<SetEdit> edits = new ArrayList<>();
        if (!old.isEmpty()) {
            edits.add(new SetEdit("automation.remove", gone));
        }
        if (!fresh.isEmpty()) {
            edits.add(new SetEdit("automation.add", come));
        }
        return edits;
    }

    private static String text(Envelope.Point point) {
        String plain = Refs.number(point.at().value()) + "=" + Refs.number(point.value());
        return plain
                + point.curve()
                        .map(c -> "~" + Refs.number(c.x1()) + "," + Refs.number(c.y1()) + "," + Refs.number(c.x2())
                                + "," + Refs.number(c.y2()))
                        .orElse("");
    }
}
