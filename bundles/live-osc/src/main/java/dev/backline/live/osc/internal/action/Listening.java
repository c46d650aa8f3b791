package dev.backline.live.osc.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Outcome;
import dev.backline.api.job.Progress;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscCounts;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTime;
import dev.backline.live.osc.api.OscTransport;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One round of listening, and what came of it. */
final class Listening implements OscListener {
    private static final int MOST = 10_000;
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(50);

    private final OscTransport transport;
    private final OscOptions options;
    private final long longestNs;
    private final int most;
    private final BlockingQueue<Hearing> heard = new LinkedBlockingQueue<>(MOST);
    private final List<Hearing> results = new ArrayList<>();
    private volatile Optional<String> firstMalformed = Optional.empty();

    Listening(OscTransport transport, OscOptions options, double seconds, Optional<Integer> count) {
        this.transport = transport;
        this.options = options;
        longestNs = (long) (seconds * 1e9);
        most = count.orElse(MOST);
    }

    Outcome<Hearing> run(Progress progress) throws ActionFault {
        try (OscPort port = transport.open(options, this)) {
            listen(port.address(), progress);
            return outcome(port);
        } catch (OscFault e) {
            throw new ActionFault(Kind.NOT_FOUND, String.valueOf(e.getMessage()), e);
        }
    }

    private void listen(InetSocketAddress address, Progress progress) {
        String where = place(address);
        long end = System.nanoTime() + longestNs;
        progress.notice("Listening on " + where + ".");
        try {
            for (long left = longestNs; results.size() < most && left >= 0; left = end - System.nanoTime()) {
                progress.check();
                Hearing next = heard.poll(Math.min(left, LOOK_NS), TimeUnit.NANOSECONDS);
                if (next != null) {
                    results.add(next);
                    progress.result(next);
                }
                double fraction = longestNs == 0 ? 1 : 1 - (double) left / longestNs;
                progress.report(fraction, "Listening on " + where + ", " + results.size() + " messages so far");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome<Hearing> outcome(OscPort port) throws ActionFault {
        OscCounts counts = port.counts();
        List<ActionFault> faults = new ArrayList<>();
        if (counts.refused() > 0) {
            faults.add(new ActionFault(
                    Kind.REFUSED,
                    place(port.address()) + ": " + counts.refused()
                            + " datagrams or connections came from hosts that are not"
                            + " allowed, and were refused. Name a host with --allow when it may send."));
        }
        if (counts.malformed() > 0) {
            faults.add(new ActionFault(
                    Kind.REFUSED,
                    place(port.address()) + ": " + counts.malformed() + " packets were not OSC. The first: "
                            + firstMalformed.orElse("")));
        }
        if (!faults.isEmpty()) {
            return Outcome.partial(results, faults);
        }
        if (results.isEmpty()) {
            throw new ActionFault(
                    Kind.NOT_FOUND,
                    "Nothing was heard on " + place(port.address())
                            + ". Check that the other program sends to this port, and over the same protocol.");
        }
        return Outcome.done(results);
    }

    @Override
    public void received(OscPacket packet, OscPeer from) {
        take(packet, OscTime.IMMEDIATELY, place(from.address()));
    }

    @Override
    public void malformed(OscFault fault, OscPeer from) {
        if (firstMalformed.isEmpty()) {
            firstMalformed = Optional.of("from " + place(from.address()) + ", " + fault.getMessage());
        }
    }

    private void take(OscPacket packet, OscTime time, String from) {
        switch (packet) {
            // What is beyond the most is not kept.
            case OscMessage message ->
                heard.offer(new Hearing(
                        from, time.toString(), message.address(), message.typeTags(), Plain.of(message.arguments())));
            case OscBundle bundle -> bundle.packets().forEach(inner -> take(inner, bundle.time(), from));
        }
    }

    private static String place(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
