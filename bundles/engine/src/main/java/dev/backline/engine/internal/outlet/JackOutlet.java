package dev.backline.engine.internal.outlet;

import dev.backline.api.audio.AudioFault;
import dev.backline.engine.internal.live.Depth;
import dev.backline.engine.internal.live.Outlet;
import dev.backline.sound.AudioBlock;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An output by JACK. Its own thread takes frames out of a ring; where none are left it plays silence, and the depth grows. The first two physical inputs are
 * connected.
 */
@SuppressWarnings("restricted")
final class JackOutlet implements Outlet {
    private static final Optional<Jack> JACK = Jack.find();
    private static final int RING = 1 << 16;
    private static final long NANOS = 1_000_000_000L;

    private final Jack jack;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment client;
    private final MemorySegment[] ports = new MemorySegment[2];
    private final int rateHz;
    private final Ring ring = new Ring(RING);
    private final AtomicInteger dry = new AtomicInteger();
    private final Depth depth;
    private volatile boolean begun;
    private int told;

    private JackOutlet(Jack jack, MemorySegment client, int blockFrames) throws Throwable {
        this.jack = jack;
        this.client = client;
        this.rateHz = (int) jack.rate.invoke(client);
        int period = (int) jack.frames.invoke(client);
        this.depth = new Depth(Math.max(2 * blockFrames, 2 * period), rateHz);
        String[] names = {"left", "right"};
        for (int i = 0; i < 2; i++) {
            ports[i] = (MemorySegment) jack.port.invoke(
                    client, arena.allocateFrom(names[i]), arena.allocateFrom(Jack.AUDIO), Jack.IS_OUTPUT, 0L);
        }
        MemorySegment callback = jack.linker()
                .upcallStub(
                        MethodHandles.lookup()
                                .findVirtual(
                                        JackOutlet.class,
                                        "process",
                                        MethodType.methodType(int.class, int.class, MemorySegment.class))
                                .bindTo(this),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS),
                        arena);
        int set = (int) jack.process.invoke(client, callback, MemorySegment.NULL);
        int active = (int) jack.activate.invoke(client);
        if (set != 0 || active != 0) {
            throw new IllegalStateException("the server refused to start the client");
        }
        connect();
    }

    /** Answers whether a server runs. */
    static boolean isThere() {
        if (JACK.isEmpty()) {
            return false;
        }
        try {
            MemorySegment client = client(JACK.get());
            boolean there = client.address() != 0;
            if (there) {
                jackClose(JACK.get(), client);
            }
            return there;
        } catch (Throwable e) {
            // A library that cannot be called is none.
            return false;
        }
    }

    private static void jackClose(Jack jack, MemorySegment client) throws Throwable {
        int ignored = (int) jack.close.invoke(client);
    }

    private static MemorySegment client(Jack jack) throws Throwable {
        jack.hush();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
            return (MemorySegment) jack.open.invoke(arena.allocateFrom("Backline"), Jack.NO_START_SERVER, status);
        }
    }

    static Outlet open(int blockFrames) throws AudioFault {
        Jack jack =
                JACK.orElseThrow(() -> new AudioFault("JACK is not on this machine. Install it, or use Java Sound."));
        try {
            MemorySegment client = client(jack);
            if (client.address() == 0) {
                throw new AudioFault("No JACK server runs. Start one, or use Java Sound.");
            }
            return new JackOutlet(jack, client, blockFrames);
        } catch (AudioFault e) {
            throw e;
        } catch (Throwable e) {
            throw new AudioFault("JACK cannot be used: " + e.getMessage() + ". Use Java Sound.", e);
        }
    }

    private void connect() throws Throwable {
        MemorySegment found = (MemorySegment) jack.ports.invoke(
                client, MemorySegment.NULL, arena.allocateFrom(Jack.AUDIO), Jack.IS_INPUT | Jack.IS_PHYSICAL);
        if (found.address() == 0) {
            return;
        }
        MemorySegment names = found.reinterpret(2 * ValueLayout.ADDRESS.byteSize());
        for (int i = 0; i < 2; i++) {
            MemorySegment name = names.getAtIndex(ValueLayout.ADDRESS, i);
            if (name.address() == 0) {
                return;
            }
            MemorySegment own = (MemorySegment) jack.portName.invoke(ports[i]);
            int ignored = (int) jack.connect.invoke(client, own, name);
        }
    }

    /** Called by JACK on its own thread. */
    @SuppressWarnings("unused")
    private int process(int frames, MemorySegment argument) {
        try {
            long size = (long) frames * Float.BYTES;
            MemorySegment left = ((MemorySegment) jack.buffer.invokeExact(ports[0], frames)).reinterpret(size);
            MemorySegment right = ((MemorySegment) jack.buffer.invokeExact(ports[1], frames)).reinterpret(size);
            if (ring.take(left, right, frames) < frames && begun) {
                dry.incrementAndGet();
            }
            return 0;
        } catch (Throwable e) {
            // An exception must never reach JACK; it would take the whole process down.
            return 1;
        }
    }

    @Override
    public String name() {
        return "JACK";
    }

    @Override
    public int sampleRateHz() {
        return rateHz;
    }

    @Override
    public Depth depth() {
        return depth;
    }

    @Override
    public void put(AudioBlock block) {
        int now = dry.get();
        if (now != told) {
            told = now;
            depth.missed();
        } else {
            depth.played(block.frames());
        }
        while (ring.waiting() + block.frames() > depth.frames()) {
            LockSupport.parkNanos(block.frames() * NANOS / rateHz / 8 + 50_000);
        }
        ring.put(block);
        begun = true;
    }

    @Override
    public void drain() {
        begun = false;
        while (ring.waiting() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        begun = false;
        try {
            int ignored = (int) jack.deactivate.invoke(client);
            jackClose(jack, client);
        } catch (Throwable e) {
            // The server is gone; so is the client then.
            return;
        } finally {
            arena.close();
        }
    }
}
