package dev.backline.live.virtual.internal.serve;

import dev.backline.api.session.Launching;
import dev.backline.live.osc.api.OscBundle;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.OscPacket;
import dev.backline.live.virtual.internal.play.Deck;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.speak.Speaker;
import dev.backline.model.Seed;
import java.net.InetSocketAddress;
import java.util.function.DoubleSupplier;

/** A virtual Live without a network and a clock: both are what its owner makes of them. It belongs to one thread. */
public final class Rehearsal {
    private final Deck deck;
    private final Speaker speaker;

    /**
     * Answers one that has a set open.
     *
     * @param outlet takes what it says
     * @param load share of its time that the program works
     * @param first client that is spoken to until another one was heard
     * @param strict whether a getter for all tracks answers for the first only
     */
    public Rehearsal(
            Launching launching,
            Song song,
            Seed seed,
            Speaker.Outlet outlet,
            DoubleSupplier load,
            InetSocketAddress first,
            boolean strict) {
        deck = new Deck(launching, song, seed);
        speaker = new Speaker(song, deck, outlet, load, first, strict);
    }

    /** Answers who speaks. */
    Speaker speaker() {
        return speaker;
    }

    /** Answers whether the transport runs. */
    public boolean running() {
        return deck.running();
    }

    /** Says that it is there. */
    public void startUp() {
        speaker.startUp();
    }

    /** Lets time go on to so many nanoseconds since it began. */
    public void until(long nanos) {
        deck.until(nanos / 1_000_000 * (Deck.RATE_HZ / 1000) + nanos % 1_000_000 * (Deck.RATE_HZ / 1000) / 1_000_000);
        deck.checkLimits();
    }

    /** Hears a packet; the time of a bundle means nothing. */
    public void hear(OscPacket packet, InetSocketAddress from) {
        switch (packet) {
            case OscMessage message -> speaker.hear(message, from);
            case OscBundle bundle -> bundle.packets().forEach(p -> hear(p, from));
        }
    }

    /** Says what changed to those who listen. */
    public void push() {
        speaker.push();
    }
}
