package dev.backline.live.virtual.internal.song;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is done to tracks, scenes and clips; each of it can be undone. Places are taken as they come: who calls has checked them. */
public final class SongEdits {
    private final Song song;

    /** Answers the edits of a set. */
    public SongEdits(Song song) {
        this.song = song;
    }

    private void step(Runnable forth, Runnable back) {
        song.history()
                .step(
                        () -> {
                            forth.run();
                            song.changed();
                        },
                        () -> {
                            back.run();
                            song.changed();
                        });
    }

    /** Writes a property of something. */
    public void put(Item item, String property, Object value) {
        Object before = item.value(property);
        if (!before.equals(value)) {
            step(() -> item.put(property, value), () -> item.put(property, before));
        }
    }

    /** Writes several properties of something, to be undone together. */
    public void put(Item item, Map<String, Object> values) {
        Map<String, Object> before = values.keySet().stream().collect(Collectors.toMap(p -> p, item::value));
        if (!before.equals(values)) {
            step(() -> values.forEach(item::put), () -> before.forEach(item::put));
        }
    }

    /** Changes one value for another through what takes it. */
    public <T> void change(T before, T after, Consumer<T> taker) {
        step(() -> taker.accept(after), () -> taker.accept(before));
    }

    /** Adds a track with an empty slot for each scene. */
    public TrackItem addTrack(TrackItem.Kind kind, int at) {
        TrackItem track = new TrackItem(kind);
        song.scenes().forEach(s -> track.addSlot(track.slots().size()));
        song.returns().forEach(r -> track.sends().add(0.0));
        step(() -> song.tracks().add(at, track), () -> song.tracks().remove(track));
        return track;
    }

    /** Adds a return, and a send to it on each track. */
    public void addReturn() {
        TrackItem added = new TrackItem(TrackItem.Kind.RETURN);
        step(
                () -> {
                    song.all().forEach(t -> t.sends().add(0.0));
                    song.returns().add(added);
                },
                () -> {
                    song.returns().remove(added);
                    song.all().forEach(t -> t.sends().removeLast());
                });
    }

    /** Deletes a return with the sends to it. */
    public void deleteReturn(int at) {
        TrackItem gone = song.returns().get(at);
        Map<TrackItem, Double> levels = song.all()
                .filter(t -> t != gone && at < t.sends().size())
                .collect(Collectors.toMap(t -> t, t -> t.sends().get(at)));
        step(
                () -> {
                    song.returns().remove(gone);
                    levels.keySet().forEach(t -> t.sends().remove(at));
                },
                () -> {
                    song.returns().add(at, gone);
                    levels.forEach((t, level) -> t.sends().add(at, level));
                });
    }

    /** Deletes a track, and with a group all that lies in it. */
    public void deleteTrack(int at) {
        List<TrackItem> before = List.copyOf(song.tracks());
        TrackItem gone = before.get(at);
        step(() -> song.tracks().removeIf(t -> lies(t, gone)), () -> {
            song.tracks().clear();
            song.tracks().addAll(before);
        });
    }

    /** Answers whether deleting a track would leave one. */
    public boolean leavesATrack(int at) {
        TrackItem gone = song.tracks().get(at);
        return song.tracks().stream().anyMatch(t -> !lies(t, gone));
    }

    private static boolean lies(TrackItem track, TrackItem in) {
        return track == in || track.group().map(g -> lies(g, in)).orElse(false);
    }

    /** Puts a copy of a track behind it. */
    public void duplicateTrack(int at) {
        TrackItem copy = song.tracks().get(at).copy();
        step(() -> song.tracks().add(at + 1, copy), () -> song.tracks().remove(copy));
    }

    /** Puts an empty scene in. */
    public void addScene(int at) {
        List<@Nullable ClipItem> none = new ArrayList<>();
        song.tracks().forEach(t -> none.add(null));
        insert(at, new SceneItem(), none);
    }

    /** Puts a copy of a scene with its clips behind it. */
    public void duplicateScene(int at) {
        insert(at + 1, song.scenes().get(at).copy(), copies(at));
    }

    private List<@Nullable ClipItem> copies(int row) {
        List<@Nullable ClipItem> copies = new ArrayList<>();
        song.tracks()
                .forEach(t ->
                        copies.add(t.slots().get(row).clip().map(ClipItem::copy).orElse(null)));
        return copies;
    }

    /** Puts a scene in whose clips are given by track. */
    public void insert(int at, SceneItem scene, List<@Nullable ClipItem> clips) {
        List<SlotItem> slots = new ArrayList<>();
        for (int t = 0; t < song.tracks().size(); t++) {
            SlotItem slot = new SlotItem(song.tracks().get(t));
            slot.clip(clips.get(t));
            slots.add(slot);
        }
        step(() -> put(at, scene, slots), () -> take(at));
    }

    /** Deletes a scene with its clips. */
    public void deleteScene(int at) {
        SceneItem gone = song.scenes().get(at);
        List<SlotItem> slots =
                song.tracks().stream().map(t -> t.slots().get(at)).toList();
        step(() -> take(at), () -> put(at, gone, slots));
    }

    private void put(int at, SceneItem scene, List<SlotItem> slots) {
        song.scenes().add(at, scene);
        IntStream.range(0, slots.size())
                .forEach(t -> song.tracks().get(t).slots().add(at, slots.get(t)));
    }

    private void take(int at) {
        song.scenes().remove(at);
        song.tracks().forEach(t -> t.slots().remove(at));
    }

    /** Lays a clip into a slot, or takes the one out that lies there. */
    public void lay(SlotItem slot, @Nullable ClipItem clip) {
        ClipItem before = slot.clip().orElse(null);
        step(() -> slot.clip(clip), () -> slot.clip(before));
    }

    /** Deletes a device. */
    public void deleteDevice(TrackItem track, int at) {
        DeviceItem gone = track.devices().get(at);
        step(() -> track.devices().remove(at), () -> track.devices().add(at, gone));
    }
}
