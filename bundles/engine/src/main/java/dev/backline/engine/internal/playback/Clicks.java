package dev.backline.engine.internal.playback;

import dev.backline.api.session.LaunchCommand;
import dev.backline.api.session.LaunchState;
import dev.backline.api.session.Metronome;
import dev.backline.engine.internal.launch.LaunchClock;
import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.engine.internal.launch.SongTime;
import dev.backline.engine.internal.launch.Ticks;
import dev.backline.engine.internal.live.Overlay;
import dev.backline.sound.AudioBlock;
import org.jspecify.annotations.Nullable;

/**
 * The metronome: a click on the frame of each beat of the signature, a higher one where a bar begins. A click is {@code cos(2 pi f t) exp(-t / d)}, f = 1,100
 * or 1,650 Hz and d = 8 ms, cut after 60 ms, so that its first sample is its highest and lies on the beat.
 */
final class Clicks implements Overlay {
    private static final double BEAT_HZ = 1_100;
    private static final double BAR_HZ = 1_650;
    private static final double DECAY_SECONDS = 0.008;
    private static final double SECONDS = 0.06;

    /** What is counted in begins so much later that no block is being played there already. */
    private static final double AHEAD_SECONDS = 0.05;

    private final LaunchMachine machine;
    private final int rateHz;
    private final float[] beat;
    private final float[] bar;
    private volatile Metronome metronome = Metronome.OFF;
    private volatile float gain;
    private volatile @Nullable Count count;
    private float[] sounding;
    private float soundingGain;
    private int place;
    private boolean accent;
    private @Nullable Count ending;

    Clicks(LaunchMachine machine) {
        this.machine = machine;
        this.rateHz = machine.clock().rateHz();
        this.beat = click(BEAT_HZ);
        this.bar = click(BAR_HZ);
        this.sounding = beat;
        this.place = beat.length;
    }

    private float[] click(double hertz) {
        float[] samples = new float[(int) (SECONDS * rateHz)];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / rateHz;
            samples[i] = (float) (StrictMath.cos(2 * StrictMath.PI * hertz * t) * StrictMath.exp(-t / DECAY_SECONDS));
        }
        return samples;
    }

    /** Takes other settings; any thread. */
    void set(Metronome value) {
        metronome = value;
        gain = (float) value.level().ratio();
    }

    /** Answers whether it counts in. */
    boolean counts() {
        return count != null;
    }

    /** Counts no more, and nothing starts. */
    void cancel() {
        count = null;
    }

    /**
     * Counts in, and then starts the song on the frame where the next beat would be counted; any thread.
     *
     * @param played frames that were played until now
     * @param state tempo and signature that are counted
     */
    void count(long played, LaunchState state) {
        double framesPerBeat = rateHz * 60.0 / state.tempo().bpm() * 4 / state.denominator();
        long from = played + (long) (AHEAD_SECONDS * rateHz);
        int beats = metronome.countInBars() * state.numerator();
        long until = from + Math.round(beats * framesPerBeat);
        LaunchCommand play = new LaunchCommand(until, LaunchCommand.Kind.PLAY, -1, -1, 0);
        count = new Count(from, until, framesPerBeat, state.numerator(), play);
    }

    @Override
    public void begin(long frame, int frames) {
        Count now = count;
        // In time for the machine to do it on its frame; whoever cancels later stops what has begun.
        if (now != null && frame + frames > now.until && machine.offer(now.play)) {
            count = null;
            ending = now;
        }
    }

    @Override
    public void add(AudioBlock into, int at, int frames, long frame, boolean decided) {
        int done = 0;
        while (done < frames) {
            long next = next(frame + done, frame + frames, decided);
            int until = (int) (next - frame);
            sound(into, at + done, until - done);
            if (next < frame + frames) {
                strike();
                sound(into, at + until, 1);
                until++;
            }
            done = until;
        }
    }

    /** Answers the next frame of a beat before a limit, or the limit. */
    private long next(long frame, long limit, boolean decided) {
        Count waiting = count;
        Count counted = waiting != null ? waiting : ending;
        if (counted != null && frame < counted.until) {
            return Math.min(limit, counted(counted, frame));
        }
        ending = null;
        boolean clicks = decided && metronome.on() && machine.clock().running();
        return clicks ? Math.min(limit, beat(frame, limit)) : limit;
    }

    private long counted(Count counted, long frame) {
        long k = Math.max(0, (long) Math.ceil((frame - counted.from - 0.5) / counted.framesPerBeat));
        long at = counted.from + Math.round(k * counted.framesPerBeat);
        if (at < frame) {
            k++;
            at = counted.from + Math.round(k * counted.framesPerBeat);
        }
        accent = k % counted.numerator == 0;
        return at < counted.until ? at : counted.until;
    }

    private long beat(long frame, long limit) {
        LaunchClock clock = machine.clock();
        SongTime song = machine.song();
        long each = Ticks.BEAT * 4 / song.denominator();
        // The first tick that falls on this frame or behind it.
        long first = clock.tickAt(frame - 1) + 1;
        long origin = song.gridOrigin();
        long counted = Math.ceilDiv(song.at(first) - origin, each);
        long tick = first + origin + counted * each - song.at(first);
        accent = Math.floorMod(counted, song.numerator()) == 0;
        long at = clock.frameAt(tick);
        return at < frame || at >= limit ? limit : at;
    }

    private void strike() {
        sounding = accent ? bar : beat;
        soundingGain = gain;
        place = 0;
    }

    private void sound(AudioBlock into, int at, int frames) {
        int left = Math.min(frames, sounding.length - place);
        for (int c = 0; c < 2; c++) {
            float[] samples = into.channel(c);
            for (int i = 0; i < left; i++) {
                samples[at + i] += soundingGain * sounding[place + i];
            }
        }
        place += Math.max(0, left);
    }

    /**
     * A count-in.
     *
     * @param from frame of its first click
     * @param until frame on which the song starts
     * @param play starts it
     */
    private record Count(long from, long until, double framesPerBeat, int numerator, LaunchCommand play) {}
}
