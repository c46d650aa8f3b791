package dev.backline.live.virtual.internal;

import dev.backline.api.session.Launching;
import dev.backline.engine.internal.launch.MachineLaunching;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.virtual.internal.serve.Rehearsal;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.StartSong;
import dev.backline.model.Seed;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A virtual Live without network and clock, with what it says to whom. */
final class Stage {
    /** A client. */
    static final InetSocketAddress ONE = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 1);

    /** Another one. */
    static final InetSocketAddress OTHER = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 2);

    private static final Object N = OscNil.NIL;

    private final Rehearsal rehearsal;
    private final List<Said> said = new ArrayList<>();
    private long nanos;

    /** Something that was said to a client. */
    record Said(InetSocketAddress to, OscMessage message) {}

    Stage() {
        this(StartSong.create());
    }

    Stage(Song song) {
        this(song, new MachineLaunching());
    }

    Stage(Song song, Launching launching) {
        this(song, launching, false);
    }

    Stage(Song song, Launching launching, boolean strict) {
        rehearsal = new Rehearsal(
                launching, song, Seed.of(1), (m, to) -> said.add(new Said(to, m)), () -> 0.25, ONE, strict);
    }

    /** Answers nothing, as OSC has it. */
    static Object nil() {
        return N;
    }

    /** Says something as a client, and forgets what was said before. */
    List<OscMessage> say(InetSocketAddress client, String address, Object... arguments) {
        said.clear();
        rehearsal.hear(OscMessage.of(address, arguments), client);
        rehearsal.push();
        return saidTo(client);
    }

    List<OscMessage> say(String address, Object... arguments) {
        return say(ONE, address, arguments);
    }

    /** Asks for the values of a single answer. */
    List<Object> ask(String address, Object... arguments) {
        List<OscMessage> answers = say(address, arguments);
        if (answers.size() != 1) {
            throw new AssertionError("One answer to " + address + " was expected, but there were " + answers);
        }
        return answers.getFirst().arguments();
    }

    /** Lets time go on, and answers what was said meanwhile to the first client. */
    List<OscMessage> pass(double seconds) {
        said.clear();
        long end = nanos + Math.round(seconds * 1e9);
        while (nanos < end) {
            nanos = Math.min(end, nanos + 10_000_000);
            rehearsal.until(nanos);
            rehearsal.push();
        }
        return saidTo(ONE);
    }

    List<OscMessage> saidTo(InetSocketAddress client) {
        return said.stream()
                .filter(s -> s.to().equals(client))
                .map(Said::message)
                .toList();
    }
}
