package dev.backline.live.virtual.internal.speak;

import dev.backline.api.session.LaunchState;
import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.virtual.internal.song.ClipGain;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.SongEdits;
import dev.backline.model.Color;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be said about clips. Which slot a clip lies in is looked up, since it can be moved. */
final class ClipWords {
    private final Studio studio;
    private final SongEdits edits;

    private ClipWords(Studio studio) {
        this.studio = studio;
        this.edits = studio.edits();
    }

    static Words<ClipItem> of(Studio studio) {
        return new ClipWords(studio).words();
    }

    private Words<ClipItem> words() {
        Words<ClipItem> words = new Words<>(ObjectKind.CLIP, edits::put);
        places(words);
        launched(words);
        new NoteWords(studio).addTo(words);
        words.read("color_index", c -> Color.nearest(c.whole("color")).index())
                .write(
                        "color_index",
                        (c, v) -> edits.put(c, "color", Color.of((int) v).rgb()))
                .read("gain_display_string", c -> c.midi() ? OscNil.NIL : decibels(c.number("gain")))
                .read("has_groove", c -> c.flag("has_groove"))
                .read("is_audio_clip", c -> !c.midi())
                .read("is_midi_clip", ClipItem::midi)
                .does("fire", (c, rest) -> studio.deck().press(slot(c)))
                .does("stop", (c, rest) -> stop(c))
                .does("duplicate_loop", (c, rest) -> duplicate(c));
        return words;
    }

    private void places(Words<ClipItem> words) {
        words.read("length", ClipItem::length)
                .read("end_time", ClipItem::to)
                .read("start_time", ClipItem::launchedAt)
                .read("loop_start", ClipItem::from)
                .read("loop_end", ClipItem::to)
                .read("position", ClipItem::from)
                .write(
                        "loop_start",
                        (c, v) -> bound(c, c.looping() ? "loop_start" : "start_marker", (double) v, c.to()))
                .write("loop_end", (c, v) -> bound(c, c.looping() ? "loop_end" : "end_marker", c.from(), (double) v))
                .write(
                        "start_marker",
                        (c, v) -> bound(c, "start_marker", (double) v, c.looping() ? c.to() : c.number("end_marker")))
                .write("end_marker", (c, v) -> bound(c, "end_marker", c.number("start_marker"), (double) v))
                .write("position", (c, v) -> shift(c, (double) v))
                .write("looping", this::loop);
    }

    /** Moves one of two places; the other one is where it was. */
    private void bound(ClipItem clip, String property, double from, double to) throws LiveFault {
        if (to - from < ClipItem.LEAST) {
            throw LiveFault.runtime("Cannot set " + property + ": the clip would go from " + from + " to " + to
                    + ", but an end behind the start was expected");
        }
        if (Math.abs(from) > 1e6 || Math.abs(to) > 1e6) {
            throw LiveFault.runtime("Cannot set " + property + ": a place within 1000000 beats was expected");
        }
        boolean start = property.endsWith("start") || property.startsWith("start");
        put(clip, Map.of(property, start ? from : to), to - from);
    }

    /** Writes places in one step that can be undone, and keeps the others in order behind them. */
    private void put(ClipItem clip, Map<String, Double> places, double length) {
        Map<String, Object> all = new LinkedHashMap<>(places);
        keep(clip, all, "start_marker", "end_marker", length);
        keep(clip, all, "loop_start", "loop_end", length);
        edits.put(clip, all);
    }

    private static void keep(ClipItem clip, Map<String, Object> all, String start, String end, double length) {
        double from = (double) all.getOrDefault(start, clip.number(start));
        double to = (double) all.getOrDefault(end, clip.number(end));
        if (to - from < ClipItem.LEAST) {
            all.put(end, from + Math.max(ClipItem.LEAST, length));
        }
    }

    private void shift(ClipItem clip, double to) throws LiveFault {
        double length = clip.length();
        if (Math.abs(to) > 1e6) {
            throw LiveFault.runtime("Cannot set position: a place within 1000000 beats was expected");
        }
        put(
                clip,
                Map.of(
                        clip.looping() ? "loop_start" : "start_marker",
                        to,
                        clip.looping() ? "loop_end" : "end_marker",
                        to + length),
                length);
    }

    private void loop(ClipItem clip, Object on) throws LiveFault {
        if (Boolean.TRUE.equals(on) && !clip.midi() && !clip.flag("warping")) {
            throw LiveFault.runtime("Unwarped audio cannot loop");
        }
        edits.put(clip, "looping", on);
    }

    private void launched(Words<ClipItem> words) {
        words.read("is_playing", c -> plays(c))
                .read("is_recording", ClipItem::recording)
                .read(
                        "is_overdubbing",
                        c -> c.midi() && plays(c) && studio.song().flag("session_record"))
                .read(
                        "is_triggered",
                        c -> state(c).map(s -> s.waiting() == slot(c).index()).orElse(false))
                .read(
                        "playing_position",
                        c -> plays(c) ? state(c).map(s -> s.position().value()).orElse(0.0) : Double.valueOf(0))
                .read("will_record_on_start", c -> false);
    }

    private boolean plays(ClipItem clip) {
        return clip.home()
                .flatMap(slot -> studio.deck().track(slot.track()).map(s -> s.playing() == slot.index()))
                .orElse(false);
    }

    private Optional<LaunchState.OfTrack> state(ClipItem clip) {
        return clip.home().flatMap(slot -> studio.deck().track(slot.track()));
    }

    private SlotItem slot(ClipItem clip) {
        return clip.home().orElseThrow();
    }

    private void stop(ClipItem clip) {
        SlotItem slot = slot(clip);
        boolean here = state(clip)
                .map(s -> s.playing() == slot.index() || s.waiting() == slot.index())
                .orElse(false);
        if (here) {
            studio.deck().stop(slot.track());
        }
    }

    private void duplicate(ClipItem clip) throws LiveFault {
        if (!clip.midi()) {
            throw LiveFault.runtime("Only MIDI clips have a loop that can be duplicated");
        }
        NoteWords.duplicateLoop(clip, edits);
    }

    private static String decibels(double place) {
        return place <= 0
                ? "-inf dB"
                : String.format(Locale.ROOT, "%.1f dB", ClipGain.gain(place).value());
    }
}
