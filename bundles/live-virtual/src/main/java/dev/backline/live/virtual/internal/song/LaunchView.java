package dev.backline.live.virtual.internal.song;

import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.Color;
import dev.backline.model.Launch;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.Scene;
import dev.backline.model.Span;
import dev.backline.model.Tempo;
import dev.backline.model.TimeSignature;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open set as launching sees it: what starts when, without notes, sound and mixer. */
public final class LaunchView {
    /** Beats that a clip has room for while it is recorded. */
    private static final double ROOM = 1_000_000;

    private final Map<TrackItem, String> ids = new HashMap<>();

    private String id(TrackItem track) {
        return ids.computeIfAbsent(track, t -> "track-" + ids.size());
    }

    /** Answers it. A track keeps its id. */
    public LiveSet of(Song song) {
        List<Track> tracks = new ArrayList<>();
        for (TrackItem track : song.tracks()) {
            tracks.add(track(track));
        }
        return LiveSet.builder("Open set", Tempo.of(song.number("tempo")))
                .signature(new TimeSignature(song.whole("signature_numerator"), song.whole("signature_denominator")))
                .quantisation(List.of(Quantisation.values()).get(song.whole("clip_trigger_quantization")))
                .transport(transport(song))
                .scenes(song.scenes().stream().map(LaunchView::scene).toList())
                .tracks(tracks)
                .build();
    }

    private static LiveSet.Transport transport(Song song) {
        double start = song.number("loop_start");
        Span loop = Span.of(start, start + Math.max(ClipItem.LEAST, song.number("loop_length")));
        return new LiveSet.Transport(Optional.of(loop), song.flag("loop"), false, false, Beats.ZERO);
    }

    private static Scene scene(SceneItem item) {
        Scene scene = Scene.of("", Color.NONE).withFollow(item.follow());
        if (item.flag("tempo_enabled")) {
            scene = scene.withTempo(Tempo.of(item.number("tempo")));
        }
        return item.flag("time_signature_enabled")
                ? scene.withSignature(new TimeSignature(
                        item.whole("time_signature_numerator"), item.whole("time_signature_denominator")))
                : scene;
    }

    private Track track(TrackItem item) {
        Track.Builder track =
                Track.builder(id(item), Track.Kind.valueOf(item.kind().name()));
        item.group().ifPresent(g -> track.group(id(g)));
        for (int row = 0; row < item.slots().size(); row++) {
            SlotItem slot = item.slots().get(row);
            track.stopButton(row, slot.flag("has_stop_button"));
            Optional<ClipItem> clip = slot.clip().or(slot::coming);
            if (clip.isPresent()) {
                boolean open = clip.get().recording() || slot.clip().isEmpty();
                track.session(row, open ? open() : clip(clip.get()));
            }
        }
        return track.build();
    }

    private static Clip open() {
        return Clip.builder("", Beats.of(ROOM)).looped(false).build();
    }

    private static Clip clip(ClipItem item) {
        int own = item.whole("launch_quantization");
        Launch launch = new Launch(
                List.of(Launch.Mode.values()).get(item.whole("launch_mode")),
                own == 0
                        ? Optional.empty()
                        : Optional.of(List.of(Quantisation.values()).get(own - 1)),
                item.flag("legato"),
                item.number("velocity_amount"),
                item.follow());
        return Clip.builder("", Beats.of(1))
                .loop(Span.of(item.number("loop_start"), item.number("loop_end")))
                .start(Beats.of(item.number("start_marker")))
                .end(Beats.of(item.number("end_marker")))
                .looped(item.looping())
                .enabled(!item.flag("muted"))
                .launch(launch)
                .build();
    }
}
