package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.Dialect;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.List;

/** What can be said about slots. */
final class SlotWords {
    private final Studio studio;

    private SlotWords(Studio studio) {
        this.studio = studio;
    }

    static Words<SlotItem> of(Studio studio) {
        return new SlotWords(studio).words();
    }

    private Words<SlotItem> words() {
        return new Words<SlotItem>(ObjectKind.CLIP_SLOT, studio.edits()::put)
                .read("has_clip", s -> s.clip().isPresent())
                .read("is_group_slot", SlotWords::isGroup)
                .read("controls_other_clips", s -> isGroup(s) && controls(s))
                .read("is_playing", this::plays)
                .read("is_triggered", this::isTriggered)
                .read("playing_status", s -> recording(s) ? 2 : plays(s) ? 1 : 0)
                .read(
                        "will_record_on_start",
                        s -> s.clip().isEmpty() && s.track().armed())
                .write("has_stop_button", (s, v) -> {
                    studio.edits().put(s, "has_stop_button", v);
                    studio.song().changed();
                })
                .does("fire", (s, rest) -> studio.deck().press(s))
                .does("stop", (s, rest) -> studio.deck().stop(s.track()))
                .does("create_clip", this::create)
                .does("delete_clip", (s, rest) -> delete(s))
                .does("duplicate_clip_to", this::duplicate);
    }

    private static boolean isGroup(SlotItem slot) {
        return slot.track().kind() == TrackItem.Kind.GROUP;
    }

    private boolean controls(SlotItem slot) {
        int row = slot.index();
        return row >= 0
                && studio.song().tracks().stream()
                        .filter(t -> within(t, slot.track()))
                        .anyMatch(t -> t.slots().get(row).clip().isPresent());
    }

    private static boolean within(TrackItem track, TrackItem group) {
        return track.group().map(g -> g == group || within(g, group)).orElse(false);
    }

    private boolean plays(SlotItem slot) {
        int row = slot.index();
        return row >= 0
                && studio.deck()
                        .track(slot.track())
                        .map(s -> s.playing() == row)
                        .orElse(false);
    }

    private boolean isTriggered(SlotItem slot) {
        int row = slot.index();
        return row >= 0
                && studio.deck()
                        .track(slot.track())
                        .map(s -> s.waiting() == row)
                        .orElse(false);
    }

    private static boolean recording(SlotItem slot) {
        return slot.clip().map(ClipItem::recording).orElse(false);
    }

    private void create(SlotItem slot, List<Object> rest) throws LiveFault {
        Object length = Given.value(
                Dialect.of("/live/clip_slot/create_clip")
                        .orElseThrow()
                        .arguments()
                        .getFirst(),
                rest,
                0,
                "ClipSlot.create_clip");
        if (slot.track().kind() != TrackItem.Kind.MIDI) {
            throw LiveFault.runtime("Clips can only be created on MIDI tracks");
        }
        if (slot.clip().isPresent()) {
            throw LiveFault.runtime("The clip slot already has a clip");
        }
        if ((double) length < ClipItem.LEAST || (double) length > 1e6) {
            throw LiveFault.runtime("The clip would be " + length + " beats long, but more than 0 and at most 1000000"
                    + " were expected");
        }
        ClipItem clip = new ClipItem(true, (double) length);
        clip.put("color", slot.track().value("color"));
        studio.edits().lay(slot, clip);
    }

    private void delete(SlotItem slot) throws LiveFault {
        if (slot.clip().isEmpty()) {
            throw LiveFault.runtime("The clip slot has no clip");
        }
        studio.edits().lay(slot, null);
    }

    private void duplicate(SlotItem slot, List<Object> rest) throws LiveFault {
        Given.exactly(2, rest);
        TrackItem track = Targets.written(studio.song().tracks(), Given.index(rest, 0));
        SlotItem target = Targets.written(track.slots(), Given.index(rest, 1));
        ClipItem clip = slot.clip().orElseThrow(() -> LiveFault.runtime("The clip slot has no clip"));
        if (track.kind() != slot.track().kind()) {
            throw LiveFault.runtime("The clip cannot be duplicated to a track of another kind");
        }
        if (target != slot) {
            studio.edits().lay(target, clip.copy());
        }
    }
}
