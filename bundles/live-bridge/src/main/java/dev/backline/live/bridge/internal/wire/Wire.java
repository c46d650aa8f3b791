package dev.backline.live.bridge.internal.wire;

import dev.backline.live.bridge.api.LiveConnection.State;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveTarget;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscTransport;
import dev.backline.live.osc.api.dialect.Dialect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/**
 * The one line to a Live: a port, a thread that sends, asks again and feels the pulse, and a thread that calls listeners. What is asked waits for
 * its reply; what is told waits for nothing.
 */
public final class Wire implements AutoCloseable {
    /** How often the opening question is asked to the end where somebody listens. */
    private static final int ROUNDS = 5;

    private final LiveTarget target;
    private final InetSocketAddress live;
    private final OscPort port;
    private final Correspondence correspondence;
    private final Deliveries deliveries = new Deliveries();
    private final Ears ears;
    private final Pulse pulse;
    private final Thread clock;
    private final Map<String, OscMessage> gliding = new LinkedHashMap<>();
    private volatile boolean closed;
    private volatile Complaint complaint = new Complaint("", Long.MIN_VALUE / 2);

    private Wire(OscTransport transport, LiveTarget target) throws LiveFault {
        this.target = target;
        this.live = resolve(target);
        this.correspondence = new Correspondence(target);
        this.ears = new Ears(this, deliveries);
        this.pulse = new Pulse(this, ears);
        this.port = open(transport);
        this.clock = Thread.ofPlatform().daemon().name("live-bridge").unstarted(this::run);
    }

    /**
     * Opens the line, and waits until Live answers.
     *
     * @throws LiveFault if it does not, or the reply port is taken
     */
    public static Wire open(OscTransport transport, LiveTarget target) throws LiveFault {
        Wire wire = new Wire(transport, target);
        wire.clock.start();
        try {
            wire.awaitLive();
            return wire;
        } catch (LiveFault e) {
            wire.close();
            throw e;
        }
    }

    /** Waits for the first reply: longer than for another where somebody listens, for a Live that just starts or a machine under load is slow and not away. */
    private void awaitLive() throws LiveFault {
        for (int round = 1; true; round++) {
            try {
                ask(Pulse.TEST);
                return;
            } catch (LiveFault e) {
                boolean over = round == ROUNDS || Thread.currentThread().isInterrupted();
                if (e.kind() != Kind.UNREACHABLE || over || !Doorbell.answered(live)) {
                    throw e;
                }
            }
        }
    }

    private static InetSocketAddress resolve(LiveTarget target) throws LiveFault {
        try {
            return new InetSocketAddress(InetAddress.getByName(target.host()), target.port());
        } catch (UnknownHostException e) {
            throw new LiveFault(
                    Kind.UNREACHABLE,
                    "The host of Live is \"" + target.host()
                            + "\", but no such machine is known. Set live.bridge.host to 127.0.0.1 when Live runs on this one.",
                    e);
        }
    }

    private OscPort open(OscTransport transport) throws LiveFault {
        OscOptions.Builder options = OscOptions.udp().port(target.replyPort());
        if (!live.getAddress().isLoopbackAddress()) {
            options.host(new InetSocketAddress(target.replyPort()).getAddress()).allow(live.getAddress());
        }
        try {
            return transport.open(options.build(), (packet, from) -> received(packet));
        } catch (OscFault e) {
            deliveries.close();
            throw new LiveFault(
                    Kind.PORT_TAKEN,
                    "Port " + target.replyPort() + ", which Live replies to, is taken, but only one can own it.",
                    e);
        }
    }

    /** Answers where it leads. */
    public LiveTarget target() {
        return target;
    }

    /** Answers the port that replies come to. */
    public int replyPort() {
        return port.address().getPort();
    }

    /** Answers what is listened to. */
    public Ears ears() {
        return ears;
    }

    /** Answers whether Live answers. */
    public State state() {
        return closed ? State.CLOSED : pulse.state();
    }

    /** Answers the pulse, which tells when Live goes and comes back. */
    public Pulse pulse() {
        return pulse;
    }

