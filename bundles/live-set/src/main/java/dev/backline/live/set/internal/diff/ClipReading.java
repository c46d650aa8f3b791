package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.change.Act;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Draft;
import dev.backline.live.set.internal.diff.change.Noise;
import dev.backline.live.set.internal.diff.change.Scribe;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.diff.word.Bars;
import dev.backline.live.set.internal.diff.word.ClipWords;
import dev.backline.live.set.internal.diff.word.Units;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.view.ClipView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what became of a clip. */
final class ClipReading {
    private static final Set<String> POSITION = Set.of("CurrentStart", "CurrentEnd");
    private static final Set<String> WARP =
            Set.of("IsWarped", "WarpMode", "WarpMarkers", "SavedWarpMarkersForStretched", "MarkersGenerated");

    private final Context context;
    private final Scribe scribe;
    private final PlainReading plain;
    private final EnvelopeReading envelopes;
    private final NoteReading notes;
    private final SampleReading samples;

    ClipReading(Context context, PlainReading plain, EnvelopeReading envelopes) {
        this.context = context;
        this.scribe = context.scribe();
        this.plain = plain;
        this.envelopes = envelopes;
        this.notes = new NoteReading(context);
        this.samples = new SampleReading(context, plain);
    }

    private static ClipView before(Delta clip) {
        return new ClipView(clip.left().orElseThrow(), false);
    }

    private static ClipView after(Delta clip) {
        return new ClipView(clip.right().orElseThrow(), false);
    }

    static boolean isMoved(Delta clip) {
        return before(clip).start() != after(clip).start();
    }

    void read(Where track, Delta clip, List<Edit> order) {
        Where where = track.inClip(Words.safe(after(clip).name()));
        if (order.isEmpty() && scribe.isNoise(where, clip)) {
            return;
        }
        Set<String> done = new HashSet<>();
        if (where.session()) {
            loop(where, clip, true, done);
        } else {
            position(where, clip, order, done);
            loop(where, clip, false, done);
        }
        warp(where, clip, done);
        for (Delta part : clip.children()) {
            if (!done.contains(part.node().name()) && !scribe.isNoise(where, part)) {
                part(where, clip, part);
            }
        }
    }

    /** Where it lies and how long it is. */
    private void position(Where where, Delta clip, List<Edit> order, Set<String> done) {
        List<Edit> own = new ArrayList<>(scribe.real(where, clip));
        own.addAll(order);
        ClipView old = before(clip);
        ClipView now = after(clip);
        double was = old.end() - old.start();
        double is = now.end() - now.start();
        boolean moved = old.start() != now.start();
        boolean resized = Math.abs(was - is) > 1e-6;
        if (!moved && !resized) {
            scribe.numbering(own);
            return;
        }
        done.addAll(POSITION);
        if (resized && !old.isLooped() && !now.isLooped()) {
            done.add("Loop");
        }
        Draft draft = new Draft(Subject.CLIP, resized ? Act.RESIZED : Act.MOVED, where)
                .edits(own)
                .focus(clip);
        clip.children().stream().filter(c -> done.contains(c.node().name())).forEach(c -> draft.edits(c.edits()));
        Bars oldBars = context.before().bars();
        Bars newBars = context.after().bars();
        String from = resized ? oldBars.span(old.start(), old.end()) : "bar " + oldBars.at(old.start());
        String to = resized ? newBars.span(now.start(), now.end()) : "bar " + newBars.at(now.start());
        String verb = !resized ? " moved " : is > was ? " lengthened " : " shortened ";
        scribe.tell(draft.values(from, to)
                .bars(newBars.span(now.start(), now.end()))
                .says(where.clip() + where.on() + verb + Words.fromTo(from, to)));
    }

