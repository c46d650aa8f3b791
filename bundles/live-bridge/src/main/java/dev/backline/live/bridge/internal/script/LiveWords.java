package dev.backline.live.bridge.internal.script;

import dev.backline.api.action.ActionFault;
import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveSong;
import dev.backline.live.bridge.api.LiveStep;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import dev.backline.scripting.api.ScriptFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;

/**
 * What a script says behind {@code live.}: the song, its tracks and scenes. Reading always works; writing only inside of {@code live.write { }}, and
 * deleting only inside of {@code live.write(destroy: true) { }}.
 */
public final class LiveWords implements AutoCloseable {
    private static final long LOOK_MILLIS = 5;
    private static final double NANOS = 1e9;

    private final Places places;
    private final Talk talk;
    private final Optional<Runnable> afterWriting;
    private final List<LiveWords> others = new ArrayList<>();

    LiveWords(Places places, Talk talk) {
        this(places, talk, Optional.empty());
    }

    LiveWords(Places places, Talk talk, Optional<Runnable> afterWriting) {
        this.places = places;
        this.talk = talk;
        this.afterWriting = afterWriting;
    }

    private LiveConnection connection() {
        return talk.connection();
    }

    private LiveSong song() {
        return connection().song();
    }

    /** Lets the closure write, and answers its last value. */
    public Object write(Callable<?> work) throws Exception {
        return write(Map.of(), work);
    }

    /** Lets the closure write; with {@code destroy: true} it may also delete and replace. */
    public Object write(Map<String, ?> options, Callable<?> work) throws Exception {
        Object answer = talk.write(Boolean.TRUE.equals(options.get("destroy")), work);
        afterWriting.ifPresent(Runnable::run);
        return answer;
    }

    /** Answers the same words for another Live, named by its port, or for a set on disk. */
    public LiveWords on(Object place) {
        return on(Map.of(), place);
    }

    /** Answers the words for a set on disk, which {@code out} takes after each writing. */
    public LiveWords on(Map<String, ?> options, Object place) {
        Object out = options.get("out");
        LiveWords other =
                places.open(String.valueOf(place), Optional.ofNullable(out).map(o -> Path.of(String.valueOf(o))));
        others.add(other);
        return other;
    }

    /** Answers the tracks, without returns and the main track. */
    public Things<TrackWords> getTracks() {
        return new Things<>("track", Asked.of(() -> connection().trackNames()), i -> new TrackWords(talk, i));
    }

    /** Answers the scenes. */
    public Things<SceneWords> getScenes() {
        return new Things<>("scene", Asked.of(() -> connection().sceneNames()), i -> new SceneWords(talk, i));
    }

    /** Answers the tempo. */
    public Tempo getTempo() {
        return Asked.of(() -> song().tempo().read());
    }

    /** Sets the tempo. */
    public void setTempo(Object value) {
        Asked.done(() -> song().tempo().write(Amounts.tempo(value)));
    }

    /** Answers the time signature. */
    public TimeSignature getSignature() {
        return Asked.of(() -> song().signature());
    }

    /** Answers whether it plays. */
    public boolean getPlaying() {
        return Asked.of(() -> song().playing().read());
    }

    /** Answers the position in beats. */
    public double getPosition() {
        return Asked.of(() -> song().position().read().value());
    }

    /** Answers the metronome's switch. */
    public boolean getMetronome() {
        return Asked.of(() -> song().metronome().read());
    }

    /** Switches the metronome. */
    public void setMetronome(boolean value) {
        Asked.done(() -> song().metronome().write(value));
    }

    /** Answers the grid that launches wait for. */
    public Quantisation getQuantisation() {
        return Asked.of(() -> song().quantisation().read());
    }

    /** Sets it, also by its label such as {@code 1 Bar}. */
    public void setQuantisation(Object value) {
        Asked.done(() -> song().quantisation().write(Amounts.quantisation(value)));
    }

    /** Answers the switch of the session's recording. */
    public boolean getRecording() {
        return Asked.of(() -> song().sessionRecord().read());
    }

    /** Sets it. */
    public void setRecording(boolean value) {
        Asked.done(() -> song().sessionRecord().write(value));
    }

    /** Starts playing. */
    public void play() {
        Asked.done(() -> song().play());
    }

    /** Stops playing. */
    public void stop() {
        Asked.done(() -> song().stop());
    }

    /** Stops all clips. */
    public void stopClips() {
        Asked.done(() -> song().stopAllClips());
    }

    /** Adds a scene at the end. */
    public SceneWords addScene(String name) {
        return Asked.of(() -> {
            var made = song().createScene(-1);
            made.title().write(name);
            return new SceneWords(talk, made.index());
        });
    }

    /** Answers the program's version. */
    public String getVersion() {
        return Asked.of(() -> connection().application().version());
    }

    /** Shows a line in Live's status bar. */
    public void message(String text) {
        Asked.done(() -> connection().application().show(text));
    }

    /** Asks one of AbletonOSC's own addresses. */
    public List<Object> ask(String address, Object... arguments) {
        return Asked.of(() -> connection().calls().ask(address, List.of(arguments)));
    }

    /** Answers what was written by this script, in words. */
    public List<String> getSteps() {
        return connection().steps().stream().map(LiveStep::what).toList();
    }

    /** Calls a closure with each beat while it plays, until the script ends. */
    public Subscription onBeat(IntConsumer work) {
        return talk.keep(Asked.of(() -> song().onBeat(work)));
    }

    /** Waits until so many beats have gone by. */
    public void waitBeats(Object length) throws InterruptedException {
        double end = getPosition() + Amounts.beats(length).value();
        waitUntil(() -> getPosition() >= end);
    }

    /** Waits until the closure answers true. */
    public void waitUntil(Callable<Boolean> condition) throws InterruptedException {
        while (!holds(condition)) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Waits until the closure answers true, but not longer than {@code seconds}: then it is a fault. */
    public void waitUntil(Map<String, ?> options, Callable<Boolean> condition) throws InterruptedException {
        if (!(options.get("seconds") instanceof Number seconds)) {
            throw Asked.wrong(
                    "live.waitUntil " + options + ": seconds were expected, such as live.waitUntil(seconds: 30) { }");
        }
        long end = System.nanoTime() + (long) (seconds.doubleValue() * NANOS);
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new ScriptFault(new ActionFault(
                        ActionFault.Kind.REFUSED,
                        "Live did not come to what the script waits for within " + seconds
                                + " s. See what it does, and try" + " again."));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws InterruptedException {
        try {
            return Boolean.TRUE.equals(condition.call());
        } catch (ScriptFault e) {
            // A Live that is away for a moment has not come to it yet; the one who waits may stop waiting.
            if (e.kind() == ActionFault.Kind.LIVE_UNREACHABLE) {
                return false;
            }
            throw e;
        } catch (RuntimeException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        others.forEach(LiveWords::close);
        talk.close();
    }

    /** Answers where it leads. */
    @Override
    public String toString() {
        return "Live at " + connection().target();
    }
}
