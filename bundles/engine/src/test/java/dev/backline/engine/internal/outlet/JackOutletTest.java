package dev.backline.engine.internal.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.engine.internal.live.AudioThread;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.engine.internal.live.Performer;
import dev.backline.engine.internal.live.Stage;
import dev.backline.engine.internal.render.Sets;
import dev.backline.model.LiveSet;
import dev.backline.sound.AudioBlock;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What JACK hears is what is rendered, bit for bit, up to and between dropouts. Runs where jackd is installed and can be started. */
class JackOutletTest {
    private static final int RATE = 44_100;
    private static final int PERIOD = 128;
    private static final int SECONDS =
            Integer.getInteger("backline.jack.seconds", Boolean.getBoolean("backline.long") ? 5 : 1);

    @Test
    void whatIsHeardIsWhatIsRendered() throws Throwable {
        assumeTrue(JackServer.isInstalled(), "JACK is not installed");
        try (JackServer server = new JackServer(RATE, PERIOD)) {
            assumeTrue(server.isUp(), "jackd does not start here");
            play(Sets.busy(2.5 * SECONDS));
        }
    }

    private static void play(LiveSet set) throws Throwable {
        int frames = SECONDS * RATE;
        float[][] rendered = rendered(set, frames);
        try (Outlet outlet = Outlets.best().open(RATE, PERIOD);
                JackEar ear = new JackEar(frames + 60 * RATE);
                Wakings control = new Wakings(RATE, PERIOD, outlet.depth().frames())) {
            assertThat(outlet.name()).isEqualTo("JACK");
            ear.listen(0, "Backline:left");
            ear.listen(1, "Backline:right");
            Performer performer = stage(set).performer(0, 0, 0, PERIOD);
            try (AudioThread thread = new AudioThread(performer, outlet, PERIOD, frames)) {
                thread.start();
                while (!thread.isDone()) {
                    LockSupport.parkNanos(1_000_000);
                }
                outlet.drain();
                report(outlet, thread, control);
            }
            compare(rendered, new float[][] {ear.heard(0), ear.heard(1)});
        }
    }

    /** One line for who reads, and one for the benchmarks: {@code realtime PLAYED_SECONDS DROPOUTS FRAMES_DEEP GRANTED LATE LATE_GRANTED}. */
    private static void report(Outlet outlet, AudioThread thread, Wakings control) {
        System.out.println(SECONDS + " s at " + PERIOD + " frames into JACK: "
                + outlet.depth().misses()
                + " dropouts, buffer at last " + outlet.depth().frames()
                + " frames; the thread that only wakes was late "
                + control.late() + " times; real-time priority " + granted(thread.isRealTime()) + " and "
                + granted(control.isRealTime()));
        System.out.println("realtime " + SECONDS + " " + outlet.depth().misses() + " "
                + outlet.depth().frames() + " " + thread.isRealTime() + " " + control.late() + " "
                + control.isRealTime());
    }

    private static String granted(boolean granted) {
        return granted ? "granted" : "not granted";
    }

    private static Stage stage(LiveSet set) throws Exception {
        return Stage.of(set, Path.of("project"), Sets.FILES, Sets.UNITS, RATE, 4_096, Progress.NONE);
    }

    private static float[][] rendered(LiveSet set, int frames) throws Exception {
        Performer performer = stage(set).performer(0, 0, 0, 4_096);
        float[][] sound = new float[2][frames];
        AudioBlock block = new AudioBlock(2, 4_096);
        for (int at = 0; at < frames; at += block.frames()) {
            block.frames(Math.min(4_096, frames - at));
            performer.play(block);
            System.arraycopy(block.channel(0), 0, sound[0], at, block.frames());
            System.arraycopy(block.channel(1), 0, sound[1], at, block.frames());
        }
        return sound;
    }

    /** In a dropout the outlet plays silence and goes on where it was. */
    private static void compare(float[][] rendered, float[][] heard) {
        int at = first(heard);
        int from = first(rendered);
        int silent = 0;
        for (int i = from; i < rendered[0].length; i++) {
            while (at < heard[0].length && !same(rendered, i, heard, at) && heard[0][at] == 0 && heard[1][at] == 0) {
                at++;
                silent++;
            }
            assertThat(at).as("frames that were heard, at frame %d", i).isLessThan(heard[0].length);
            assertThat(same(rendered, i, heard, at))
                    .as("frame %d: %s was rendered, %s was heard", i, rendered[0][i], heard[0][at])
                    .isTrue();
            at++;
        }
        System.out.println((rendered[0].length - from) + " frames equal, " + silent + " of silence between them");
        System.out.println("heard " + (rendered[0].length - from) + " " + silent);
    }

    private static boolean same(float[][] a, int i, float[][] b, int k) {
        return a[0][i] == b[0][k] && a[1][i] == b[1][k];
    }

    private static int first(float[][] sound) {
        int at = 0;
        while (at < sound[0].length && sound[0][at] == 0 && sound[1][at] == 0) {
            at++;
        }
        assertThat(at).as("something sounds").isLessThan(sound[0].length);
        return at;
    }
}
