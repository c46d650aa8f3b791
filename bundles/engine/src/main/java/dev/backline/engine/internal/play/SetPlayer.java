package dev.backline.engine.internal.play;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.Coverage;
import dev.backline.api.audio.Passage;
import dev.backline.api.audio.Renderer;
import dev.backline.api.control.ControlFault;
import dev.backline.api.control.Hands;
import dev.backline.api.control.PlayedSet;
import dev.backline.api.job.Progress;
import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.Performance;
import dev.backline.api.unit.UnitKind;
import dev.backline.engine.internal.clip.Recordings;
import dev.backline.engine.internal.launch.ScriptLine;
import dev.backline.engine.internal.launch.ScriptRun;
import dev.backline.engine.internal.live.AudioThread;
import dev.backline.engine.internal.live.Depth;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.engine.internal.live.Performer;
import dev.backline.engine.internal.live.Stage;
import dev.backline.engine.internal.outlet.Outlets;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Plays sets in real time and tells where they are. */
final class SetPlayer {
    private static final int BLOCK = 128;
    private static final long LOOK_NANOS = 40_000_000L;
    private static final Hands.Grip NOBODY = new Hands.Grip() {
        @Override
        public String told() {
            return "";
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    };

    private final AudioFiles files;
    private final List<UnitKind> kinds;
    private final Outlets outlets;

    SetPlayer(AudioFiles files, List<UnitKind> kinds, Outlets outlets) {
        this.files = files;
        this.kinds = List.copyOf(kinds);
        this.outlets = outlets;
    }

    Coverage play(LiveSet set, Path folder, Passage passage, Progress progress) throws IOException, AudioFault {
        boolean loop = passage.loop();
        try (Outlet outlet = outlets.open(Renderer.SAMPLE_RATE_HZ, BLOCK)) {
            Stage stage = Stage.of(set, folder, files, kinds, outlet.sampleRateHz(), BLOCK, progress);
            double from = passage.from().value();
            double to = passage.to().orElse(set.length()).value();
            Performer performer = stage.performer(from, from, loop ? to : 0, BLOCK);
            long end = loop ? Long.MAX_VALUE : end(stage, passage, from, to);
            if (to > from) {
                AudioThread thread = new AudioThread(performer, outlet, BLOCK, end);
                run(thread, performer, stage, outlet, stage.frames(), NOBODY, progress);
                priority(thread, stage);
            }
            return stage.coverage();
        }
    }

    /** Puts hands on a set that is about to play. */
    interface Taking {
        Hands.Grip on(PlayedSet set) throws ControlFault;
    }

    Coverage play(LiveSet set, Path folder, Performance performance, Progress progress) throws IOException, AudioFault {
        try {
            return play(set, folder, performance, played -> NOBODY, progress);
        } catch (ControlFault e) {
            throw new IllegalStateException("Nobody's hands failed.", e);
        }
    }

    Coverage play(LiveSet set, Path folder, Performance performance, Taking hands, Progress progress)
            throws IOException, AudioFault, ControlFault {
        try (Outlet outlet = outlets.open(Renderer.SAMPLE_RATE_HZ, BLOCK)) {
            int rateHz = outlet.sampleRateHz();
            List<ScriptLine> lines = ScriptLine.of(performance);
            Recordings recordings = new Recordings(files, folder, false, progress);
            Stage.Session session =
                    Stage.session(set, recordings, kinds, lines, performance.seed(), rateHz, BLOCK, progress);
            Stage stage = session.stage();
            long end = Long.MAX_VALUE;
            if (performance.end().isPresent()) {
                ScriptRun run = ScriptRun.of(
                        set,
                        lines,
                        performance.end().get(),
                        LaunchRules.DECIDED,
                        performance.seed(),
                        rateHz,
                        Progress.NONE);
                end = run.frames() + stage.ringing();
            }
            PlayedSession played = new PlayedSession(session, BLOCK);
            try (Hands.Grip grip = hands.on(played)) {
                played.begin();
                AudioThread thread = new AudioThread(session.performer(), outlet, BLOCK, end);
                run(thread, session.performer(), stage, outlet, end, grip, progress);
                priority(thread, stage);
            }
            return stage.coverage();
        }
    }

    private static long end(Stage stage, Passage passage, double from, double to) {
        long start = stage.clock().frame(from);
        return passage.to().isPresent() ? stage.clock().frame(to) - start : stage.frames() - start;
    }

    private static void run(
            AudioThread thread,
            Performer performer,
            Stage stage,
            Outlet outlet,
            long song,
            Hands.Grip grip,
            Progress progress) {
        try (thread) {
            thread.start();
            while (!thread.isDone()) {
                progress.check();
                String hands = grip.told();
                progress.report(
                        Math.min(1, (double) performer.place() / Math.max(1, song)),
                        told(performer, stage, outlet) + (hands.isEmpty() ? "" : "; " + hands));
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        outlet.drain();
    }

    private static void priority(AudioThread thread, Stage stage) {
        if (!thread.isRealTime()) {
            stage.listing()
                    .notPlayed(
                            "Playing",
                            "Real-time priority",
                            "the system did not grant it; on Linux \"rtprio\" in limits.conf does");
        }
    }

    private static String told(Performer performer, Stage stage, Outlet outlet) {
        double beat = stage.clock().beat(performer.place());
        long bar = stage.set().signatures().bar(dev.backline.model.Beats.of(Math.max(0, beat)));
        long seconds = performer.place() / outlet.sampleRateHz();
        Depth depth = outlet.depth();
        String place = String.format(Locale.ROOT, "Playing bar %d, %d:%02d", bar, seconds / 60, seconds % 60);
        return depth.misses() == 0
                ? place
                : place + "; " + depth.misses() + (depth.misses() == 1 ? " dropout" : " dropouts") + ", buffer now "
                        + depth.frames() + " frames";
    }
}
