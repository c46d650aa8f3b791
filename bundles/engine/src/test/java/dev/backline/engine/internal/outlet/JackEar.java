package dev.backline.engine.internal.outlet;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/** A JACK client of its own that keeps what two ports of another one send. */
@SuppressWarnings("restricted")
final class JackEar implements AutoCloseable {
    private final Jack jack = Jack.find().orElseThrow();
    private final Arena arena = Arena.ofShared();
    private final MemorySegment client;
    private final MemorySegment[] ports = new MemorySegment[2];
    private final float[][] kept;
    private volatile int heard;

    JackEar(int mostFrames) throws Throwable {
        kept = new float[2][mostFrames];
        MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
        client = (MemorySegment) jack.open.invoke(arena.allocateFrom("Ear"), Jack.NO_START_SERVER, status);
        for (int i = 0; i < 2; i++) {
            ports[i] = (MemorySegment) jack.port.invoke(
                    client, arena.allocateFrom("in" + i), arena.allocateFrom(Jack.AUDIO), Jack.IS_INPUT, 0L);
        }
        MemorySegment callback = jack.linker()
                .upcallStub(
                        MethodHandles.lookup()
                                .findVirtual(
                                        JackEar.class,
                                        "process",
                                        MethodType.methodType(int.class, int.class, MemorySegment.class))
                                .bindTo(this),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS),
                        arena);
        int set = (int) jack.process.invoke(client, callback, MemorySegment.NULL);
        int active = (int) jack.activate.invoke(client);
        if (set != 0 || active != 0) {
            throw new IllegalStateException("the server refused the ear");
        }
    }

    /** Plugs a port into a channel. */
    void listen(int channel, String port) throws Throwable {
        MemorySegment own = (MemorySegment) jack.portName.invoke(ports[channel]);
        int answer = (int) jack.connect.invoke(client, arena.allocateFrom(port), own);
        if (answer != 0) {
            throw new IllegalStateException("no port " + port);
        }
    }

    @SuppressWarnings("unused")
    private int process(int frames, MemorySegment argument) {
        try {
            int room = Math.min(frames, kept[0].length - heard);
            for (int c = 0; c < 2; c++) {
                MemorySegment from = ((MemorySegment) jack.buffer.invokeExact(ports[c], frames))
                        .reinterpret((long) frames * Float.BYTES);
                MemorySegment.copy(from, ValueLayout.JAVA_FLOAT, 0, kept[c], heard, room);
            }
            heard += room;
            return 0;
        } catch (Throwable e) {
            return 1;
        }
    }

    float[] heard(int channel) {
        return Arrays.copyOf(kept[channel], heard);
    }

    @Override
    public void close() {
        try {
            int ignored = (int) jack.deactivate.invoke(client);
            ignored = (int) jack.close.invoke(client);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            arena.close();
        }
    }
}
