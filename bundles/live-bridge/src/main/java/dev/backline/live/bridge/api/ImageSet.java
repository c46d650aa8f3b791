package dev.backline.live.bridge.api;

import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Mixer;
import dev.backline.model.Scene;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the image of a running set into a set of its own. */
final class ImageSet {
    private ImageSet() {}

    static LiveSet of(LiveImage image, String name) {
        List<Track> tracks = new ArrayList<>();
        for (LiveImage.Track track : image.tracks()) {
            tracks.add(track("track-" + (tracks.size() + 1), track));
        }
        return LiveSet.builder(name, image.tempo())
                .signature(image.signature())
                .quantisation(image.quantisation())
                .tracks(tracks)
                .scenes(image.scenes().stream().map(ImageSet::scene).toList())
                .build();
    }

    private static Track track(String id, LiveImage.Track track) {
        LiveImage.Strip strip = track.mixer();
        Track.Builder builder = Track.builder(id, track.midi() ? Track.Kind.MIDI : Track.Kind.AUDIO)
                .name(track.name())
                .color(track.color())
                .armed(strip.armed())
                .mixer(new Mixer(strip.volume(), strip.pan(), Map.of())
                        .withOn(!strip.muted())
                        .withSolo(strip.solo()));
        track.clips().forEach((scene, clip) -> {
            if (clip.midi()) {
                builder.session(scene, clip(clip));
            }
        });
        return builder.build();
    }

    private static Clip clip(LiveImage.Clip clip) {
        Clip.Builder builder = Clip.builder(clip.name(), clip.loop().length())
                .color(clip.color())
                .loop(clip.loop())
                .looped(clip.looped())
                .start(clip.start())
                .enabled(!clip.muted())
                .notes(clip.notes());
        return clip.looped() ? builder.build() : builder.end(clip.end()).build();
    }

    private static Scene scene(LiveImage.Scene scene) {
        return new Scene(scene.name(), scene.tempo(), scene.color());
    }
}
