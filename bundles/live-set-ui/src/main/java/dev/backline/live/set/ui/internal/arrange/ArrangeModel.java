package dev.backline.live.set.ui.internal.arrange;

import dev.backline.live.set.ui.internal.Groups;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of an arrangement: each track, and below it its automation when that is shown.
 *
 * @param set whose arrangement it is
 * @param lanes from top to bottom
 * @param height of all lanes
 * @param clock tells places
 */
record ArrangeModel(LiveSet set, List<Lane> lanes, double height, Clock clock) {
    private static final double TRACK = 46;
    private static final double AUTOMATION = 50;

    /**
     * A row.
     *
     * @param track whose it is
     * @param envelope that it shows; empty for the clips
     * @param top where it begins
     * @param height in pixels
     */
    record Lane(Track track, Optional<Envelope> envelope, double top, double height) {
        /** Answers the clips that may be seen between two beats. */
        List<Track.Placed> clips(double from, double to) {
            List<Track.Placed> all = track.arrangement();
            int low = 0;
            int high = all.size();
            // Clips of a track do not overlap, so their ends are in order too.
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (all.get(middle).end().value() < from) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            int last = low;
            while (last < all.size() && all.get(last).at().value() < to) {
                last++;
            }
            return all.subList(low, last);
        }
    }

    static ArrangeModel of(LiveSet set, Set<String> open) {
        List<Lane> lanes = new ArrayList<>();
        double top = 0;
        Set<String> hidden = Groups.hidden(set);
        for (Track track : set.tracks()) {
            if (hidden.contains(track.id())) {
                continue;
            }
            lanes.add(new Lane(track, Optional.empty(), top, TRACK));
            top += TRACK;
            if (open.contains(track.id())) {
                List<Envelope> envelopes = new ArrayList<>(track.automation());
                if (envelopes.isEmpty()) {
                    envelopes.add(new Envelope(ParameterRef.VOLUME, volume(track), List.of()));
                }
                for (Envelope envelope : envelopes) {
                    lanes.add(new Lane(track, Optional.of(envelope), top, AUTOMATION));
                    top += AUTOMATION;
                }
            }
        }
        return new ArrangeModel(set, lanes, top, new Clock(set));
    }

    private static double volume(Track track) {
        return StrictMath.pow(10, track.mixer().volume().value() / 20);
    }

    int laneAt(double y) {
        int low = 0;
        int high = lanes.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lanes.get(middle).top() <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Answers the lowest and highest value that a lane shows. */
    static double[] range(Envelope envelope) {
        if (envelope.target().equals(ParameterRef.VOLUME)) {
            return new double[] {0.0003162277571, 1.99526238};
        }
        if (envelope.target().equals(ParameterRef.PAN)) {
            return new double[] {-1, 1};
        }
        double low = envelope.initial();
        double high = envelope.initial();
        for (Envelope.Point point : envelope.points()) {
            low = StrictMath.min(low, point.value());
            high = StrictMath.max(high, point.value());
        }
        double room = high > low ? (high - low) * 0.1 : 0.5;
        boolean ratio = low >= 0 && high <= 1;
        return ratio ? new double[] {0, 1} : new double[] {low - room, high + room};
    }
}
