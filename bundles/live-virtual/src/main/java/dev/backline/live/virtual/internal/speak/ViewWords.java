package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.virtual.internal.song.DeviceItem;
import dev.backline.live.virtual.internal.song.Item;
import dev.backline.live.virtual.internal.song.Selection;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.List;
import java.util.Optional;

/** What can be said about what is selected. */
final class ViewWords {
    private final Song song;

    private ViewWords(Song song) {
        this.song = song;
    }

    static Words<Selection> of(Studio studio) {
        return new ViewWords(studio.song()).words();
    }

    private Words<Selection> words() {
        return new Words<Selection>(ObjectKind.VIEW, Item::put)
                .reads("selected_scene", (v, rest) -> List.of(v.scene()))
                .reads("selected_track", (v, rest) -> List.of(v.track()))
                .reads("selected_clip", (v, rest) -> List.of(v.track(), v.scene()))
                .reads("selected_device", (v, rest) -> device(v))
                .write("selected_scene", (v, index) -> v.select(Targets.written(song.scenes(), (int) index)))
                .write("selected_track", (v, index) -> v.select(Targets.written(song.tracks(), (int) index)))
                .does("selected_clip", this::selectClip)
                .call("selected_device", this::selectDevice);
    }

    private static List<Object> device(Selection view) throws LiveFault {
        DeviceItem device = view.device().orElseThrow(() -> LiveFault.value("None is not in list"));
        return List.of(view.track(), view.owner().devices().indexOf(device));
    }

    private void selectClip(Selection view, List<Object> rest) throws LiveFault {
        TrackItem track = Targets.written(song.tracks(), Given.index(rest, 0));
        view.select(Targets.written(song.scenes(), Given.index(rest, 1)));
        view.select(track);
    }

    private Optional<List<Object>> selectDevice(Selection view, List<Object> rest) throws LiveFault {
        int track = Given.index(rest, 0);
        int device = Given.index(rest, 1);
        TrackItem owner = Targets.written(song.tracks(), track);
        view.select(owner, Targets.written(owner.devices(), device));
        return Optional.of(List.of(track, device));
    }
}
