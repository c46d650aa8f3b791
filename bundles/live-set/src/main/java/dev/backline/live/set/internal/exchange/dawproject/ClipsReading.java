package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Losses;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.Fade;
import dev.backline.model.Span;
import dev.backline.model.TempoMap;
import dev.backline.model.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads clips. Clips within clips are laid side by side. */
final class ClipsReading {
    private static final int MOST_CLIPS = 250_000;
    private static final int MOST_DEPTH = 16;
    private static final double SHORTEST = 1e-9;

    private final Index index;
    private final PointsReading points;
    private final TempoMap tempo;
    private final Losses losses;
    private final ContentReading contents;
    private int made;

    ClipsReading(Index index, PointsReading points, TempoMap tempo, Losses losses, Map<Path, Path> moved) {
        this.index = index;
        this.points = points;
        this.tempo = tempo;
        this.losses = losses;
        contents = new ContentReading(points, tempo, losses, moved);
    }

    /** A stretch of a lane that a clip fills: where in the song, how long, and what of the clip is heard first. */
    private record Window(double at, double length, double from) {}

    List<Track.Placed> placed(Branch clip, Time unit, Strip strip) throws SetFault {
        double time = clip.required("time", -ProjectReading.FAR, ProjectReading.FAR);
        double at = unit.song(time, tempo);
        Time content = Time.of(clip, "contentTimeUnit", unit);
        double from = content.inside(clip.number("playStart", -ProjectReading.FAR, ProjectReading.FAR, 0), tempo);
        double length = length(clip, unit, content, time, from);
        if (at < 0) {
            length += at;
            from -= at;
            at = 0;
        }
        return length < SHORTEST ? List.of() : placed(clip, content, new Window(at, length, from), strip, 0);
    }

    private double length(Branch clip, Time unit, Time content, double time, double from) throws SetFault {
        Optional<Double> duration = clip.number("duration", 0, ProjectReading.FAR);
        if (duration.isPresent()) {
            return unit.length(time, duration.get(), tempo);
        }
        Optional<Double> stop = clip.number("playStop", -ProjectReading.FAR, ProjectReading.FAR);
        return stop.isPresent() ? content.inside(stop.get(), tempo) - from : 4;
    }

    private List<Track.Placed> placed(Branch clip, Time content, Window window, Strip strip, int depth)
            throws SetFault {
        Optional<Branch> main = main(clip);
        if (main.isPresent() && main.get().name().equals("Clips")) {
            return nested(clip, main.get(), content, window, strip, depth);
        }
        Optional<Clip> made = clip(clip, content, window, strip);
        return made.isEmpty()
                ? List.of()
                : List.of(new Track.Placed(Beats.of(window.at()), Beats.of(window.length()), made.get()));
    }

    Optional<Clip> session(Branch clip, Time unit, Strip strip) throws SetFault {
        List<Track.Placed> placed = placed(clip, unit, strip);
        losses.add("Session clips that hold several clips keep the first one.", placed.size() > 1 ? 1 : 0);
        return placed.stream().findFirst().map(Track.Placed::clip);
    }

    /** Notes or audio without a clip around them last as long as they say. */
    List<Track.Placed> bare(Branch content, Time unit, Strip strip) throws SetFault {
        double length = contents.extent(content, unit);
        if (length < SHORTEST) {
            return List.of();
        }
        Branch clip = new Branch("", 0, "Clip");
        clip.attribute("time", "0");
        clip.add(content);
        return placed(clip, unit, new Window(0, length, 0), strip, 0);
    }

    private Optional<Branch> main(Branch clip) {
        Optional<String> reference = clip.text("reference");
        return reference.isPresent()
                ? index.branch(reference.get()).filter(b -> !b.name().equals("Clip"))
                : contents.main(clip);
    }

    private List<Track.Placed> nested(Branch outer, Branch list, Time content, Window window, Strip strip, int depth)
            throws SetFault {
        List<Track.Placed> answer = new ArrayList<>();
        boolean loops = loop(outer, content).isPresent();
        if (depth >= MOST_DEPTH) {
            losses.add("Clips that lie too deep in other clips are left out.");
            return answer;
        }
        if (loops && list.all("Clip").size() == 1) {
            return looped(outer, list, content, window, strip, depth);
        }
        losses.add("Clips within a clip that loops play once.", loops ? 1 : 0);
        Time unit = Time.of(list, content);
        for (Branch inner : list.all("Clip")) {
            double at = unit.inside(inner.required("time", -ProjectReading.FAR, ProjectReading.FAR), tempo);
            double length = unit.inside(inner.number("duration", 0, ProjectReading.FAR, window.length()), tempo);
            double from = Math.max(at, window.from());
            double to = Math.min(at + length, window.from() + window.length());
            if (to - from >= SHORTEST) {
                Time own = Time.of(inner, "contentTimeUnit", unit);
                Window part = part(inner, own, window, at, from, to);
                answer.addAll(placed(dressed(inner, outer), own, part, strip, depth + 1));
            }
        }
        return answer;
    }

    private Window part(Branch inner, Time own, Window window, double at, double from, double to) throws SetFault {
        double start = own.inside(inner.number("playStart", -ProjectReading.FAR, ProjectReading.FAR, 0), tempo);
        return new Window(window.at() + from - window.from(), to - from, start + from - at);
    }

