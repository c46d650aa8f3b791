package dev.backline.live.bridge.internal.rule.run;

import dev.backline.api.job.Progress;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveSong;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.bridge.internal.rule.RuleFault;
import dev.backline.live.bridge.internal.rule.RuleSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Lets a sheet of rules move a running Live: asked at a fixed rate, sent through an outflow, on the thread that calls. */
public final class LiveRun implements AutoCloseable {
    private static final double NANOS = 1e9;

    /** More than a pair of hands launches. */
    private static final int PRESSES_PER_SECOND = 8;

    private final LiveConnection live;
    private final LiveDesk desk;
    private final Evaluator evaluator;
    private final Outflow outflow;
    private final double rateHz;
    private final double beatsPerBar;
    private final SongClock clock = new SongClock();
    private final List<Subscription> listening = new ArrayList<>();
    private final Map<Dial, Reach> reaches = new LinkedHashMap<>();
    private final Map<Dial, Long> sent = new LinkedHashMap<>();
    private final Set<String> notes = new ConcurrentSkipListSet<>();
    private final long began = System.nanoTime();
    private final Map<Dial, Long> pressed = new ConcurrentHashMap<>();
    private final Presses presses = new Presses(PRESSES_PER_SECOND);
    private final ExecutorService finger = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("live-rules-press").factory());
    private long leftOut;
    private Consumer<Wish> hearing = wish -> {};
    private long ticks;
    private boolean away;

    /**
     * Prepares a run: everything is looked up and listened to.
     *
     * @param rateHz ticks a second
     * @param perSecond most messages in any second
     * @throws RuleFault if Live has not what the sheet names
     */
    public LiveRun(LiveConnection live, RuleSheet sheet, double rateHz, int perSecond) throws RuleFault, LiveFault {
        this.live = live;
        this.rateHz = rateHz;
        this.outflow = new Outflow(perSecond, rateHz);
        this.desk = new LiveDesk(live);
        boolean ready = false;
        try {
            this.evaluator = new Evaluator(sheet, desk);
            LiveSong song = live.song();
            this.beatsPerBar = song.signature().bar().value();
            clock.tempo(song.tempo().read().bpm(), now());
            clock.playing(song.playing().read(), now());
            clock.heard(song.position().read().value(), now());
            listening.add(song.tempo().listen(t -> clock.tempo(t.bpm(), now())));
            listening.add(song.playing().listen(p -> clock.playing(p, now())));
            listening.add(song.position().listen(b -> clock.heard(b.value(), now())));
            ready = true;
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    private double now() {
        return (System.nanoTime() - began) / NANOS;
    }

    /** Lets somebody hear of everything that is sent. */
    void hear(Consumer<Wish> listener) {
        hearing = listener;
    }

    /** Answers the dials that the sheet may set. */
    public List<Dial> targets() {
        return evaluator.targets();
    }

    /**
     * Runs until the song has come so far, or the job is asked to stop. What the rules have touched last is read back at the end of a run that was not
     * stopped.
     *
     * @param beats how many from now on
     */
    public void run(double beats, Progress progress) {
        double end = clock.beat(now()) + beats;
        long next = System.nanoTime();
        long step = (long) (NANOS / rateHz);
        while (!progress.cancelled()) {
            double now = now();
            double beat = clock.beat(now);
            List<Wish> wishes = tick(new SongTime(beat, beatsPerBar, clock.bpm(), now));
            if (beat >= end) {
                settle(wishes, progress);
                return;
            }
            if (ticks % (long) Math.ceil(rateHz) == 0) {
                progress.report(
                        0,
                        "beat " + (long) beat + ", "
                                + sent.values().stream().mapToLong(n -> n).sum() + " sent");
            }
            // A tick that comes too late is left out: Live gets the newest value, not all that were missed.
            next = Math.max(next + step, System.nanoTime() - step);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    /** Asks the rules once, sends what may go, and answers what is wished. */
    List<Wish> tick(SongTime time) {
        List<Wish> wishes = evaluator.tick(time);
        ticks++;
        wishes.forEach(w -> reaches.computeIfAbsent(w.dial(), d -> new Reach()).add(w.value()));
        if (live.state() != LiveConnection.State.CONNECTED) {
            away = true;
            return wishes;
        }
        if (away) {
            away = false;
            outflow.forget();
        }
        for (Wish wish : outflow.pass(wishes, time.seconds())) {
            send(wish);
        }
        for (Dial dial : evaluator.presses()) {
            press(dial, time);
        }
        return wishes;
    }

    /** Presses a button beside the ticks, since it waits for Live's answer. */
    private void press(Dial dial, SongTime time) {
        if (!presses.pass(dial, time)) {
            leftOut++;
            return;
        }
        finger.execute(() -> {
            try {
                desk.press(dial);
                pressed.merge(dial, 1L, Long::sum);
            } catch (LiveFault e) {
                notes.add(dial.name() + ": " + e.getMessage());
            }
        });
    }

    private void send(Wish wish) {
        try {
            desk.glide(wish);
            hearing.accept(wish);
            sent.merge(wish.dial(), 1L, Long::sum);
        } catch (LiveFault e) {
            notes.add(wish.dial().name() + ": " + e.getMessage());
        }
    }

    /** Sets what is wished and reads it back. */
    void settle(List<Wish> wishes, Progress progress) {
        finger.close();
        for (Wish wish : wishes) {
            if (progress.cancelled()) {
                return;
            }
            try {
                desk.write(wish);
            } catch (LiveFault e) {
                notes.add(wish.dial().name() + ": " + e.getMessage());
            }
        }
    }

    /** Answers what was done to each dial. */
    public List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        reaches.forEach((dial, reach) -> courses.add(reach.course(dial, sent.getOrDefault(dial, 0L))));
        pressed.forEach((dial, times) -> courses.add(new Course(dial.name(), dial.unit(), 1, 1, 1, times)));
        return courses;
    }

    /** Answers how often the rules were asked. */
    public long ticks() {
        return ticks;
    }

    /** Answers how often a value had to wait, or a launch was left out. */
    public long heldBack() {
        return outflow.heldBack() + leftOut;
    }

    /** Answers what could not be done, one sentence each. */
    public List<String> notes() {
        TreeSet<String> all = new TreeSet<>(notes);
        all.addAll(evaluator.notes());
        return List.copyOf(all);
    }

    @Override
    public void close() {
        finger.shutdownNow();
        listening.forEach(Subscription::close);
        desk.close();
    }
}
