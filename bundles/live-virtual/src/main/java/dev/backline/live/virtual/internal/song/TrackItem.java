package dev.backline.live.virtual.internal.song;

import dev.backline.model.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A track, or a return. */
public final class TrackItem extends Item {
    private final Kind kind;
    private final List<SlotItem> slots = new ArrayList<>();
    private final List<DeviceItem> devices = new ArrayList<>();
    private final List<Double> sends = new ArrayList<>();
    private List<ArrangedItem> arrangement = List.of();
    private @Nullable TrackItem group;

    /** What a track carries. */
    public enum Kind {
        /** Notes. */
        MIDI,
        /** Sound. */
        AUDIO,
        /** Other tracks. */
        GROUP,
        /** What is sent to it. */
        RETURN
    }

    /** Makes a track without slots. */
    public TrackItem(Kind kind) {
        this.kind = kind;
        put("name", "");
        put("color", Color.of(0).rgb());
        put("mute", false);
        put("solo", false);
        put("volume", 0.85);
        put("panning", 0.0);
        put("input_routing_channel", "");
        put("output_routing_channel", "");
        if (carries()) {
            put("arm", false);
            put("current_monitoring_state", 1);
        }
        if (kind == Kind.GROUP) {
            put("fold_state", 0);
        }
    }

    @Override
    public String className() {
        return "Track";
    }

    /** Answers what it carries. */
    public Kind kind() {
        return kind;
    }

    /** Answers whether clips lie in its slots. */
    public boolean carries() {
        return kind == Kind.MIDI || kind == Kind.AUDIO;
    }

    /** Answers whether it is armed. */
    public boolean armed() {
        return flag("arm");
    }

    /** Answers its slots, as many as there are scenes; the list can be changed. */
    public List<SlotItem> slots() {
        return slots;
    }

    /** Answers its devices; the list can be changed. */
    public List<DeviceItem> devices() {
        return devices;
    }

    /** Answers the levels of its sends, 0 to 1; the list can be changed. */
    public List<Double> sends() {
        return sends;
    }

    /** Answers the clips of its arrangement by place. */
    public List<ArrangedItem> arrangement() {
        return arrangement;
    }

    /** Replaces the clips of its arrangement. */
    public void arrangement(List<ArrangedItem> clips) {
        arrangement = clips.stream()
                .sorted(Comparator.comparingDouble(ArrangedItem::at))
                .toList();
    }

    /** Answers the group that it lies in. */
    public Optional<TrackItem> group() {
        return Optional.ofNullable(group);
    }

    /** Says which group it lies in. */
    public void group(@Nullable TrackItem value) {
        group = value;
    }

    /** Answers whether it makes sound: all but tracks of notes without an instrument do. */
    public boolean sounds() {
        return kind != Kind.MIDI || devices.stream().anyMatch(d -> d.type() == DeviceItem.Type.INSTRUMENT);
    }

    /** Adds an empty slot at a place. */
    public SlotItem addSlot(int at) {
        SlotItem slot = new SlotItem(this);
        slots.add(at, slot);
        return slot;
    }

    TrackItem copy() {
        TrackItem copy = new TrackItem(kind);
        copy.putAll(this);
        for (SlotItem slot : slots) {
            SlotItem twin = copy.addSlot(copy.slots.size());
            twin.putAll(slot);
            twin.clip(slot.clip().map(ClipItem::copy).orElse(null));
        }
        devices.forEach(d -> copy.devices.add(d.copy()));
        copy.sends.addAll(sends);
        copy.arrangement = arrangement;
        copy.group = group;
        return copy;
    }
}
