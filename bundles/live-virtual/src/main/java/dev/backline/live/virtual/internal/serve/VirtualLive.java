package dev.backline.live.virtual.internal.serve;

import dev.backline.api.session.Launching;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTiming;
import dev.backline.live.osc.api.OscTransport;
import dev.backline.live.osc.api.Promptness;
import dev.backline.live.virtual.internal.song.Song;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A virtual Live on the network. What comes in waits until the tick of the first message is over; then all that came is heard at one moment of the song, in order,
 * and answered. Live does the same with a tick of its own that is about 100 ms long.
 */
public final class VirtualLive implements AutoCloseable {
    private static final long MILLI = 1_000_000;
    /** How often listeners hear of what goes on by itself. */
    private static final long PACE = 10 * MILLI;

    private static final int MOST_WAITING = 1 << 16;

    private final OscTransport transport;
    private final ServeOptions options;
    private final FaultyWay way;
    private final Rehearsal rehearsal;
    private final TraceFile trace;
    private final Deque<Heard> waiting = new ArrayDeque<>();
    private final Deque<Heard> past = new ArrayDeque<>();
    private final long began = System.nanoTime();
    private final InetSocketAddress address;
    private final Thread thread;
    private @Nullable OscPort port;
    private long busy;
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private boolean closed;
    private boolean dead;

    /** What came in. */
    private record Heard(Optional<OscPacket> packet, String garbled, InetSocketAddress from, long nanos) {}

    /**
     * Opens it.
     *
     * @throws OscFault if the port is taken
     * @throws IOException if the trace cannot be written
     */
    public VirtualLive(OscTransport transport, Launching launching, Song song, ServeOptions options)
            throws OscFault, IOException {
        this(transport, launching, song, options, Past.NONE);
    }

    /**
     * Opens one that hears once more what came in at another time, each message at its moment of the song.
     *
     * @throws OscFault if the port is taken
     * @throws IOException if the trace cannot be written
     */
    public VirtualLive(OscTransport transport, Launching launching, Song song, ServeOptions options, Past messages)
            throws OscFault, IOException {
        this.transport = transport;
        this.options = options;
        way = new FaultyWay(options.faults(), options.faults().chance(options.seed()));
        trace = TraceFile.open(options.record());
        InetSocketAddress first = new InetSocketAddress(
                InetAddress.ofLiteral("127.0.0.1"), options.replyPort() == 0 ? 9 : options.replyPort());
        messages.messages().forEach(said -> past.add(again(said, first)));
        rehearsal = new Rehearsal(launching, song, options.seed(), this::post, this::load, first, options.strict());
        try {
            port = open(options.port());
        } catch (OscFault e) {
            trace.close();
            throw e;
        }
        address = port.address();
        if (options.replyPort() != 0) {
            rehearsal.startUp();
        }
        thread = Thread.ofPlatform().name("virtual-live").daemon().start(this::run);
    }

    private static Heard again(TraceText said, InetSocketAddress client) {
        return new Heard(Optional.of(said.message()), "", client, Math.round(said.seconds() * 1e9));
    }

    private OscPort open(int number) throws OscFault {
        OscOptions wanted =
                OscOptions.udp().port(number).timing(OscTiming.STRAIGHT).build();
        return transport.open(wanted, new OscListener() {
            @Override
            public void received(OscPacket packet, OscPeer from) {
                take(Optional.of(packet), "", from.address());
            }

            @Override
            public void malformed(OscFault fault, OscPeer from) {
                take(Optional.empty(), String.valueOf(fault.getMessage()), from.address());
            }
        });
    }

    /** Answers where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** Answers how many messages and bundles were heard. */
    public long messages() {
        return messages.get();
    }

    /** Answers how many found no room, since more came than could be heard. */
    public long dropped() {
        return dropped.get();
    }

    private long now() {
        return System.nanoTime() - began;
    }

    private double load() {
        return (double) busy / Math.max(1, now());
    }

    private InetSocketAddress replyTo(InetSocketAddress from) {
        return options.replyPort() == 0 ? from : new InetSocketAddress(from.getAddress(), options.replyPort());
    }

    private void take(Optional<OscPacket> packet, String garbled, InetSocketAddress from) {
        synchronized (waiting) {
            if (waiting.size() < MOST_WAITING) {
                // Only the first of a tick is waited for.
                if (waiting.isEmpty()) {
                    waiting.notifyAll();
                }
                waiting.add(new Heard(packet, garbled, replyTo(from), now()));
            } else {
                dropped.incrementAndGet();
            }
        }
    }

