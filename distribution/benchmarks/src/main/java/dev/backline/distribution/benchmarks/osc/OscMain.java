package dev.backline.distribution.benchmarks.osc;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.backline.live.osc.api.OscCodec;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTransport;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Reads and hands on messages, from memory or from a socket, and prints lines {@code osc NAME FIGURE}. */
public final class OscMain {
    private static final String ADDRESS = "/live/track/get/volume";
    private static final int PASSES = 15;
    private static final int MESSAGES = 1_000_000;
    private static final int WINDOW = 64;

    private final Map<String, Handler> handlers = Map.of(ADDRESS, this::volume);
    private double sum;
    private int heard;

    private OscMain() {}

    /** Either {@code parse}, or {@code serve} and a port. */
    public static void main(String[] words) throws Exception {
        if (words[0].equals("parse")) {
            new OscMain().parse();
        } else {
            new OscMain().serve(Integer.parseInt(words[1]));
        }
    }

    private void parse() throws Exception {
        OscCodec codec = made("codec.ByteCodec", OscCodec.class);
        ByteBuffer bytes = ByteBuffer.wrap(codec.encode(OscMessage.of(ADDRESS, 3, 0.85f)));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double leastNs = Double.MAX_VALUE;
        double leastBytes = Double.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long begin = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < MESSAGES; i++) {
                dispatch(codec.decode(bytes.rewind()));
            }
            leastNs = Math.min(leastNs, (double) (threads.getCurrentThreadCpuTime() - begin) / MESSAGES);
            leastBytes =
                    Math.min(leastBytes, (double) (threads.getCurrentThreadAllocatedBytes() - allocated) / MESSAGES);
        }
        say("parse", leastNs);
        say("bytes", leastBytes);
        say("sum", sum);
    }

    private void dispatch(OscPacket packet) throws OscFault {
        if (packet instanceof OscMessage message) {
            Handler handler = handlers.get(message.address());
            if (handler != null) {
                handler.handle(message);
            }
        }
    }

    private void volume(OscMessage message) throws OscFault {
        sum += message.intAt(0) + message.floatAt(1);
    }

    private void serve(int number) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        CompletableFuture<OscPort> self = new CompletableFuture<>();
        CountDownLatch end = new CountDownLatch(1);
        long[] begin = new long[2];
        OscTransport transport = made("port.ChannelTransport", OscTransport.class);
        try (OscPort port = transport.open(OscOptions.udp().port(number).build(), (packet, from) -> {
            try {
                OscMessage message = (OscMessage) packet;
                dispatch(message);
                if (message.address().equals("/begin")) {
                    begin[0] = system.getProcessCpuTime();
                    begin[1] = heard;
                } else if (message.address().equals("/end")) {
                    say("cpu", (double) (system.getProcessCpuTime() - begin[0]) / (heard - begin[1]));
                    answer(self, from.address());
                    end.countDown();
                    return;
                } else if (++heard % WINDOW != 0) {
                    return;
                }
                answer(self, from.address());
            } catch (OscFault e) {
                throw new IllegalStateException(e);
            }
        })) {
            self.complete(port);
            end.await();
        }
    }

    private static void answer(CompletableFuture<OscPort> port, InetSocketAddress to) throws OscFault {
        port.join().send(OscMessage.of("/answer"), to);
    }

    /** Classes of the bundle's inside are taken by name, as the framework does it. */
    private static <T> T made(String name, Class<T> type) throws ReflectiveOperationException {
        return type.cast(Class.forName("dev.backline.live.osc.internal." + name)
                .getConstructor()
                .newInstance());
    }

    private static void say(String name, double figure) {
        System.out.println(String.format(Locale.ROOT, "osc %s %.6g", name, figure));
    }

    private interface Handler {
        void handle(OscMessage message) throws OscFault;
    }
}
