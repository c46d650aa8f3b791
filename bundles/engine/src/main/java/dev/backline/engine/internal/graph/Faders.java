package dev.backline.engine.internal.graph;

import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Crossfader;
import dev.backline.engine.internal.control.Lanes;
import dev.backline.engine.internal.control.Product;
import dev.backline.engine.internal.device.Fader;
import dev.backline.model.Decibels;
import dev.backline.model.Mixer;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.List;
import java.util.Optional;

/** Makes the faders of a track. */
final class Faders {
    private static final double MOST = 1.9952623149688795;

    private final Track track;
    private final Lanes lanes;
    private final Course crossfader;
    private final Audible audible;

    /**
     * @param crossfader of the song, -1 to 1
     */
    Faders(Track track, Lanes lanes, Course crossfader, Audible audible) {
        this.track = track;
        this.lanes = lanes;
        this.crossfader = crossfader;
        this.audible = audible;
    }

    /** Answers volume, pan, switch and crossfader in one. */
    Fader strip() {
        Mixer mixer = track.mixer();
        Course volume = lanes.level(ParameterRef.VOLUME, mixer.volume().ratio(), MOST);
        Course level = Product.of(volume, lanes.toggle(ParameterRef.ON, mixer.on()));
        Course side = lanes.of(ParameterRef.CROSSFADE, code(mixer.side()), 0, 2, true);
        if (!side.isStill() || side.at(0) != code(Mixer.Side.NONE)) {
            level = Product.of(level, new Crossfade(side, crossfader));
        }
        if (mixer.split().isPresent()) {
            Fader.Mono split = Fader.Mono.split(
                    mixer.split().get().left(), mixer.split().get().right());
            return new Fader(level, Course.still(0), split);
        }
        return new Fader(level, lanes.of(ParameterRef.PAN, mixer.pan(), -1, 1, false), Fader.Mono.STEREO);
    }

    private static double code(Mixer.Side side) {
        return switch (side) {
            case A -> 0;
            case NONE -> 1;
            case B -> 2;
        };
    }

    private static Mixer.Side sideOf(double code) {
        return code <= 0.5 ? Mixer.Side.A : code < 1.5 ? Mixer.Side.NONE : Mixer.Side.B;
    }

    /** Answers whether a send is up or moves by itself; else only a hand could open it. */
    boolean sends(String returnId) {
        ParameterRef target = ParameterRef.send(returnId);
        return track.mixer().sends().getOrDefault(returnId, Decibels.SILENCE).ratio() > 0
                || track.automation(target).isPresent();
    }

    /** Answers the level of a send; one that is taken before the fader has the track's switch in it. Empty when it never sounds. */
    Optional<Fader> send(String returnId, boolean preFader) {
        Decibels level = track.mixer().sends().getOrDefault(returnId, Decibels.SILENCE);
        Course course = lanes.level(ParameterRef.send(returnId), level.ratio(), MOST);
        if (preFader) {
            course = Product.of(
                    course, lanes.toggle(ParameterRef.ON, track.mixer().on()));
        }
        boolean never = !audible.sends(track) || course.isStill() && course.at(0) == 0;
        return never ? Optional.empty() : Optional.of(new Fader(course, Course.still(0), Fader.Mono.STEREO));
    }

    /** Answers what lets a track through where it goes, or does not because others are soloed. */
    List<Fader> way() {
        return audible.isHeard(track)
                ? List.of()
                : List.of(new Fader(Course.still(0), Course.still(0), Fader.Mono.STEREO));
    }

    /**
     * What the crossfader leaves of a track.
     *
     * @param side 0 for A, 1 for none, 2 for B
     * @param crossfader -1 to 1
     */
    private record Crossfade(Course side, Course crossfader) implements Course {
        @Override
        public double at(long frame) {
            return Crossfader.gain(Crossfader.DEFAULT_CURVE, crossfader.at(frame), sideOf(side.at(frame)));
        }

        @Override
        public long next(long frame) {
            return Math.min(side.next(frame), crossfader.next(frame));
        }

        @Override
        public boolean isStill() {
            return side.isStill() && crossfader.isStill();
        }
    }
}
