package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.OscMessage;
import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.virtual.internal.play.Deck;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.SongEdits;
import java.util.function.Consumer;

/**
 * What every word can need: the set, what can be done to it, the deck, and the way to say something that nobody asked for.
 *
 * @param song the open set
 * @param edits what is done to it
 * @param deck transport and launcher
 * @param voice takes what is said to the last client
 */
record Studio(Song song, SongEdits edits, Deck deck, Consumer<OscMessage> voice) {
    /** Tells a fault that does not end what is being done. */
    void complain(String text) {
        voice.accept(OscMessage.of(Dialect.ERROR, text));
    }
}
