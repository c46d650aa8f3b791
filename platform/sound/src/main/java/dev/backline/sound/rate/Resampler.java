package dev.backline.sound.rate;

import dev.backline.sound.AudioBlock;
import java.util.Arrays;
import java.util.Optional;

/**
 * One channel at another sample rate, in double precision and with no net delay: frame {@code j} is the sound at the time of frame {@code j from / to}. Any
 * way of cutting the stream into pieces gives the same values, and {@code n} frames become exactly {@code ceil(n to / from)}.
 *
 * <p>{@link Grade#GOOD} and {@link Grade#BEST} filter steeply by Fourier transforms. Where the rates are to each other as products of small
 * factors, as 147 to 160, these change the rate as well; else they bring it to two to four times what is needed, and then it is read between frames by a short sinc under a Kaiser window, one row a place (polyphase; Vaidyanathan,
 * <i>Multirate Systems</i>; J. O. Smith, <i>Digital Audio Resampling</i>). {@link Grade#FAST} does the second step alone. Rates need not be whole: then
 * rows are interpolated. Belongs to one thread.
 */
public final class Resampler {
    private static final int MOST_OCTAVES = 6;

    private final Step step;
    private final Optional<FourierStage> steep;
    private final PhaseStage phases;
    private final Line entry;
    private final int latency;
    private double[] room = new double[0];
    private long taken;
    private long given;

    /**
     * Makes a resampler at rest.
     *
     * @param fromHz rate that comes in, above 0
     * @param toHz rate that goes out, from a 256th to 256 times the other
     * @param grade how well
     */
    public Resampler(double fromHz, double toHz, Grade grade) {
        if (!(fromHz > 0 && fromHz < 1e9 && toHz >= fromHz / 256 && toHz <= fromHz * 256)) {
            throw new IllegalArgumentException(
                    "A change from " + fromHz + " Hz to " + toHz
                            + " Hz was asked for, but rates above 0 were expected of which one is at most 256 times the other.");
        }
        step = Step.of(fromHz, toHz);
        // Where the spectrum must be empty, in cycles of a frame that comes in.
        double stop = 0.5 * Math.min(1, toHz / fromHz);
        double pass = grade.flatTo() * stop;
        if (step.isOne() || grade == Grade.FAST) {
            steep = Optional.empty();
            phases = new PhaseStage(Kernel.between(pass, stop, grade.rejectionDb()), step);
            entry = phases.line();
            latency = phases.lookAhead();
        } else {
            Kernel slope = Kernel.between(pass, stop, grade.rejectionDb());
            boolean whole = FourierStage.takes(slope, step.above(), step.below());
            int octaves = whole ? 0 : octaves(stop);
            FourierStage first = whole
                    ? new FourierStage(slope, step.above(), step.below())
                    : new FourierStage(slope, 1L << Math.max(0, -octaves), 1L << Math.max(0, octaves));
            double scale = whole ? 1 / step.size() : StrictMath.pow(2, octaves);
            double edge = stop / scale;
            steep = Optional.of(first);
            Step rest = whole ? Step.of(1, 1) : Step.of(64 * fromHz * scale, 64 * toHz);
            phases = new PhaseStage(Kernel.between(edge, 1 - edge, grade.rejectionDb()), rest);
            entry = first.line();
            latency = first.lookAhead() + (int) Math.ceil(phases.lookAhead() / scale);
        }
    }

    /** By how many octaves the first step changes the rate: to 3 times the highest frequency or more. */
    private static int octaves(double stop) {
        int octaves = -MOST_OCTAVES;
        while (StrictMath.pow(2, octaves) < 3 * stop) {
            octaves++;
        }
        return octaves;
    }

    /** Answers the most frames that must have come in behind the place of one before it goes out. */
    public int latencyFrames() {
        return latency;
    }

    /** Answers the most frames that go out when so many come in next. */
    public int room(int frames) {
        return (int) (step.count(taken + frames) - given);
    }

    /**
     * Hears the next frames.
     *
     * @param to has {@link #room} for what goes out, from {@code at} on
     * @return how many frames went out; often none, then many
     */
    public int process(double[] values, int from, int count, double[] to, int at) {
        check(count, to.length - at);
        int place = entry.add(count);
        System.arraycopy(values, from, entry.values(), place, count);
        return pull(count, to, at);
    }

    /** The same for single precision, rounded at the end. */
    public int process(float[] values, int from, int count, float[] to, int at) {
        check(count, to.length - at);
        int place = entry.add(count);
        for (int i = 0; i < count; i++) {
            entry.values()[place + i] = values[from + i];
        }
        return rounded(pull(count, wide(count), 0), to, at);
    }

    /** Gives what is left after the last frame: now {@code ceil(n to / from)} frames have gone out for {@code n}. */
    public int finish(double[] to, int at) {
        check(0, to.length - at);
        long wanted = step.count(taken);
        int done = 0;
        while (given < wanted) {
            int quiet = latency + 1;
            int place = entry.add(quiet);
            Arrays.fill(entry.values(), place, place + quiet, 0);
            done += pull(0, to, at + done);
        }
        return done;
    }

    /** The same for single precision. */
    public int finish(float[] to, int at) {
        check(0, to.length - at);
        return rounded(finish(wide(0), 0), to, at);
    }

    /** Answers a whole recording at another rate. */
    public static AudioBlock convert(AudioBlock recording, double fromHz, double toHz, Grade grade) {
        float[][] channels = new float[recording.channels()][];
        for (int c = 0; c < channels.length; c++) {
            Resampler one = new Resampler(fromHz, toHz, grade);
            channels[c] = new float[one.room(recording.frames())];
            int done = one.process(recording.channel(c), 0, recording.frames(), channels[c], 0);
            one.finish(channels[c], done);
        }
        return AudioBlock.of(channels);
    }

    private int pull(int count, double[] to, int at) {
        taken += count;
        steep.ifPresent(stage -> stage.run(phases.line()));
        int done = phases.run(to, at, (int) (step.count(taken) - given));
        given += done;
        return done;
    }

    private void check(int count, int left) {
        if (left < room(count)) {
            throw new IllegalArgumentException("There is room for " + left + " frames, but up to " + room(count)
                    + " can go out. Ask room(" + count + ") before.");
        }
    }

    private double[] wide(int count) {
        if (room.length < room(count)) {
            room = new double[room(count)];
        }
        return room;
    }

    private int rounded(int count, float[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) room[i];
        }
        return count;
    }
}