    /** Loop and markers are one thing; in the session the clip's position follows them. */
    private void loop(Where where, Delta clip, boolean position, Set<String> done) {
        Optional<Delta> loop =
                clip.at("Loop").filter(d -> d.isPair() && !done.contains("Loop") && !Noise.isOnlyNoise(d));
        List<Edit> own = position ? scribe.real(where, clip) : List.of();
        if (loop.isEmpty()) {
            scribe.numbering(own);
            return;
        }
        done.add("Loop");
        if (position) {
            done.addAll(POSITION);
        }
        String from = loop(before(clip));
        String to = loop(after(clip));
        String values = from.equals(to)
                ? " changed: " + plain.values(loop.orElseThrow())
                : " changed " + Words.fromTo(from, to);
        Draft draft = new Draft(Subject.CLIP, Act.CHANGED, where.atParameter("Loop"))
                .values(from, to)
                .says("loop of " + where.clip() + where.on() + values)
                .edits(own)
                .edits(loop.orElseThrow().edits());
        if (position) {
            clip.children().stream()
                    .filter(c -> POSITION.contains(c.node().name()))
                    .forEach(c -> draft.edits(c.edits()));
        }
        scribe.tell(draft);
    }

    private static String loop(ClipView clip) {
        boolean seconds = !clip.isMidi() && !clip.isWarped();
        Bars bars = Bars.inSession();
        String span = seconds
                ? Units.number(clip.loopStart()) + "-" + Units.number(clip.loopEnd()) + " s"
                : bars.at(clip.loopStart()) + "-" + bars.at(clip.loopEnd());
        double marker = clip.startMarker() - clip.loopStart();
        String start = marker == 0
                ? ""
                : ", start at " + (seconds ? Units.number(clip.startMarker()) + " s" : bars.at(clip.startMarker()));
        return span + (clip.isLooped() ? " (on" : " (off") + start + ")";
    }

    private void warp(Where where, Delta clip, Set<String> done) {
        List<Delta> parts = clip.children().stream()
                .filter(c -> WARP.contains(c.node().name()) && !Noise.isOnlyNoise(c))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        done.addAll(WARP);
        String from = ClipWords.warp(before(clip).node());
        String to = ClipWords.warp(after(clip).node());
        String said = from.equals(to)
                ? "warp markers of " + where.clip() + where.on() + " changed" + ClipWords.markers(parts)
                : "warping of " + where.clip() + where.on() + " changed " + Words.fromTo(from, to);
        Draft draft = new Draft(Subject.WARP, Act.CHANGED, where).says(said);
        if (!from.equals(to)) {
            draft.values(from, to);
        }
        clip.children().stream().filter(c -> WARP.contains(c.node().name())).forEach(c -> draft.edits(c.edits()));
        scribe.tell(draft);
    }

    private void part(Where where, Delta clip, Delta part) {
        if (!part.isPair()) {
            plain.read(where, part);
            return;
        }
        switch (part.node().name()) {
            case "Name" -> renamed(where, clip, part);
            case "Notes" -> notes.read(where, clip, part);
            case "Envelopes" -> envelopes.list(where, part);
            case "SampleRef" -> samples.inClip(where, part);
            default -> property(where, part);
        }
    }

    private void renamed(Where where, Delta clip, Delta part) {
        String old = before(clip).name();
        String now = after(clip).name();
        Where was = where.inClip(Words.safe(old));
        String at = where.session()
                ? ""
                : ", bar " + context.after().bars().at(after(clip).start()) + ",";
        scribe.tell(new Draft(Subject.CLIP, Act.RENAMED, where)
                .values(Words.safe(old), Words.safe(now))
                .bars(
                        where.session()
                                ? ""
                                : context.after()
                                        .bars()
                                        .span(after(clip).start(), after(clip).end()))
                .says(was.clip() + where.on() + at + " renamed to " + Words.quoted(now))
                .edits(part.edits()));
    }

    private void property(Where where, Delta part) {
        Optional<ClipWords.Property> known = ClipWords.property(part.node().name());
        if (known.isEmpty() || part.children().stream().anyMatch(c -> !c.isPair())) {
            plain.read(where, part);
            return;
        }
        ClipWords.Property property = known.orElseThrow();
        String old = property.show(part.left().orElseThrow());
        String now = property.show(part.right().orElseThrow());
        String said = old.equals(now) ? " changed: " + plain.values(part) : " changed " + Words.fromTo(old, now);
        scribe.tell(new Draft(Subject.CLIP, Act.CHANGED, where.atParameter(property.title()))
                .values(old, now)
                .says(property.title() + " of " + where.clip() + where.on() + said)
                .edits(part.edits()));
    }
}
