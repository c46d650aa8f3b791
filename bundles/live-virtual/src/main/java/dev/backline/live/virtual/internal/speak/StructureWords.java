package dev.backline.live.virtual.internal.speak;

import dev.backline.live.virtual.internal.song.ClipItem;
import dev.backline.live.virtual.internal.song.SceneItem;
import dev.backline.live.virtual.internal.song.Song;
import dev.backline.live.virtual.internal.song.SongEdits;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be said about which tracks and scenes there are. */
final class StructureWords {
    private static final int RETURNS = 12;
    private static final int MOST = 10_000;

    private final Studio studio;
    private final Song song;
    private final SongEdits edits;

    StructureWords(Studio studio) {
        this.studio = studio;
        this.song = studio.song();
        this.edits = studio.edits();
    }

    void addTo(Words<Song> words) {
        words.read("num_tracks", s -> s.tracks().size())
                .read("num_scenes", s -> s.scenes().size())
                .reads(
                        "track_names",
                        (s, rest) -> range(rest, s.tracks().size())
                                .mapToObj(i -> (Object) s.nameOf(s.tracks().get(i)))
                                .toList())
                .reads(
                        "scenes/name",
                        (s, rest) -> range(rest, s.scenes().size())
                                .mapToObj(i -> (Object) s.scenes().get(i).text("name"))
                                .toList())
                .does("create_midi_track", (s, rest) -> track(TrackItem.Kind.MIDI, rest))
                .does("create_audio_track", (s, rest) -> track(TrackItem.Kind.AUDIO, rest))
                .does("create_return_track", (s, rest) -> addReturn())
                .does(
                        "create_scene",
                        (s, rest) -> edits.addScene(place(rest, s.scenes().size())))
                .does("delete_track", this::deleteTrack)
                .does(
                        "delete_return_track",
                        (s, rest) -> edits.deleteReturn(Targets.writtenPlace(
                                Given.index(rest, 0), s.returns().size())))
                .does("delete_scene", this::deleteScene)
                .does(
                        "duplicate_track",
                        (s, rest) -> edits.duplicateTrack(Targets.writtenPlace(
                                Given.index(rest, 0), s.tracks().size())))
                .does(
                        "duplicate_scene",
                        (s, rest) -> edits.duplicateScene(Targets.writtenPlace(
                                Given.index(rest, 0), s.scenes().size())))
                .does("capture_and_insert_scene", (s, rest) -> capture())
                .call("export/structure", (s, rest) -> {
                    new StructureFile(s).write();
                    return Optional.of(List.of(1));
                });
    }

    /** Answers the places from first to last, exclusive; all of them when no range is given; -1 as the last is the end. */
    static IntStream range(List<Object> rest, int size) throws LiveFault {
        if (rest.isEmpty()) {
            return IntStream.range(0, size);
        }
        Given.exactly(2, rest);
        int first = Given.index(rest, 0);
        int last = Given.index(rest, 1);
        int end = last == -1 ? size : last;
        if (first < end && (first < -size || end > size)) {
            throw LiveFault.index();
        }
        return IntStream.range(first, end).map(i -> i < 0 ? i + size : i);
    }

    /** Answers where something new comes; at the end for -1 and for nothing. */
    private static int place(List<Object> rest, int size) throws LiveFault {
        int index = rest.isEmpty() ? -1 : Given.index(rest, 0);
        if (index < -1 || index > size) {
            throw LiveFault.index();
        }
        if (size >= MOST) {
            throw LiveFault.runtime("There are " + size + " of them already, but at most " + MOST + " were expected");
        }
        return index == -1 ? size : index;
    }

    private void track(TrackItem.Kind kind, List<Object> rest) throws LiveFault {
        TrackItem track = edits.addTrack(kind, place(rest, song.tracks().size()));
        studio.song().selection().select(track);
    }

    private void addReturn() throws LiveFault {
        if (song.returns().size() >= RETURNS) {
            throw LiveFault.runtime("There are " + RETURNS + " return tracks already, and no room for more");
        }
        edits.addReturn();
    }

    private void deleteTrack(Song s, List<Object> rest) throws LiveFault {
        int place = Targets.writtenPlace(Given.index(rest, 0), s.tracks().size());
        if (!edits.leavesATrack(place)) {
            throw LiveFault.runtime("The last track cannot be deleted");
        }
        edits.deleteTrack(place);
    }

    private void deleteScene(Song s, List<Object> rest) throws LiveFault {
        int place = Targets.writtenPlace(Given.index(rest, 0), s.scenes().size());
        if (s.scenes().size() == 1) {
            throw LiveFault.runtime("The last scene cannot be deleted");
        }
        edits.deleteScene(place);
    }

    /** Copies what plays to a new scene below the selected one, which is selected then. The originals play on. */
    private void capture() {
        List<@Nullable ClipItem> clips = new ArrayList<>();
        for (TrackItem track : song.tracks()) {
            int playing = studio.deck().track(track).map(t -> t.playing()).orElse(-1);
            clips.add(
                    playing < 0
                            ? null
                            : track.slots()
                                    .get(playing)
                                    .clip()
                                    .map(ClipItem::copy)
                                    .orElse(null));
        }
        SceneItem scene = new SceneItem();
        edits.insert(song.selection().scene() + 1, scene, clips);
        song.selection().select(scene);
    }
}
