package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.List;
import java.util.stream.Stream;

/** Recording into the session with one button: on each armed track into the first empty slot from the selected scene on. */
final class SessionRecord {
    private final Studio studio;

    SessionRecord(Studio studio) {
        this.studio = studio;
    }

    /** Answers 0 for nothing, 1 for on, 2 while it waits for a line. */
    int status() {
        if (recording().findAny().isPresent()) {
            return 1;
        }
        boolean waits = studio.song().tracks().stream()
                .anyMatch(t -> t.slots().stream().anyMatch(s -> s.coming().isPresent()));
        return waits ? 2 : studio.song().flag("session_record") ? 1 : 0;
    }

    void set(boolean on) {
        studio.song().put("session_record", on);
        if (on) {
            start(-1);
        } else {
            recording().toList().forEach(studio.deck()::press);
        }
    }

    void trigger(List<Object> rest) throws LiveFault {
        if (recording().findAny().isPresent()) {
            set(false);
            return;
        }
        double beats = rest.isEmpty()
                ? -1
                : (double) Given.value(
                        Spoken.argument(ObjectKind.SONG, "trigger_session_record", 0),
                        rest,
                        0,
                        "Song.trigger_session_record");
        studio.song().put("session_record", true);
        start(beats);
    }

    private void start(double beats) {
        int from = studio.song().selection().scene();
        for (TrackItem track : studio.song().tracks()) {
            if (track.armed()) {
                track.slots().stream()
                        .skip(from)
                        .filter(s -> s.clip().isEmpty())
                        .findFirst()
                        .ifPresent(s -> record(s, beats));
            }
        }
    }

    private void record(SlotItem slot, double beats) {
        if (beats > 0) {
            studio.deck().record(slot, beats);
        } else {
            studio.deck().press(slot);
        }
    }

    private Stream<SlotItem> recording() {
        return studio.song().tracks().stream()
                .flatMap(t -> t.slots().stream())
                .filter(s -> s.clip().map(ClipItem::recording).orElse(false));
    }
}
