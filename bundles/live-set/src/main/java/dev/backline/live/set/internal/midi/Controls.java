package dev.backline.live.set.internal.midi;

import dev.backline.live.set.internal.midi.MidiContent.ControlAt;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.ParameterRef;
import dev.backline.model.Track;
import java.util.OptionalInt;

/** Envelopes of MIDI clips as movements of controllers. */
final class Controls {
    /** How Live counts: pitch bend, channel pressure, then the controllers. */
    private static final int FIRST_CONTROLLER = 2;

    private static final int CENTRE = 8192;
    private static final int LARGEST_BEND = 16_383;

    /** A line is looked at this often: 5 ms at 120 bpm. */
    private static final int TICKS_A_LOOK = 10;

    private Controls() {}

    /** Answers the reference of a controller. */
    static ParameterRef target(int controller) {
        int number = controller == ControlAt.PITCH_BEND
                ? 0
                : controller == ControlAt.PRESSURE ? 1 : controller + FIRST_CONTROLLER;
        return ParameterRef.of("midi/" + number);
    }

    /** Answers the controller of a reference, when it is one. */
    static OptionalInt controller(ParameterRef target) {
        if (!target.space().equals("midi") || !target.id().matches("\\d{1,3}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(target.id());
        if (number == 0) {
            return OptionalInt.of(ControlAt.PITCH_BEND);
        }
        if (number == 1) {
            return OptionalInt.of(ControlAt.PRESSURE);
        }
        return number - FIRST_CONTROLLER <= 127 ? OptionalInt.of(number - FIRST_CONTROLLER) : OptionalInt.empty();
    }

    /** Answers the value in the unit of an envelope: pitch bend from -8192 to 8191, all else from 0 to 127. */
    static double value(ControlAt control) {
        return control.controller() == ControlAt.PITCH_BEND ? control.value() - CENTRE : control.value();
    }

    private static int value(int controller, double value) {
        return controller == ControlAt.PITCH_BEND
                ? Math.clamp(Math.round(value) + CENTRE, 0, LARGEST_BEND)
                : Math.clamp(Math.round(value), 0, 127);
    }

    /** Writes what the envelopes of a placed clip do. */
    static void write(Track.Placed placed, int channel, TrackChunk chunk) {
        Clip clip = placed.clip();
        if (!clip.enabled()) {
            return;
        }
        for (ClipEnvelope envelope : clip.envelopes()) {
            OptionalInt controller = controller(envelope.envelope().target());
            if (controller.isPresent() && !envelope.modulation()) {
                boolean looped = clip.looped() || envelope.loop().isPresent();
                int before = -1;
                for (Stretch stretch : Stretch.of(placed, envelope.loop().orElse(clip.loop()), looped)) {
                    before = write(envelope.envelope(), stretch, channel, controller.getAsInt(), before, chunk);
                }
            }
        }
    }

    private static int write(
            Envelope envelope, Stretch stretch, int channel, int controller, int before, TrackChunk chunk) {
        int last = before;
        long first = TrackChunk.tick(stretch.song(stretch.from()));
        long end = TrackChunk.tick(stretch.song(stretch.to()));
        long next = first;
        while (next < end) {
            double place = stretch.from() + (next - first) / (double) SmfWriter.TICKS_PER_BEAT;
            int value = value(controller, envelope.at(Beats.of(place)));
            if (value != last) {
                chunk.control(next, channel, controller, value);
                last = value;
            }
            next = Math.max(next + 1, Math.min(next + TICKS_A_LOOK, corner(envelope, place, stretch, first)));
            if (flat(envelope, place)) {
                next = Math.max(next, corner(envelope, place, stretch, first));
            }
        }
        return last;
    }

    /** Answers the tick of the next corner behind a place. */
    private static long corner(Envelope envelope, double place, Stretch stretch, long first) {
        int index = behind(envelope, place);
        if (index == envelope.points().size()) {
            return Long.MAX_VALUE;
        }
        double at = envelope.points().get(index).at().value();
        return first + (long) Math.ceil((at - stretch.from()) * SmfWriter.TICKS_PER_BEAT - 1e-6);
    }

    private static boolean flat(Envelope envelope, double place) {
        int index = behind(envelope, place);
        return index == 0
                || index == envelope.points().size()
                || envelope.points().get(index - 1).value()
                        == envelope.points().get(index).value();
    }

    private static int behind(Envelope envelope, double place) {
        int low = 0;
        int high = envelope.points().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (envelope.points().get(middle).at().value() <= place + 1e-9) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
