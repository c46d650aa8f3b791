package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.virtual.internal.play.Deck;
import dev.backline.live.virtual.internal.song.CueItem;
import dev.backline.live.virtual.internal.song.Song;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What can be said about cue points. */
final class CueWords {
    private final Song song;
    private final Deck deck;

    CueWords(Studio studio) {
        song = studio.song();
        deck = studio.deck();
    }

    void addTo(Words<Song> words) {
        words.reads("cue_points", (s, rest) -> {
                    List<Object> all = new ArrayList<>();
                    song.cues().forEach(c -> all.addAll(List.of(c.name(), c.at())));
                    return all;
                })
                .does("cue_point/jump", this::jump)
                .does("cue_point/set/name", this::name)
                .does("cue_point/add_or_delete", (s, rest) -> addOrDelete())
                .does("set_or_delete_cue", (s, rest) -> addOrDelete())
                .does("jump_to_next_cue", (s, rest) -> next().ifPresent(c -> deck.cue(c.at())))
                .does("jump_to_prev_cue", (s, rest) -> previous().ifPresent(c -> deck.cue(c.at())));
    }

    private void jump(Song s, List<Object> rest) throws LiveFault {
        if (rest.isEmpty()) {
            throw new LiveFault(LiveFault.Kind.INDEX, "list index out of range");
        }
        // A number that is not whole is passed over, as AbletonOSC does.
        if (rest.getFirst() instanceof Integer index) {
            deck.cue(Targets.read(song.cues(), index).at());
        } else if (rest.getFirst() instanceof String name) {
            song.cues().stream().filter(c -> c.name().equals(name)).findFirst().ifPresent(c -> deck.cue(c.at()));
        }
    }

    private void name(Song s, List<Object> rest) throws LiveFault {
        int place = Targets.writtenPlace(Given.index(rest, 0), song.cues().size());
        String name = (String)
                Given.value(Spoken.argument(ObjectKind.SONG, "cue_point/set/name", 1), rest, 1, "CuePoint.name");
        song.cues().set(place, new CueItem(name, song.cues().get(place).at()));
    }

    private void addOrDelete() {
        double at = deck.position();
        if (song.cues().removeIf(c -> Math.abs(c.at() - at) < 1e-3)) {
            return;
        }
        song.cues().add(new CueItem(Integer.toString(song.cues().size() + 1), at));
        song.cues().sort(Comparator.comparingDouble(CueItem::at));
    }

    private Optional<CueItem> next() {
        return song.cues().stream().filter(c -> c.at() > deck.position() + 1e-3).findFirst();
    }

    private Optional<CueItem> previous() {
        return song.cues().reversed().stream()
                .filter(c -> c.at() < deck.position() - 1e-3)
                .findFirst();
    }
}
