package dev.backline.live.bridge.internal.show.run;

import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveScene;
import dev.backline.live.bridge.api.Subscription;
import dev.backline.live.bridge.internal.show.Cue;
import dev.backline.live.bridge.internal.show.Order;
import dev.backline.live.bridge.internal.show.ShowMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Plays a show. The calling thread lets the machine decide, fifty times a second, and waits for nothing else; orders go to Live on threads of their own,
 * those that silence before all others, and what becomes of them comes back as a cue.
 */
final class ShowRun implements AutoCloseable {
    private static final long LOOK_MILLIS = 20;
    private static final double NANOS = 1e9;

    /** Asked more often than the watchdog can bark; a Live that hangs is noticed although nobody orders anything. */
    private static final long PULSE_MILLIS = 250;

    private final LiveConnection live;
    private final ShowMachine machine;
    private final Consumer<String> telling;
    private final BlockingQueue<Cue> cues = new LinkedBlockingQueue<>();
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> fired = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Subscription state;
    private volatile Thread silencing = Thread.ofVirtual().start(() -> {});
    private volatile boolean open = true;
    private volatile boolean heard;
    private volatile double bpm;
    private double beats;

    /**
     * Takes what is needed, and begins to watch Live.
     *
     * @param telling hears each sentence for the player
     */
    ShowRun(LiveConnection live, ShowMachine machine, Consumer<String> telling) throws LiveFault {
        this.live = live;
        this.machine = machine;
        this.telling = telling;
        this.bpm = live.song().tempo().read().bpm();
        this.state = live.onState(this::changed);
        threads.add(Thread.ofVirtual().name("show orders").start(this::obey));
        threads.add(Thread.ofVirtual().name("show pulse").start(this::pulse));
    }

    /** Takes a cue, from any thread. */
    void cue(Cue cue) {
        cues.add(cue);
    }

    /** Answers whether every cue so far is on its way to Live. */
    boolean idle() {
        return cues.isEmpty() && orders.isEmpty();
    }

    /** Answers how many beats the show has gone on for. */
    double beats() {
        return beats;
    }

    /** Answers the scenes that were asked for, with the beat. */
    List<String> fired() {
        return List.copyOf(fired);
    }

    /** Answers what the player was told. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Plays until the show has ended or somebody stops it. */
    void play(CueSheet sheet, BooleanSupplier stopped) throws InterruptedException {
        List<CueSheet.Timed> waiting = new ArrayList<>(sheet.cues());
        long before = System.nanoTime();
        while (!stopped.getAsBoolean() && !over(waiting)) {
            Cue cue = cues.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            long now = System.nanoTime();
            double gone = (now - before) / NANOS * bpm / 60;
            before = now;
            beats += gone;
            while (!waiting.isEmpty() && waiting.getFirst().beat() <= beats) {
                order(machine.on(waiting.removeFirst().cue()));
            }
            if (cue != null) {
                order(machine.on(cue));
            }
            boolean answered = heard;
            heard = false;
            order(machine.pass(gone, answered));
        }
    }

    private boolean over(List<CueSheet.Timed> waiting) {
        return machine.state() == ShowMachine.State.ENDED && waiting.isEmpty() && orders.isEmpty() && cues.isEmpty();
    }

    private void order(List<Order> wanted) {
        for (Order order : wanted) {
            switch (order) {
                case Order.Tell tell -> {
                    told.add(tell.text());
                    telling.accept(tell.text());
                }
                case Order.Silence silence -> {
                    // Whatever waits would sound again.
                    orders.clear();
                    Thread panic = Thread.ofVirtual().name("show panic").start(() -> carryOut(silence));
                    threads.add(panic);
                    silencing = panic;
                }
                case Order.Fire fire -> {
                    fired.add(fire.scene() + " at beat " + StrictMath.round(beats));
                    orders.add(fire);
                }
                case Order.SetTempo tempo -> {
                    bpm = tempo.tempo().bpm();
                    orders.add(tempo);
                }
            }
        }
    }

    private void obey() {
        try {
            while (open) {
                Order order = orders.take();
                // A song that is asked for behind a panic is not to be stopped by it.
                silencing.join();
                carryOut(order);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Order order) {
        try {
            switch (order) {
                case Order.Fire fire -> Scenes.find(live, fire.scene()).fire();
                case Order.SetTempo tempo -> live.song().tempo().write(tempo.tempo());
                case Order.Silence silence -> {
                    live.song().stopAllClips();
                    live.song().stop();
                }
                case Order.Tell tell -> {}
            }
            heard = true;
        } catch (LiveFault e) {
            // That Live is away is the watchdog's matter; what it refuses is a failure at once.
            if (open && e.kind() != LiveFault.Kind.UNREACHABLE) {
                cues.add(new Cue.Failed(order, e.getMessage()));
            }
        }
    }

    private void pulse() {
        try {
            while (open) {
                Thread.sleep(PULSE_MILLIS);
                ask();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        try {
            bpm = live.song().tempo().read().bpm();
            heard = true;
        } catch (LiveFault e) {
            System.getLogger(ShowRun.class.getName()).log(System.Logger.Level.DEBUG, "No answer", e);
        }
    }

    private void changed(LiveConnection.State now) {
        if (now == LiveConnection.State.CONNECTED) {
            cues.add(new Cue.Back());
        }
    }

    @Override
    public void close() {
        open = false;
        state.close();
        threads.forEach(Thread::interrupt);
    }

    /** How a set-list names scenes. */
    static final class Scenes {
        private Scenes() {}

        static LiveScene find(LiveConnection live, String scene) throws LiveFault {
            return scene.matches("#[1-9]\\d{0,3}")
                    ? live.scene(Integer.parseInt(scene.substring(1)) - 1)
                    : live.scene(scene);
        }
    }
}