    private void post(OscMessage message, InetSocketAddress to) {
        way.post(message, to, now());
    }

    private void run() {
        // Who rehearses waits for an answer, on a machine that may do much else; where that is not allowed it comes a
        // little later.
        Promptness ignored = Promptness.ask();
        try {
            long paced = 0;
            while (true) {
                List<Heard> heard = new ArrayList<>();
                long at = await(heard, paced);
                if (at < 0) {
                    return;
                }
                long from = System.nanoTime();
                paced = at + PACE;
                work(heard, at);
                busy += System.nanoTime() - from;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until something is to be done, takes what came, and answers the moment of the song at which it counts; -1 at the end. */
    private long await(List<Heard> heard, long paced) throws InterruptedException {
        synchronized (waiting) {
            while (true) {
                if (closed) {
                    return -1;
                }
                long heardAt = Math.min(heardAt(), pastAt());
                long due = Math.min(heardAt, Math.min(way.nextNanos(), rehearsal.running() ? paced : Long.MAX_VALUE));
                due = Math.min(due, fateAt());
                long now = now();
                if (due <= now) {
                    if (heardAt > now) {
                        return now;
                    }
                    take(heardAt, heard);
                    return heardAt;
                }
                long left = due == Long.MAX_VALUE ? 0 : due - now;
                if (left == 0) {
                    waiting.wait();
                } else {
                    waiting.wait(left / MILLI, (int) (left % MILLI));
                }
            }
        }
    }

    /** Takes what is heard at a moment: of the past what was heard together then, otherwise what had come by then; in a flood more came since. */
    private void take(long at, List<Heard> heard) {
        while (pastAt() > at && !waiting.isEmpty() && waiting.getFirst().nanos() <= at) {
            heard.add(waiting.remove());
        }
        while (pastAt() == at) {
            heard.add(past.remove());
        }
    }

    private long pastAt() {
        return past.isEmpty() ? Long.MAX_VALUE : past.getFirst().nanos();
    }

    /** Answers when what waits is heard: a tick behind the first of it, or on the next line of a fixed tick. */
    private long heardAt() {
        if (waiting.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long first = waiting.getFirst().nanos();
        long fixed = options.faults().tickMs() * MILLI;
        return fixed > 0 ? (first / fixed + 1) * fixed : first + options.tickMs() * MILLI;
    }

    private void work(List<Heard> heard, long at) {
        fate();
        rehearsal.until(at);
        for (Heard one : heard) {
            if (way.losesIncoming()) {
                continue;
            }
            messages.incrementAndGet();
            hear(one, at);
            if (options.tickMs() == 0) {
                rehearsal.push();
            }
        }
        rehearsal.push();
        way.letGo(now());
        for (FaultyWay.Posted posted : way.due(now())) {
            send(posted);
        }
    }

    private void hear(Heard one, long at) {
        if (one.packet().isPresent()) {
            trace.write(at, true, one.packet().get());
            rehearsal.hear(one.packet().get(), one.from());
        } else {
            rehearsal.speaker().garbled(one.garbled(), one.from());
        }
    }

    private void send(FaultyWay.Posted posted) {
        OscPort open = port;
        if (open == null) {
            return;
        }
        try {
            trace.write(now(), false, posted.message());
            open.send(posted.message(), posted.to());
        } catch (OscFault e) {
            // Over UDP nobody knows whether somebody listens; a client that cannot be reached loses what is said to it.
            return;
        }
    }

    // Death, and what comes after.

    private long fateAt() {
        long die = options.faults().dieMs() * MILLI;
        if (die == 0) {
            return Long.MAX_VALUE;
        }
        if (port != null) {
            return dead ? Long.MAX_VALUE : die;
        }
        return options.faults().backMs() == 0
                ? Long.MAX_VALUE
                : die + options.faults().backMs() * MILLI;
    }

    private void fate() {
        if (fateAt() > now()) {
            return;
        }
        OscPort open = port;
        if (open != null) {
            dead = true;
            port = null;
            open.close();
        } else {
            try {
                port = open(address.getPort());
                rehearsal.speaker().forget();
                rehearsal.startUp();
            } catch (OscFault e) {
                closed = true;
            }
        }
    }

    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        OscPort open = port;
        if (open != null) {
            open.close();
        }
        trace.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
