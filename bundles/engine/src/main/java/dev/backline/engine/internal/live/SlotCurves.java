package dev.backline.engine.internal.live;

import dev.backline.engine.internal.control.ClipCurve;
import dev.backline.engine.internal.control.Touch;
import dev.backline.engine.internal.control.Touches;
import dev.backline.engine.internal.device.Listing;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves the controls of one track as the envelopes of the clip that was launched on it say. Allocates nothing once made. */
final class SlotCurves {
    private static final Moved[] NOTHING = {};

    private final Moved[][] rows;
    private final Touch[] all;
    private Moved[] playing = NOTHING;
    private double launched;
    private double origin;

    /**
     * Finds the controls of a track.
     *
     * @param listing hears of envelopes that move nothing
     */
    SlotCurves(Track track, Touches touches, Listing listing) {
        rows = new Moved[track.session().isEmpty() ? 0 : track.session().lastKey() + 1][];
        List<Touch> found = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            Clip clip = track.session().get(row);
            List<Moved> moved = new ArrayList<>();
            for (ClipEnvelope envelope : clip == null ? List.<ClipEnvelope>of() : clip.envelopes()) {
                Optional<Touch> touch =
                        touches.control(track.id(), envelope.envelope().target());
                touch.ifPresent(t -> moved.add(new Moved(ClipCurve.of(envelope), t)));
                touch.ifPresent(found::add);
                if (touch.isEmpty() && clip != null) {
                    listing.notPlayed(
                            track.name(),
                            clip.name() + ": envelope of "
                                    + envelope.envelope().target().path(),
                            "nothing that is played has this control");
                }
            }
            rows[row] = moved.toArray(Moved[]::new);
        }
        all = found.toArray(Touch[]::new);
    }

    /** Answers whether a control moves now. */
    boolean moves() {
        return playing.length > 0;
    }

    /**
     * Starts a clip.
     *
     * @param beats of the run
     * @param position in the clip, in beats
     */
    void start(int row, double beats, double position) {
        stop();
        playing = row >= 0 && row < rows.length ? rows[row] : NOTHING;
        launched = beats;
        move(beats, position);
    }

    /** Goes on elsewhere in the clip, or round its loop. */
    void move(double beats, double position) {
        origin = beats - position;
    }

    /** Ends what modulates; what was moved stays. */
    void stop() {
        for (Moved moved : playing) {
            moved.control().steady();
        }
        playing = NOTHING;
    }

    /** Lets the arrangement move everything again. */
    void giveBack() {
        stop();
        for (Touch touch : all) {
            touch.backToArrangement();
        }
    }

    /** Moves the controls to where they stand at a beat of the run. */
    void at(double beats) {
        for (Moved moved : playing) {
            double value = moved.curve()
                    .at(
                            beats - origin,
                            beats - launched,
                            moved.control().scope().held());
            if (moved.curve().isModulation()) {
                moved.control().modulate(value);
            } else {
                moved.control().play(value);
            }
        }
    }

    private record Moved(ClipCurve curve, Touch control) {}
}
