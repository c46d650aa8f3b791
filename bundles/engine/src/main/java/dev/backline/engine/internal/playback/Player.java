package dev.backline.engine.internal.playback;

import dev.backline.engine.internal.launch.LaunchMachine;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.engine.internal.live.Priority;
import dev.backline.sound.AudioBlock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread that plays a take, and another one in its place without a gap. A machine belongs to the thread that plays; for a change it is handed over:
 * until it comes back the thread plays on what sounds, and decides nothing.
 */
final class Player implements AutoCloseable {
    private static final long LOOK_NANOS = 200_000;
    private static final long PATIENCE_NANOS = 2_000_000_000L;
    private static final long REST_NANOS = 5_000_000;
    private static final int QUIET_SECONDS = 3;
    private static final float QUIET = 1e-5f;

    private final Outlet outlet;
    private final LaunchMachine machine;
    private final Rest rest;
    private final AudioBlock block;
    private final LastHeard heard = new LastHeard();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("backline-playback").unstarted(this::run);
    private volatile Take take;
    private volatile boolean wanted;
    private volatile boolean handedOver;
    private volatile @Nullable Change change;
    private volatile boolean closed;
    private int quietFrames;

    /**
     * Makes one that does not play yet.
     *
     * @param rest answers whether nobody wants anything
     */
    Player(Take first, LaunchMachine machine, Outlet outlet, int blockFrames, Rest rest) {
        this.take = first;
        this.machine = machine;
        this.outlet = outlet;
        this.rest = rest;
        this.block = new AudioBlock(2, blockFrames);
        block.frames(blockFrames);
    }

    void start() {
        thread.start();
    }

    Take take() {
        return take;
    }

    /** Answers what was played last. */
    LastHeard heard() {
        return heard;
    }

    private void run() {
        // Where it is not granted it plays all the same.
        boolean ignored = Priority.realTime();
        while (!closed) {
            turn();
            if (isResting()) {
                pause();
            } else {
                outlet.put(block);
            }
        }
    }

    /** Plays one block, and lets a change come in before it. */
    void turn() {
        Change arriving = change;
        if (arriving != null) {
            wanted = false;
            change = null;
            arriving.take.performer().follow(take.performer(), arriving.tracks, arriving.sameTime);
            take = arriving.take;
            handedOver = false;
        } else {
            handOver(wanted);
        }
        take.performer().play(block);
        heard.put(block);
        if (!handedOver) {
            take.tell();
        }
    }

    /** The machine comes back with the take that fits it, never without. */
    private void handOver(boolean away) {
        if (away != handedOver && (away || change == null)) {
            take.performer().hold(away);
            handedOver = away;
        }
    }

    /** While the song stands, and nothing has sounded for a while, and nobody wants anything, there is nothing to play. */
    private boolean isResting() {
        boolean quiet = !machine.clock().running() && isQuiet();
        quietFrames = quiet ? quietFrames + block.frames() : 0;
        return quietFrames > QUIET_SECONDS * outlet.sampleRateHz() && idle();
    }

    private boolean isQuiet() {
        for (int c = 0; c < 2; c++) {
            float[] values = block.channel(c);
            for (int i = 0; i < block.frames(); i++) {
                if (Math.abs(values[i]) > QUIET) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean idle() {
        return !closed && !wanted && change == null && rest.isWanted();
    }

    private void pause() {
        outlet.drain();
        while (idle()) {
            LockSupport.parkNanos(REST_NANOS);
        }
        quietFrames = 0;
    }

    /**
     * Puts another take in place of the one that plays, and waits until it does.
     *
     * @param tracks for each track of it its place before, -1 for a new one
     * @param scenes for each scene that was there its place now, -1 for one that is gone
     * @return whether the thread that plays took it; otherwise it stands still, and so does the output
     */
    boolean change(Take next, List<Integer> tracks, List<Integer> scenes) {
        wanted = true;
        try {
            if (!waitFor(() -> handedOver)) {
                return false;
            }
            machine.adopt(
                    next.stage().set(),
                    tracks.stream().mapToInt(Integer::intValue).toArray(),
                    scenes.stream().mapToInt(Integer::intValue).toArray());
            // The machine now knows the new tracks: what plays takes it back with the take that fits it, never with the
            // old one.
            arrive(next, tracks);
            return waitFor(() -> change == null);
        } finally {
            wanted = false;
        }
    }

    /** Lets a take play from the next block on. */
    void arrive(Take next, List<Integer> tracks) {
        boolean sameTime = next.stage().set().tempo().equals(take.stage().set().tempo());
        change = new Change(next, List.copyOf(tracks), sameTime);
    }

    private static boolean waitFor(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    Outlet outlet() {
        return outlet;
    }

    /** Ends within a block or two, and closes the output. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        outlet.close();
    }

    /** Answers whether there is nothing to do. */
    @FunctionalInterface
    interface Rest {
        boolean isWanted();
    }

    private record Change(Take take, List<Integer> tracks, boolean sameTime) {}
}
