package dev.backline.live.virtual.internal.play;

import dev.backline.api.session.LaunchEvent;
import dev.backline.live.virtual.internal.song.ArrangedItem;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.SongEdits;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records into the arrangement while record is on: what the session plays, cut to what was heard, and on armed tracks a new, empty clip. What lay there is
 * replaced.
 */
final class Tape {
    private final Song song;
    private final SongEdits edits;
    private final Map<TrackItem, Running> running = new LinkedHashMap<>();
    private boolean on;

    /** What is being written on a track. */
    private record Running(double at, ClipItem clip) {}

    Tape(Song song) {
        this.song = song;
        edits = new SongEdits(song);
    }

    /** Begins at a beat of the song. */
    void start(double at, Deck deck) {
        if (on) {
            return;
        }
        on = true;
        for (TrackItem track : song.tracks()) {
            int playing = deck.track(track).map(s -> s.playing()).orElse(-1);
            if (playing >= 0) {
                track.slots().get(playing).clip().ifPresent(c -> running.put(track, new Running(at, c)));
            } else if (track.armed()) {
                running.put(track, new Running(at, new ClipItem(track.kind() == TrackItem.Kind.MIDI, 1)));
            }
        }
    }

    /** Hears of a clip that started or stopped. */
    void hear(SlotItem slot, LaunchEvent event) {
        if (!on) {
            return;
        }
        double at = event.song().value();
        close(slot.track(), at);
        if (event.kind() == LaunchEvent.Kind.CLIP_STARTED) {
            slot.clip().ifPresent(c -> running.put(slot.track(), new Running(at, c)));
        }
    }

    /** Ends at a beat of the song. */
    void stop(double at) {
        on = false;
        List.copyOf(running.keySet()).forEach(t -> close(t, at));
    }

    private void close(TrackItem track, double at) {
        Running one = running.remove(track);
        if (one == null || at <= one.at()) {
            return;
        }
        ClipItem copy = one.clip().copy();
        ArrangedItem written = new ArrangedItem(one.at(), at - one.at(), copy);
        List<ArrangedItem> clips = new ArrayList<>();
        for (ArrangedItem old : track.arrangement()) {
            keep(old, written, clips);
        }
        clips.add(written);
        edits.change(track.arrangement(), clips, track::arrangement);
    }

    /** Keeps what of an old clip lies outside of the new one. */
    private static void keep(ArrangedItem old, ArrangedItem written, List<ArrangedItem> kept) {
        if (old.end() <= written.at() || old.at() >= written.end()) {
            kept.add(old);
            return;
        }
        if (old.at() < written.at()) {
            kept.add(new ArrangedItem(old.at(), written.at() - old.at(), old.clip()));
        }
        if (old.end() > written.end()) {
            kept.add(new ArrangedItem(written.end(), old.end() - written.end(), old.clip()));
        }
    }
}
