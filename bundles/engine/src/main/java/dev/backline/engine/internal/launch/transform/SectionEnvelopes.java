package dev.backline.engine.internal.launch.transform;

import dev.backline.engine.internal.launch.Ticks;
import dev.backline.engine.internal.launch.transform.Sections.Section;
import dev.backline.model.Beats;
import dev.backline.model.Clip;
import dev.backline.model.ClipEnvelope;
import dev.backline.model.Envelope;
import dev.backline.model.Envelope.Point;
import dev.backline.model.Span;
import dev.backline.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The automation of a track in a section, brought by a clip. */
final class SectionEnvelopes {
    private static final double NEAR = 1e-6;
    private static final double SIDE = 1e-6;

    private final Track track;
    private final double at;
    private final double length;

    SectionEnvelopes(Track track, Section section) {
        this.track = track;
        this.at = Ticks.beats(section.at()).value();
        this.length = Ticks.beats(section.end() - section.at()).value();
    }

    Clip on(Clip clip) {
        List<ClipEnvelope> envelopes = new ArrayList<>(clip.envelopes());
        for (Envelope course : track.automation()) {
            if (moves(course)) {
                envelopes.add(brought(course, clip));
            }
        }
        return clip.toBuilder().envelopes(envelopes).build();
    }

    private boolean moves(Envelope course) {
        return !course.target().space().equals("song")
                && course.points().stream().anyMatch(p -> p.at().value() >= at && p.at().value() < at + length);
    }

    private ClipEnvelope brought(Envelope course, Clip clip) {
        List<Point> corners = Courses.stretch(course, at, at + length, -at);
        double start = clip.start().value();
        double loopStart = clip.loop().start().value();
        double loop = clip.loop().length().value();
        double lead = clip.loop().end().value() - start;
        boolean whole = !clip.looped() || lead >= length - NEAR;
        if (whole) {
            return follows(course, corners, start);
        }
        if (lead > 0 && repeats(course, start, loopStart, lead, loop)) {
            return follows(course, onePass(course, start, loopStart, lead), 0);
        }
        Envelope own = envelope(course, corners);
        return new ClipEnvelope(own, false, Optional.of(Span.of(0, length)));
    }

    private static ClipEnvelope follows(Envelope course, List<Point> corners, double shift) {
        Envelope moved = envelope(course, corners).shifted(Beats.of(shift));
        return new ClipEnvelope(moved, false, Optional.empty());
    }

    private static Envelope envelope(Envelope course, List<Point> corners) {
        List<Point> thin = Courses.thin(corners);
        return new Envelope(course.target(), thin.getFirst().value(), thin);
    }

    /** Answers whether each round of the clip's loop draws what the first one did, looked at around and between all corners. */
    private boolean repeats(Envelope course, double start, double loopStart, double lead, double loop) {
        double near = NEAR * height(course);
        for (double offset : offsets(course, lead, loop)) {
            double position = loopStart + offset;
            double first = position >= start ? position - start : lead + offset;
            double value = course.at(Beats.of(at + first));
            for (double x = lead + offset; x < length; x += loop) {
                if (Math.abs(course.at(Beats.of(at + x)) - value) > near) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Answers where in the loop to look: beside each corner and half-way to the next. */
    private double[] offsets(Envelope course, double lead, double loop) {
        double[] corners = DoubleStream.concat(
                        DoubleStream.of(0),
                        course.points().stream()
                                .mapToDouble(p -> p.at().value() - at)
                                .filter(x -> x >= 0 && x < length)
                                .map(x -> x - lead - loop * Math.floor((x - lead) / loop)))
                .sorted()
                .toArray();
        return IntStream.range(0, corners.length)
                .boxed()
                .flatMapToDouble(i -> {
                    double next = i + 1 < corners.length ? corners[i + 1] : loop;
                    double gap = next - corners[i];
                    return DoubleStream.of(
                            corners[i] + Math.min(SIDE, gap / 4), corners[i] + gap / 2, next - Math.min(SIDE, gap / 4));
                })
                .toArray();
    }

    private static double height(Envelope course) {
        double low = course.initial();
        double high = course.initial();
        for (Point point : course.points()) {
            low = Math.min(low, point.value());
            high = Math.max(high, point.value());
        }
        return Math.max(1e-9, high - low);
    }

    /** Answers the corners of the whole clip: from its start to the loop's end, and what of the loop lies before the start. */
    private List<Point> onePass(Envelope course, double start, double loopStart, double lead) {
        List<Point> corners = new ArrayList<>();
        if (start > loopStart && lead + start - loopStart <= length) {
            corners.addAll(Courses.stretch(course, at + lead, at + lead + start - loopStart, loopStart - at - lead));
        }
        corners.addAll(Courses.stretch(course, at, at + lead, start - at));
        return corners;
    }
}
