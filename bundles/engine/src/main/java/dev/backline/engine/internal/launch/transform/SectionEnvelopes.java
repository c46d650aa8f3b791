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

/** The automation of a track in a section, brought by a clip. */
final class SectionEnvelopes {
    private static final double NEAR = 1e-6;

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
                && course.points().stream()
                        .anyMatch(p -> p.at().value() >= at && p.at().value() < at + length);
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
            return follows(course, onePass(course, start, loopStart, lead, loop), 0);
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

    /** Answers whether each round of the clip's loop draws what the first one did. */
    private boolean repeats(Envelope course, double start, double loopStart, double lead, double loop) {
        double height = height(course);
        List<Point> corners = course.points().stream()
                .filter(p -> p.at().value() >= at && p.at().value() < at + length)
                .toList();
        for (Point corner : corners) {
            for (double off : new double[] {-1e-4, 1e-4, loop / 7}) {
                double x = corner.at().value() - at + off;
                if (x >= lead && x < length) {
                    double position = loopStart + (x - lead) % loop;
                    double before = position >= start ? position - start : lead + position - loopStart;
                    double difference = course.at(Beats.of(at + x)) - course.at(Beats.of(at + before));
                    if (Math.abs(difference) > 1e-6 * height) {
                        return false;
                    }
                }
            }
        }
        return !corners.isEmpty() && shows(course, lead);
    }

    /** A course that moves in the first round only is no repetition. */
    private boolean shows(Envelope course, double lead) {
        boolean first = course.points().stream()
                .anyMatch(p -> p.at().value() > at && p.at().value() < at + lead);
        boolean later = course.points().stream()
                .anyMatch(p -> p.at().value() > at + lead && p.at().value() < at + length);
        return first == later;
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
    private List<Point> onePass(Envelope course, double start, double loopStart, double lead, double loop) {
        List<Point> corners = new ArrayList<>();
        if (start > loopStart && lead + start - loopStart <= length) {
            corners.addAll(Courses.stretch(course, at + lead, at + lead + start - loopStart, loopStart - at - lead));
        }
        corners.addAll(Courses.stretch(course, at, at + lead, start - at));
        return corners;
    }
}
