package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.virtual.internal.play.Deck;
import dev.backline.live.virtual.internal.song.Song;
import java.util.List;
import java.util.Optional;

/** What can be said about the set: its properties, the transport, and undo. */
final class SongWords {
    private final Studio studio;
    private final Song song;
    private final Deck deck;
    private final Taps taps = new Taps();

    private SongWords(Studio studio) {
        this.studio = studio;
        this.song = studio.song();
        this.deck = studio.deck();
    }

    static Words<Song> of(Studio studio, Words.Reads<Song> trackData) {
        Words<Song> words = new SongWords(studio).words();
        new StructureWords(studio).addTo(words);
        new CueWords(studio).addTo(words);
        return words.reads("track_data", trackData);
    }

    private Words<Song> words() {
        Words<Song> words = new Words<>(ObjectKind.SONG, (item, property, value) -> {
            item.put(property, value);
            song.changed();
        });
        properties(words);
        transport(words);
        recording(words);
        return words.does("undo", (s, rest) -> s.history().undo())
                .does("redo", (s, rest) -> s.history().redo())
                // Nothing is automated here, no Link is there, and nobody plays: there is nothing to do.
                .does("re_enable_automation", (s, rest) -> {})
                .does("force_link_beat_time", (s, rest) -> {})
                .does("capture_midi", (s, rest) -> {});
    }

    private void properties(Words<Song> words) {
        words.read("can_undo", s -> s.history().canUndo())
                .read("can_redo", s -> s.history().canRedo())
                .read("is_playing", s -> deck.running())
                .read("current_song_time", s -> deck.position())
                .write("current_song_time", (s, v) -> deck.move((double) v))
                .read("song_length", Song::length)
                .read("back_to_arranger", s -> deck.taken())
                .write("back_to_arranger", (s, v) -> backToArranger((boolean) v))
                .write("clip_trigger_quantization", (s, v) -> {
                    s.put("clip_trigger_quantization", v);
                    deck.grid();
                })
                .write("tempo", (s, v) -> deck.tempo((double) v))
                .write("signature_numerator", (s, v) -> signature("signature_numerator", (int) v))
                .write(
                        "signature_denominator",
                        (s, v) -> signature("signature_denominator", SceneWords.denominator((int) v)));
    }

    private void backToArranger(boolean on) {
        if (!on) {
            deck.backToArrangement();
        }
    }

    private void signature(String property, int value) {
        song.put(property, value);
        deck.signature();
    }

    private void transport(Words<Song> words) {
        words.does("start_playing", (s, rest) -> deck.play())
                .does("continue_playing", (s, rest) -> deck.resume())
                .does("stop_playing", (s, rest) -> deck.stop())
                .does("stop_all_clips", (s, rest) -> deck.stopAll())
                .does(
                        "jump_by",
                        (s, rest) -> deck.jump(deck.position()
                                + (double) Given.value(
                                        Spoken.argument(ObjectKind.SONG, "jump_by", 0), rest, 0, "Song.jump_by")))
                .does("tap_tempo", (s, rest) -> taps.tap(deck.frame()).ifPresent(deck::tempo))
                .reads("beat", (s, rest) -> List.of((int) Math.floor(deck.position())));
    }

    private void recording(Words<Song> words) {
        SessionRecord session = new SessionRecord(studio);
        words.write("record_mode", (s, v) -> deck.record((boolean) v))
                .read("session_record_status", s -> session.status())
                .write("session_record", (s, v) -> session.set((boolean) v))
                .call("trigger_session_record", (s, rest) -> {
                    session.trigger(rest);
                    return Optional.empty();
                });
    }
}
