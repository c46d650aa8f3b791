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
import dev.backline.live.set.internal.diff.word.Song;
import dev.backline.live.set.internal.diff.word.Targets;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.EnvelopeView;
import dev.backline.live.set.internal.view.EventView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the courses of parameters, in the arrangement and in clips. */
final class EnvelopeReading {
    private final Context context;
    private final Scribe scribe;

    EnvelopeReading(Context context) {
        this.context = context;
        this.scribe = context.scribe();
    }

    /** Reads all envelopes of a track or clip. */
    void list(Where where, Delta holder) {
        if (scribe.isNoise(where, holder)) {
            return;
        }
        scribe.numbering(scribe.real(where, holder));
        for (Delta part : holder.children()) {
            if (part.node().is("Envelopes") && part.isPair()) {
                scribe.numbering(scribe.real(where, part));
                part.children().forEach(e -> envelope(where, e));
            } else {
                new PlainReading(context).read(where, part);
            }
        }
    }

    private void envelope(Where where, Delta envelope) {
        if (envelope.isPair() && scribe.isNoise(where, envelope)) {
            return;
        }
        EnvelopeView view = new EnvelopeView(envelope.node());
        Song song = envelope.isRemoved() ? context.before() : context.after();
        Targets.Target target = song.targets().target(view.pointee());
        if (!envelope.isPair()) {
            whole(where, envelope, target, view.events());
            return;
        }
        Set<Edit> rest = new LinkedHashSet<>(envelope.edits());
        Optional<Delta> events = envelope.at("Automation/Events").filter(Delta::isPair);
        if (events.isPresent()) {
            events.orElseThrow().edits().forEach(rest::remove);
            events(where, events.orElseThrow(), target, view.pointee(), false);
        }
        tellRest(where, target, List.copyOf(rest));
    }

    private void tellRest(Where where, Targets.Target target, List<Edit> rest) {
        List<Edit> real = rest.stream().filter(e -> !Noise.is(e)).toList();
        if (real.isEmpty()) {
            scribe.numbering(rest);
        } else {
            scribe.tell(new Draft(Subject.AUTOMATION, Act.CHANGED, at(where, target))
                    .says("loop of " + name(where, target) + " changed")
                    .edits(rest));
        }
    }

    private void whole(Where where, Delta envelope, Targets.Target target, List<EventView> events) {
        List<EventView> heard = events.stream().filter(e -> !e.isInitial()).toList();
        String verb = envelope.isAdded() ? "added" : "removed";
        Song song = envelope.isAdded() ? context.after() : context.before();
        String bars = heard.isEmpty()
                ? ""
                : span(where, song, heard.getFirst().time(), heard.getLast().time());
        Set<String> values = new LinkedHashSet<>();
        events.forEach(e -> values.add(target.units().show(e.node().attribute("Value", ""))));
        String course = values.size() > 4 ? values.iterator().next() + " ..." : String.join(", ", values);
        scribe.tell(new Draft(Subject.AUTOMATION, envelope.isAdded() ? Act.ADDED : Act.REMOVED, at(where, target))
                .values(envelope.isAdded() ? "" : course, envelope.isAdded() ? course : "")
                .bars(bars)
                .says(name(where, target) + " " + verb + (bars.isEmpty() ? "" : ", " + bars) + " ("
                        + Words.count(heard.size(), "point") + ": " + course + ")")
                .focus(envelope)
                .edits(envelope.edits()));
    }

    /** Reads the course that Live 8 and 9 keep inside a parameter. */
    void inParameter(Where where, Delta events, Targets.Target target, boolean valued) {
        events(where, events, target, "", valued);
    }

    /** Answers the edits of the event that stands before the song, when it differs. */
    static List<Edit> initial(Delta events) {
        return events.children().stream()
                .filter(e -> e.isPair() && e.node().name().endsWith("Event") && new EventView(e.node()).isInitial())
                .filter(e -> !Noise.isOnlyNoise(e))
                .findFirst()
                .map(Delta::edits)
                .orElse(List.of());
    }

