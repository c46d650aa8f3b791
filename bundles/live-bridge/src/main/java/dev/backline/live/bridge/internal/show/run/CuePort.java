package dev.backline.live.bridge.internal.show.run;

import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscFault;
import dev.backline.live.osc.api.OscListener;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscOptions;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.osc.api.OscPeer;
import dev.backline.live.osc.api.OscPort;
import dev.backline.live.osc.api.OscTransport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Cues over Open Sound Control: {@code /show/next}, {@code /show/previous}, {@code /show/silence}, {@code /show/quit} and {@code /show/go} with the number of a
 * song. Each is answered to who sent it, so that a hand-held remote shows whether it was heard. A button that sends 0 when it is let go is not heard twice.
 */
final class CuePort implements AutoCloseable {
    private static final long LONGEST_S = 3;

    private static final String HEARD = "/show/heard";
    private static final String ERROR = "/show/error";
    private static final String PREFIX = "/show/";

    private final Predicate<String> show;
    private final OscPort port;

    /**
     * Opens it.
     *
     * @param number where it listens, 0 for a free port
     * @param allowed hosts that may send besides this machine
     * @param show takes a word; answers whether it is one
     */
    CuePort(OscTransport transport, int number, List<InetAddress> allowed, Predicate<String> show) throws OscFault {
        this.show = show;
        OscOptions.Builder options = OscOptions.udp().port(number);
        allowed.forEach(options::allow);
        if (!allowed.isEmpty()) {
            options.host(InetAddress.ofLiteral("0.0.0.0"));
        }
        port = transport.open(options.build(), (packet, from) -> hear(packet, from.address()));
    }

    /** Answers where it listens. */
    InetSocketAddress address() {
        return port.address();
    }

    private void hear(OscPacket packet, InetSocketAddress from) {
        switch (packet) {
            case OscMessage message -> answer(message, from);
            case OscBundle bundle -> bundle.packets().forEach(one -> hear(one, from));
        }
    }

    private void answer(OscMessage message, InetSocketAddress from) {
        String word = word(message);
        boolean release = !word.startsWith("go")
                && !message.arguments().isEmpty()
                && message.arguments().getFirst() instanceof Number value
                && value.doubleValue() == 0;
        if (release) {
            return;
        }
        OscMessage answer = message.address().startsWith(PREFIX) && show.test(word)
                ? OscMessage.of(HEARD, word)
                : OscMessage.of(
                        ERROR,
                        message + " is no cue, but /show/next, /show/previous, /show/silence, /show/quit or /show/go"
                                + " with a song's number was expected");
        try {
            port.send(answer, from);
        } catch (OscFault e) {
            // Who asked is gone; the cue counts all the same.
            return;
        }
    }

    private static String word(OscMessage message) {
        String word = message.address()
                .substring(Math.min(PREFIX.length(), message.address().length()));
        boolean numbered = word.equals("go") && !message.arguments().isEmpty();
        return numbered && message.arguments().getFirst() instanceof Number song ? "go " + song.intValue() : word;
    }

    /** Asks a show at another port, and answers what it says; nothing when nobody is there. */
    static Optional<OscMessage> ask(OscTransport transport, OscMessage cue, InetSocketAddress to)
            throws OscFault, InterruptedException {
        BlockingQueue<OscMessage> answers = new LinkedBlockingQueue<>();
        OscListener listener = (OscPacket packet, OscPeer from) -> {
            if (packet instanceof OscMessage message) {
                answers.add(message);
            }
        };
        try (OscPort own = transport.open(OscOptions.udp().build(), listener)) {
            own.send(cue, to);
            return Optional.ofNullable(answers.poll(LONGEST_S, TimeUnit.SECONDS));
        }
    }

    @Override
    public void close() {
        port.close();
    }
}
