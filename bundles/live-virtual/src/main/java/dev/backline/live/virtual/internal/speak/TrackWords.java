package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.OscNil;
import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.osc.api.dialect.Part;
import dev.backline.live.virtual.internal.song.ArrangedItem;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.DeviceItem;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.SongEdits;
import dev.backline.live.virtual.internal.song.TrackItem;
import dev.backline.live.virtual.internal.song.TrackItem.Kind;
import dev.backline.model.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What can be said about tracks. */
final class TrackWords {
    private static final Part LEVEL =
            Dialect.of("/live/track/set/send").orElseThrow().arguments().getLast();

    private final Studio studio;
    private final SongEdits edits;

    private TrackWords(Studio studio) {
        this.studio = studio;
        this.edits = studio.edits();
    }

    static Words<TrackItem> of(Studio studio) {
        return new TrackWords(studio).words();
    }

    private Words<TrackItem> words() {
        Words<TrackItem> words = new Words<>(ObjectKind.TRACK, edits::put);
        what(words);
        launched(words);
        lists(words);
        new RoutingWords(studio).addTo(words);
        return words.read("name", studio.song()::nameOf)
                .read("color_index", t -> Color.nearest(t.whole("color")).index())
                .write(
                        "color_index",
                        (t, v) -> edits.put(t, "color", Color.of((int) v).rgb()))
                .reads("send", this::send)
                .does("send", this::setSend)
                .does("delete_clip", this::deleteClip)
                .does("delete_device", this::deleteDevice)
                .does("stop_all_clips", (t, rest) -> studio.deck().stop(t));
    }

    private static void what(Words<TrackItem> words) {
        words.read("can_be_armed", TrackItem::carries)
                .read("has_audio_input", t -> t.kind() == Kind.AUDIO)
                .read("has_audio_output", TrackItem::sounds)
                .read("has_midi_input", t -> t.kind() == Kind.MIDI)
                .read("has_midi_output", t -> t.kind() == Kind.MIDI && !t.sounds())
                .read("is_foldable", t -> t.kind() == Kind.GROUP)
                .read("is_grouped", t -> t.group().isPresent())
                .read("is_visible", TrackWords::isVisible)
                // The clock is silent: no meter moves.
                .read("output_meter_level", t -> 0.0)
                .read("output_meter_left", t -> t.sounds() ? Double.valueOf(0) : OscNil.NIL)
                .read("output_meter_right", t -> t.sounds() ? Double.valueOf(0) : OscNil.NIL);
    }

    private static boolean isVisible(TrackItem track) {
        return track.group()
                .map(g -> g.whole("fold_state") == 0 && isVisible(g))
                .orElse(true);
    }

    private void launched(Words<TrackItem> words) {
        words.read(
                        "playing_slot_index",
                        t -> studio.deck().track(t).map(s -> s.playing()).orElse(-1))
                .read(
                        "fired_slot_index",
                        t -> studio.deck()
                                .track(t)
                                .map(s -> s.stopping() ? -2 : s.waiting())
                                .orElse(-1));
    }

    private static void lists(Words<TrackItem> words) {
        words.read("num_devices", t -> t.devices().size())
                .reads("clips/name", clips(c -> c.text("name")))
                .reads("clips/length", clips(ClipItem::length))
                .reads("clips/color", clips(c -> c.whole("color")))
                .reads("arrangement_clips/name", arranged(c -> c.clip().text("name")))
                .reads("arrangement_clips/length", arranged(ArrangedItem::length))
                .reads("arrangement_clips/start_time", arranged(ArrangedItem::at))
                .reads("devices/name", devices(d -> d.text("name")))
                .reads("devices/type", devices(d -> d.type().code()))
                .reads("devices/class_name", devices(DeviceItem::kind))
                .reads("devices/can_have_chains", devices(DeviceItem::chains));
    }

    private static Words.Reads<TrackItem> clips(Function<ClipItem, Object> what) {
        return (track, rest) -> {
            List<Object> all = new ArrayList<>();
            for (SlotItem slot : track.slots()) {
                all.add(slot.clip().map(what).orElse(OscNil.NIL));
            }
            return all;
        };
    }

    private static Words.Reads<TrackItem> arranged(Function<ArrangedItem, Object> what) {
        return (track, rest) -> track.arrangement().stream().map(what).toList();
    }

    private static Words.Reads<TrackItem> devices(Function<DeviceItem, Object> what) {
        return (track, rest) -> track.devices().stream().map(what).toList();
    }

    private List<Object> send(TrackItem track, List<Object> rest) throws LiveFault {
        int index = whole(Given.exactly(1, rest).getFirst());
        return List.of(index, track.sends().get(Given.place(index, track.sends().size())));
    }

    private void setSend(TrackItem track, List<Object> rest) throws LiveFault {
        Given.exactly(2, rest);
        int index = Targets.writtenPlace(whole(rest.getFirst()), track.sends().size());
        double level = (double) Given.value(LEVEL, rest, 1, "DeviceParameter.value");
        double before = track.sends().get(index);
        if (before != level) {
            edits.change(before, level, v -> track.sends().set(index, v));
        }
    }

    /** Answers an index that AbletonOSC does not convert: Live's lists take whole numbers only. */
    private static int whole(Object index) throws LiveFault {
        if (index instanceof Integer i) {
            return i;
        }
        throw new LiveFault(
                LiveFault.Kind.TYPE,
                "list indices must be integers or slices, not "
                        + index.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private void deleteClip(TrackItem track, List<Object> rest) throws LiveFault {
        SlotItem slot =
                Targets.written(track.slots(), whole(Given.exactly(1, rest).getFirst()));
        if (slot.clip().isEmpty()) {
            throw LiveFault.runtime("The clip slot has no clip");
        }
        edits.lay(slot, null);
    }

    private void deleteDevice(TrackItem track, List<Object> rest) throws LiveFault {
        int index = whole(Given.exactly(1, rest).getFirst());
        edits.deleteDevice(track, Targets.writtenPlace(index, track.devices().size()));
    }
}