    /** One clip in a loop: the loop is that of the inner clip, counted in its own time. */
    private List<Track.Placed> looped(Branch outer, Branch list, Time content, Window window, Strip strip, int depth)
            throws SetFault {
        Branch inner = list.all("Clip").getFirst();
        Time unit = Time.of(list, content);
        Time own = Time.of(inner, "contentTimeUnit", unit);
        double at = unit.inside(inner.required("time", -ProjectReading.FAR, ProjectReading.FAR), tempo);
        double start = own.inside(inner.number("playStart", -ProjectReading.FAR, ProjectReading.FAR, 0), tempo);
        double shift = start - at;
        Span loop = loop(outer, content).orElseThrow();
        Window moved = new Window(window.at(), window.length(), window.from() + shift);
        return placed(dressed(inner, outer), own, moved, strip, depth + 1).stream()
                .map(p -> new Track.Placed(
                        p.at(),
                        p.length(),
                        p.clip().toBuilder()
                                .looped(true)
                                .loop(Span.of(
                                        loop.start().value() + shift, loop.end().value() + shift))
                                .end(Beats.of(loop.end().value() + shift))
                                .build()))
                .toList();
    }

    /** Name, colour and fades of a clip that holds another are those of both: the inner one's own go first. */
    private static Branch dressed(Branch inner, Branch outer) {
        for (String key : List.of("name", "color", "comment", "enable", "fadeTimeUnit", "fadeInTime", "fadeOutTime")) {
            Optional<String> value = outer.text(key);
            if (inner.text(key).isEmpty() && value.isPresent()) {
                inner.attribute(key, value.get());
            }
        }
        return inner;
    }

    private Optional<Span> loop(Branch clip, Time content) throws SetFault {
        Optional<Double> start = clip.number("loopStart", -ProjectReading.FAR, ProjectReading.FAR);
        Optional<Double> end = clip.number("loopEnd", -ProjectReading.FAR, ProjectReading.FAR);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        double from = content.inside(start.orElse(0.0), tempo);
        double to = content.inside(end.get(), tempo);
        return to - from >= SHORTEST ? Optional.of(Span.of(from, to)) : Optional.empty();
    }

    private Optional<Clip> clip(Branch branch, Time content, Window window, Strip strip) throws SetFault {
        if (++made > MOST_CLIPS) {
            throw new SetFault(branch.place() + " is more than the " + MOST_CLIPS
                    + " that are read. The project names itself again and again, or is far above any song.");
        }
        Clip.Builder clip = Clip.builder(branch.text("name", ""), Beats.of(window.length()));
        clip.color(branch.text("color").flatMap(Palette::parse).orElse(strip.color()));
        clip.enabled(branch.is("enable", true)).annotation(branch.text("comment", ""));
        Optional<Span> loop = loop(branch, content);
        if (loop.isPresent()) {
            clip.loop(loop.get()).start(Beats.of(window.from()));
        } else {
            clip.looped(false);
            clip.loop(Span.of(window.from(), end(branch, content, window)));
        }
        Optional<Branch> main = main(branch);
        if (main.isEmpty()) {
            losses.add("Clips without notes or audio are left out.", strip.kind() == Track.Kind.AUDIO ? 1 : 0);
            return strip.kind() == Track.Kind.AUDIO ? Optional.empty() : Optional.of(clip.build());
        }
        boolean fits = contents.fill(main.get(), contents.points(branch), branch, content, clip, fades(branch));
        envelopes(branch, content, strip, clip);
        return fits ? Optional.of(clip.build()) : Optional.empty();
    }

    private double end(Branch clip, Time content, Window window) throws SetFault {
        Optional<Double> stop = clip.number("playStop", -ProjectReading.FAR, ProjectReading.FAR);
        double end = stop.isPresent() ? content.inside(stop.get(), tempo) : 0;
        return end - window.from() >= SHORTEST ? end : window.from() + window.length();
    }

    private Clip.Shape fades(Branch clip) throws SetFault {
        Time unit = Time.of(clip, "fadeTimeUnit", Time.BEATS);
        return Clip.Shape.PLAIN.withFades(
                fade(clip.number("fadeInTime", 0, ProjectReading.FAR), unit),
                fade(clip.number("fadeOutTime", 0, ProjectReading.FAR), unit));
    }

    private Fade fade(Optional<Double> time, Time unit) {
        return time.map(t -> Fade.of(Beats.of(unit.inside(t, tempo)))).orElse(Fade.NONE);
    }

    private void envelopes(Branch branch, Time content, Strip strip, Clip.Builder clip) throws SetFault {
        for (Branch list : contents.points(branch)) {
            Optional<Parameters.Target> target = points.target(list);
            Optional<Parameters.Target> moved = target.isPresent() ? target : points.controller(list, strip.id());
            if (moved.isPresent()) {
                Optional<Envelope> envelope = points.envelope(list, moved.get(), Time.of(list, content));
                envelope.ifPresent(e -> clip.envelope(ClipEnvelope.automation(e)));
            } else if (!ContentReading.STILL.contains(PointsReading.expression(list))) {
                losses.add("Envelopes of clips that a set has not are left out.");
            }
        }
    }
}
