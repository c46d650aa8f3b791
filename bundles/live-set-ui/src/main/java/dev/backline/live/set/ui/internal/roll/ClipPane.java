package dev.backline.live.set.ui.internal.roll;

import dev.backline.live.set.ui.internal.Controls;
import dev.backline.live.set.ui.internal.Found;
import dev.backline.live.set.ui.internal.SetPane;
import dev.backline.live.set.ui.internal.Snapshots;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import dev.backline.ui.Choice;
import dev.backline.ui.PanelSite;
import java.util.Optional;
import java.util.stream.Stream;

/** A view of the clip of notes that is chosen; it stays when something else is chosen that is none. */
abstract class ClipPane extends SetPane {
    private final String icon;
    private Optional<String> wanted = Optional.empty();
    private Optional<Found> found = Optional.empty();

    ClipPane(PanelSite site, Snapshots snapshots, String icon) {
        super(site, snapshots, icon);
        this.icon = icon;
        wanted = site.choice().getValue().clip();
    }

    /** Shows a clip of notes of the set. */
    abstract void show(LiveSet set, Found clip);

    final Optional<Found> found() {
        return found;
    }

    @Override
    protected void show(LiveSet set) {
        Optional<Found> now = wanted.flatMap(id -> Found.of(set, id))
                .filter(f -> f.track().kind() == Track.Kind.MIDI)
                .or(() -> first(set));
        found = now;
        if (now.isPresent()) {
            wanted = Optional.of(now.get().clip().id());
            show(set, now.get());
        } else {
            put(Controls.empty(icon, words.get("roll.empty.title"), words.get("roll.empty.advice")));
        }
    }

    private static Optional<Found> first(LiveSet set) {
        return set.tracks(Track.Kind.MIDI).stream()
                .flatMap(t -> Stream.concat(
                        t.session().values().stream(), t.arrangement().stream().map(Track.Placed::clip)))
                .filter(c -> c.audio().isEmpty())
                .findFirst()
                .flatMap(c -> Found.of(set, c.id()));
    }

    @Override
    protected void chosen(Choice choice) {
        Optional<String> other = choice.clip().filter(id -> !wanted.equals(Optional.of(id)));
        if (other.isPresent()) {
            set().filter(s -> Found.of(s, other.get())
                            .filter(f -> f.track().kind() == Track.Kind.MIDI)
                            .isPresent())
                    .ifPresent(s -> {
                        wanted = other;
                        show(s);
                    });
        }
    }
}