    /** Asks, and answers what the reply says behind the indices. */
    public List<Object> ask(Question question) throws LiveFault {
        return await(asked(question));
    }

    /** Asks without waiting. */
    public CompletableFuture<List<Object>> asked(Question question) {
        CompletableFuture<List<Object>> reply = correspondence.ask(question);
        LockSupport.unpark(clock);
        return reply;
    }

    /** Waits for a reply. */
    public List<Object> await(CompletableFuture<List<Object>> reply) throws LiveFault {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LiveFault fault) {
                throw new LiveFault(fault.kind(), fault.getMessage(), fault);
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            correspondence.forget(reply);
            Thread.currentThread().interrupt();
            throw new LiveFault(Kind.UNREACHABLE, "Waiting for Live's reply was interrupted.", e);
        }
    }

    /** Forgets a question whose reply nobody waits for any more. */
    public void forget(CompletableFuture<List<Object>> reply) {
        if (!reply.isDone()) {
            correspondence.forget(reply);
        }
    }

    /** Sends messages at once, in one packet where they fit, and waits for nothing. */
    public void tell(List<OscMessage> messages) {
        Packets.split(messages).forEach(this::send);
    }

    /** Sends a message soon; of several with one key the last counts. */
    public void glide(String key, OscMessage message) {
        synchronized (gliding) {
            gliding.put(key, message);
        }
        LockSupport.unpark(clock);
    }

    /** Answers what Live complained about since a moment on {@link System#nanoTime}, if anything. */
    public Optional<String> complaintSince(long nanos) {
        Complaint last = complaint;
        return last.atNanos - nanos >= 0 ? Optional.of(last.text) : Optional.empty();
    }

    private void received(OscPacket packet) {
        if (packet instanceof OscBundle bundle) {
            bundle.packets().forEach(this::received);
        } else if (packet instanceof OscMessage message) {
            received(message);
        }
    }

    private void received(OscMessage message) {
        pulse.felt();
        switch (message.address()) {
            case Dialect.ERROR -> {
                String text = message.arguments().isEmpty()
                        ? ""
                        : String.valueOf(message.arguments().getFirst());
                complaint = new Complaint(text, System.nanoTime());
                correspondence.complained(text);
            }
            case Dialect.STARTUP -> pulse.started();
            default -> {
                correspondence.received(message);
                ears.heard(message);
            }
        }
        LockSupport.unpark(clock);
    }

    private void run() {
        while (!closed) {
            long now = System.nanoTime();
            correspondence.post(now).forEach(this::send);
            glideNow();
            long idle = Math.min(correspondence.idleNanos(now), pulse.beat(now));
            LockSupport.parkNanos(this, Math.min(idle, ears.audit(now)));
        }
    }

    private void glideNow() {
        List<OscMessage> messages;
        synchronized (gliding) {
            if (gliding.isEmpty()) {
                return;
            }
            messages = new ArrayList<>(gliding.values());
            gliding.clear();
        }
        tell(messages);
        // Live looks at its post every 100 ms: a finer movement than this is heard by nobody.
        LockSupport.parkNanos(this, 5_000_000);
    }

    private void send(List<OscMessage> packet) {
        try {
            port.send(
                    packet.size() == 1 ? packet.getFirst() : new OscBundle(OscTime.IMMEDIATELY, List.copyOf(packet)),
                    live);
        } catch (OscFault e) {
            // As good as lost on the way: whoever waits for a reply asks again, and says so in the end.
            System.getLogger(Wire.class.getName()).log(System.Logger.Level.DEBUG, "Not sent", e);
        }
    }

    /** Ends all: those who wait get a fault, listeners hear nothing more, thread and port are gone when it returns. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        ears.silence();
        closed = true;
        pulse.closed();
        LockSupport.unpark(clock);
        correspondence.close();
        port.close();
        deliveries.close();
        join(clock);
    }

    /** Waits for the end of a thread. */
    public static void join(Thread thread) {
        if (thread.equals(Thread.currentThread())) {
            return;
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Complaint(String text, long atNanos) {}
}
