package dev.backline.dsp.internal;

import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.sound.AudioBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** An instrument, the notes that it gets, and what is measured of its sound. */
public final class Played {
    /** The rate of all of it. */
    public static final int RATE_HZ = Signals.RATE_HZ;

    private final Instrument instrument;
    private final UnitInfo info;
    private final List<Event> events = new ArrayList<>();

    private record Event(int frame, Runnable what) {}

    private Played(Instrument instrument, UnitInfo info) {
        this.instrument = instrument;
        this.info = info;
    }

    /** Takes an instrument of a kind with settings. */
    public static Played of(UnitKind kind, Map<String, Double> settings) {
        return of((Instrument) kind.create(), kind.info(), settings, RATE_HZ);
    }

    /** Takes an instrument with settings. */
    public static Played of(Instrument instrument, UnitInfo info, Map<String, Double> settings, int rateHz) {
        settings.forEach((name, value) -> instrument.set(info.index(name), value));
        instrument.prepare(rateHz, 4_096);
        return new Played(instrument, info);
    }

    /** Lets something happen in front of a frame. */
    public Played at(int frame, Runnable what) {
        events.add(new Event(frame, what));
        return this;
    }

    /** Plays a note for some frames. */
    public Played note(int key, double velocity, int from, int to) {
        return at(from, () -> instrument.noteOn(key, velocity)).at(to, () -> instrument.noteOff(key, 64));
    }

    /** Begins a note that nobody lets go. */
    public Played note(int key, double velocity, int from) {
        return at(from, () -> instrument.noteOn(key, velocity));
    }

    /** Changes a setting in front of a frame. */
    public Played set(int frame, String setting, double value) {
        return at(frame, () -> instrument.set(info.index(setting), value));
    }

    /** Stops all in front of a frame. */
    public Played choke(int frame) {
        return at(frame, instrument::choke);
    }

    /** Answers the instrument. */
    public Instrument instrument() {
        return instrument;
    }

    /** Answers the first frames of what it plays. */
    public AudioBlock render(int frames) {
        List<Event> due =
                events.stream().sorted(Comparator.comparingInt(Event::frame)).toList();
        AudioBlock out = new AudioBlock(2, frames);
        int next = 0;
        for (int at = 0; at < frames; ) {
            while (next < due.size() && due.get(next).frame <= at) {
                due.get(next++).what.run();
            }
            int end = next < due.size() ? due.get(next).frame : frames;
            int count = Math.min(512, Math.min(end, frames) - at);
            AudioBlock block = new AudioBlock(2, count);
            instrument.process(block);
            for (int c = 0; c < 2; c++) {
                System.arraycopy(block.channel(c), 0, out.channel(c), at, count);
            }
            at += count;
        }
        return out;
    }

    /** Answers the frequency of a partial near a guess, by how far its phase goes between two windows of some frames. */
    public static double frequency(float[] x, int from, int frames, double guessHz) {
        int half = frames / 2;
        double first = phase(x, from, half, guessHz);
        double second = phase(x, from + half, half, guessHz);
        double turn = (second - first) / (2 * Math.PI);
        turn -= Math.rint(turn);
        return guessHz + turn * RATE_HZ / half;
    }

    private static double phase(float[] x, int from, int frames, double hertz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < frames; i++) {
            double w = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / frames);
            double angle = 2 * Math.PI * hertz * (from + i) / RATE_HZ;
            re += w * x[from + i] * StrictMath.cos(angle);
            im -= w * x[from + i] * StrictMath.sin(angle);
        }
        return StrictMath.atan2(im, re);
    }

    /** Answers how far a frequency lies above another. */
    public static double cents(double hertz, double otherHertz) {
        return 1_200 * StrictMath.log(hertz / otherHertz) / StrictMath.log(2);
    }

    /** Answers the frequency of a key by the definition of twelve equal steps. */
    public static double key(int key, double tuningHz) {
        return tuningHz * StrictMath.pow(2, (key - 69) / 12.0);
    }

    /** Answers the largest step from one frame to the next. */
    public static double largestStep(float[] x, int from, int to) {
        double largest = 0;
        for (int i = Math.max(1, from); i < to; i++) {
            largest = Math.max(largest, Math.abs(x[i] - x[i - 1]));
        }
        return largest;
    }

    /** Answers the largest value. */
    public static double peak(float[] x, int from, int to) {
        double peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(x[i]));
        }
        return peak;
    }

    /** Answers how far the difference of two sounds, each brought to the level where they differ least, lies below the first. */
    public static double nullDb(AudioBlock one, AudioBlock other) {
        double own = 0;
        double both = 0;
        double others = 0;
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < one.frames(); i++) {
                double a = one.channel(c)[i];
                double b = other.channel(c)[i];
                own += a * a;
                both += a * b;
                others += b * b;
            }
        }
        double left = own - both * both / Math.max(others, 1e-30);
        return 10 * StrictMath.log10(Math.max(left, 1e-30) / Math.max(own, 1e-30));
    }
}