    private void events(Where where, Delta events, Targets.Target target, String pointee, boolean valued) {
        List<Edit> initial = initial(events);
        List<Edit> rest = new ArrayList<>(events.edits());
        rest.removeAll(initial);
        if (!initial.isEmpty() && !valued) {
            Delta event = initial.getFirst().place();
            String from = target.units().show(event.left().orElseThrow().attribute("Value", ""));
            String to = target.units().show(event.right().orElseThrow().attribute("Value", ""));
            Draft draft = new Draft(Subject.AUTOMATION, Act.CHANGED, at(where, target))
                    .values(from, to)
                    .says(name(where, target) + " before its first point changed " + Words.fromTo(from, to))
                    .edits(initial);
            if (pointee.isEmpty()) {
                scribe.tell(draft);
            } else {
                scribe.join(
                        DeviceReading.ParameterReading.key(pointee),
                        initial,
                        new Draft(Subject.AUTOMATION, Act.CHANGED, at(where, target))
                                .values(from, to)
                                .says(name(where, target) + " before its first point changed "
                                        + Words.fromTo(from, to)));
            }
        }
        List<Delta> points = events.children().stream()
                .filter(e -> !e.isPair() || !Noise.isOnlyNoise(e))
                .filter(e -> initial.isEmpty() || e != initial.getFirst().place())
                .toList();
        if (points.isEmpty()) {
            scribe.numbering(rest);
        } else {
            points(where, events, target, points, rest);
        }
    }

    private void points(Where where, Delta events, Targets.Target target, List<Delta> points, List<Edit> edits) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Delta point : points) {
            for (Node node : nodes(point)) {
                from = Math.min(from, Math.max(0, new EventView(node).time()));
                to = Math.max(to, Math.max(0, new EventView(node).time()));
            }
        }
        String name = name(where, target);
        String bars = span(where, context.after(), from, to);
        boolean one = points.size() == 1 && points.getFirst().isPair();
        String old = points(points, true, target, where);
        String now = points(points, false, target, where);
        String said = one
                ? " changed at " + bars + " " + Words.fromTo(old, now)
                : " changed " + (bars.startsWith("bars ") ? "between " + bars.replace("-", " and ") : "at " + bars)
                        + " (" + counts(points) + ")";
        scribe.tell(new Draft(Subject.AUTOMATION, Act.CHANGED, at(where, target))
                .values(old, now)
                .bars(bars)
                .says(name + said)
                .focus(events)
                .edits(edits));
    }

    private static List<Node> nodes(Delta point) {
        List<Node> nodes = new ArrayList<>();
        point.left().ifPresent(nodes::add);
        point.right().ifPresent(nodes::add);
        return nodes;
    }

    private String points(List<Delta> points, boolean old, Targets.Target target, Where where) {
        List<String> told = new ArrayList<>();
        for (Delta point : points) {
            Optional<Node> node = old ? point.left() : point.right();
            boolean moved = point.isPair()
                    && new EventView(point.left().orElseThrow()).time()
                            != new EventView(point.right().orElseThrow()).time();
            node.ifPresent(n -> {
                String value = target.units().show(n.attribute("Value", ""));
                Song song = old ? context.before() : context.after();
                told.add(
                        moved
                                ? value + " at " + span(where, song, new EventView(n).time(), new EventView(n).time())
                                : value);
            });
        }
        List<String> distinct = told.stream().distinct().toList();
        return distinct.size() > 3 ? distinct.getFirst() + " ... " + distinct.getLast() : String.join(", ", distinct);
    }

    private static String counts(List<Delta> points) {
        long added = points.stream().filter(Delta::isAdded).count();
        long removed = points.stream().filter(Delta::isRemoved).count();
        long changed = points.size() - added - removed;
        List<String> told = new ArrayList<>();
        if (added > 0) {
            told.add(Words.count(added, "point") + " added");
        }
        if (removed > 0) {
            told.add(Words.count(removed, "point") + " removed");
        }
        if (changed > 0) {
            told.add(Words.count(changed, "point") + " changed");
        }
        return String.join(", ", told);
    }

    private static Where at(Where where, Targets.Target target) {
        Where inDevice = target.device().isEmpty() ? where : where.inDevice(target.device());
        return inDevice.atParameter(target.parameter());
    }

    private static String name(Where where, Targets.Target target) {
        boolean inClip = where.place().clip().isPresent();
        String kind = inClip ? " envelope of " + where.clip() : " automation";
        boolean inDevice = !target.device().isEmpty();
        return target.parameter()
                + kind
                + (inDevice ? (inClip ? " (" + target.device() + ")" : " of " + target.device()) : "")
                + where.on();
    }

    private static String span(Where where, Song song, double from, double to) {
        return where.place().clip().isPresent()
                ? Bars.inSession().span(from, to) + " of the clip"
                : song.bars().span(from, to);
    }
}
