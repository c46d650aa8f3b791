package dev.backline.live.virtual.internal.play;

import dev.backline.api.session.LaunchEvent;
import dev.backline.api.session.LaunchState;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.SongEdits;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Records into slots. Pressing an empty slot of an armed track lets a clip come; when its line is there it is there, and grows until the slot is pressed again or
 * stops. Nobody plays and nothing is heard, so that what is recorded is empty, but as long as it took.
 */
final class Recorder {
    private final Song song;
    private final SongEdits edits;
    private final Map<SlotItem, Double> limits = new LinkedHashMap<>();
    private int takes;

    Recorder(Song song) {
        this.song = song;
        edits = new SongEdits(song);
    }

    /** Lets a clip come where an armed track has an empty slot. */
    void prepare(SlotItem slot) {
        TrackItem track = slot.track();
        if (slot.clip().isPresent() || !track.armed() || slot.coming().isPresent()) {
            return;
        }
        ClipItem clip = new ClipItem(track.kind() == TrackItem.Kind.MIDI, ClipItem.LEAST);
        clip.put("color", track.value("color"));
        slot.coming(clip);
        song.changed();
    }

    /** Says for how many beats is recorded. */
    void limit(SlotItem slot, double beats) {
        limits.put(slot, beats);
    }

    /** Hears of a clip that started or stopped. */
    void hear(SlotItem slot, LaunchEvent event) {
        boolean starts = event.kind() == LaunchEvent.Kind.CLIP_STARTED;
        if (starts && slot.clip().isEmpty() && slot.coming().isPresent()) {
            begin(slot, slot.coming().get(), event.song().value());
        } else if (slot.clip().isPresent() && slot.clip().get().recording()) {
            if (starts) {
                slot.clip().get().launchedAt(event.song().value());
            } else {
                finish(slot, slot.clip().get(), event.position().value());
            }
        } else if (starts) {
            slot.clip().ifPresent(c -> c.launchedAt(event.song().value()));
        }
    }

    /** The transport stops before the line came. Nothing says what Live does then; here an empty clip is left, so that no press is lost. */
    void beginWhatWaits(double at) {
        for (TrackItem track : song.tracks()) {
            for (SlotItem slot : track.slots()) {
                slot.coming().ifPresent(clip -> {
                    begin(slot, clip, at);
                    finish(slot, clip, 0);
                });
            }
        }
    }

    private void begin(SlotItem slot, ClipItem clip, double at) {
        takes++;
        if (!clip.midi()) {
            clip.put("name", String.format(Locale.ROOT, "%04d %s", takes, song.nameOf(slot.track())));
        }
        clip.recording(true);
        clip.launchedAt(at);
        slot.coming(null);
        edits.lay(slot, clip);
    }

    private void finish(SlotItem slot, ClipItem clip, double beats) {
        double length = Math.max(ClipItem.LEAST, limits.getOrDefault(slot, beats));
        limits.remove(slot);
        clip.recording(false);
        clip.put("loop_end", length);
        clip.put("end_marker", length);
        song.changed();
    }

    /** Takes back clips that were to come, but whose slots wait no more. */
    void forgetWhatDoesNotWait(LaunchState state) {
        for (int t = 0; t < Math.min(state.tracks().size(), song.tracks().size()); t++) {
            int waiting = state.tracks().get(t).waiting();
            for (SlotItem slot : song.tracks().get(t).slots()) {
                if (slot.coming().isPresent() && (waiting < 0 || slot.index() != waiting)) {
                    slot.coming(null);
                    song.changed();
                }
            }
        }
    }

    /** Answers the slots into which as much was recorded as was wanted. */
    List<SlotItem> reached(Deck deck) {
        List<SlotItem> reached = new ArrayList<>();
        limits.forEach((slot, beats) -> {
            boolean enough = deck.track(slot.track())
                    .filter(s -> s.playing() == slot.index())
                    .map(s -> s.position().value() >= beats)
                    .orElse(false);
            if (enough && slot.clip().map(ClipItem::recording).orElse(false)) {
                reached.add(slot);
            }
        });
        return reached;
    }
}
