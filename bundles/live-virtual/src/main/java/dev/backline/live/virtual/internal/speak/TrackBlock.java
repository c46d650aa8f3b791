package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.OscNil;
import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.DeviceItem;
import dev.backline.live.virtual.internal.song.SlotItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Many properties of many tracks at once. What does not apply to one of them is a fault, but for empty slots. */
final class TrackBlock {
    /** What AbletonOSC takes from elsewhere than from Live's track. */
    private static final Set<String> MADE_UP = Set.of("volume", "panning", "send");

    private final Studio studio;
    private final Words<TrackItem> tracks;
    private final Words<ClipItem> clips;
    private final Words<SlotItem> slots;
    private final Words<DeviceItem> devices;

    TrackBlock(
            Studio studio,
            Words<TrackItem> tracks,
            Words<ClipItem> clips,
            Words<SlotItem> slots,
            Words<DeviceItem> devices) {
        this.studio = studio;
        this.tracks = tracks;
        this.clips = clips;
        this.slots = slots;
        this.devices = devices;
    }

    List<Object> read(Song song, List<Object> rest) throws LiveFault {
        if (rest.size() < 2) {
            throw LiveFault.value("not enough values to unpack (expected at least 2, got " + rest.size() + ")");
        }
        List<Object> all = new ArrayList<>();
        for (int place :
                StructureWords.range(rest.subList(0, 2), song.tracks().size()).toArray()) {
            for (Object property : rest.subList(2, rest.size())) {
                add(all, song.tracks().get(place), String.valueOf(property));
            }
        }
        return all;
    }

    private void add(List<Object> all, TrackItem track, String property) throws LiveFault {
        String[] parts = property.split("\\.", -1);
        if (parts.length != 2) {
            throw LiveFault.value(
                    parts.length < 2
                            ? "not enough values to unpack (expected 2, got 1)"
                            : "too many values to unpack (expected 2)");
        }
        switch (parts[0]) {
            case "track" -> all.add(track(track, parts[1]));
            case "clip" -> {
                for (SlotItem slot : track.slots()) {
                    all.add(
                            slot.clip().isPresent()
                                    ? clips.attribute(slot.clip().get(), parts[1])
                                    : OscNil.NIL);
                }
            }
            case "clip_slot" -> {
                for (SlotItem slot : track.slots()) {
                    all.add(slots.attribute(slot, parts[1]));
                }
            }
            case "device" -> {
                for (DeviceItem device : track.devices()) {
                    all.add(devices.attribute(device, parts[1]));
                }
            }
            default -> studio.complain("Unknown object identifier in get/track_data: " + parts[0]);
        }
    }

    private Object track(TrackItem track, String property) throws LiveFault {
        if (MADE_UP.contains(property)) {
            throw LiveFault.attribute(track.className(), property);
        }
        return tracks.attribute(track, property);
    }
}
