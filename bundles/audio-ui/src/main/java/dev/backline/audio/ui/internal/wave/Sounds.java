package dev.backline.audio.ui.internal.wave;

import dev.backline.api.set.SetDocument;
import dev.backline.model.Clip;
import dev.backline.model.LiveSet;
import dev.backline.model.Track;
import dev.backline.model.Warp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Finds the sound of a set's clips. */
final class Sounds {
    private Sounds() {}

    /** Answers an audio clip by its id. */
    static Optional<Clip> clip(LiveSet set, String id) {
        return set.tracks().stream()
                .flatMap(t -> Stream.concat(
                        t.session().values().stream(), t.arrangement().stream().map(Track.Placed::clip)))
                .filter(c -> c.id().equals(id) && c.audio().isPresent())
                .findFirst();
    }

    /** Answers where the file of a clip lies. */
    static Path file(SetDocument document, Clip.Audio audio) {
        return folder(document).resolve(audio.file());
    }

    /** Answers where paths of a set begin. */
    static Path folder(SetDocument document) {
        Path folder = document.file().toAbsolutePath().getParent();
        return folder == null ? Path.of(".") : folder;
    }

    /** Answers where in its file a beat of a clip lies, in frames; empty when its markers do not tell. */
    static OptionalLong frame(Clip clip, double beat, int rate) {
        List<Warp.Marker> markers = clip.audio().map(a -> a.warp().markers()).orElse(List.of());
        return markers.size() < 2 ? OptionalLong.empty() : OptionalLong.of((long) frame(markers, beat, rate));
    }

    /** Answers warp markers, and the loop where the markers tell its time, in frames of the file. */
    static List<Mark> marks(Clip clip, int rate) {
        List<Mark> marks = new ArrayList<>();
        List<Warp.Marker> markers = clip.audio().map(a -> a.warp().markers()).orElse(List.of());
        for (Warp.Marker marker : markers) {
            marks.add(new Mark(
                    Mark.Kind.WARP, marker.at().value() * rate, marker.beat().toString()));
        }
        if (markers.size() > 1 && clip.looped()) {
            marks.add(
                    new Mark(Mark.Kind.LOOP, frame(markers, clip.loop().start().value(), rate), "["));
            marks.add(new Mark(Mark.Kind.LOOP, frame(markers, clip.loop().end().value(), rate), "]"));
        }
        return marks;
    }

    /** Between two markers time is even; outside it goes on as between the nearest two. */
    private static double frame(List<Warp.Marker> markers, double beat, int rate) {
        int at = 1;
        while (at < markers.size() - 1 && markers.get(at).beat().value() < beat) {
            at++;
        }
        Warp.Marker one = markers.get(at - 1);
        Warp.Marker other = markers.get(at);
        double share =
                (beat - one.beat().value()) / (other.beat().value() - one.beat().value());
        return (one.at().value() + share * (other.at().value() - one.at().value())) * rate;
    }
}
