package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.snapshot.Snapshot;
import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.EnvelopeView;
import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.ParameterRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes the course of a parameter into the arrangement, as Live keeps it from version 10 on. */
final class AutomationEdits {
    /** More points than this are no automation that Live draws. */
    private static final int MOST_POINTS = 200_000;

    /** Nearer than this, two places are the same: texts are shorter than numbers. */
    private static final double SAME = 1e-4;

    private static final List<String> CURVE =
            List.of("CurveControl1X", "CurveControl1Y", "CurveControl2X", "CurveControl2Y");

    private AutomationEdits() {}

    static List<EditKind> kinds() {
        return List.of(
                new EditKind(
                        "automation.set",
                        "TRACK PARAMETER BEAT=VALUE ...",
                        "Writes the arrangement's automation of a parameter anew, in the file's own unit: volume and sends as a ratio. A device's parameter"
                                + " may be named by the device, such as #1/Gain (from Live 10).",
                        "automation.set Bass Mixer/Pan 0=-1 8=1",
                        3,
                        AutomationEdits::set),
                new EditKind(
                        "automation.add",
                        "TRACK PARAMETER BEAT=VALUE[~X1,Y1,X2,Y2] ...",
                        "Adds points to a parameter's automation; those at the same beat give way. Behind ~ stand the controls of the curve to the next point,"
                                + " each number from 0 to 1 (from Live 10).",
                        "automation.add Bass Mixer/Pan 4=0.5~0.8,0.2,0.8,0.2",
                        3,
                        (set, words, edit) -> points(set, words, edit, true)),
                new EditKind(
                        "automation.remove",
                        "TRACK PARAMETER BEAT ...",
                        "Takes points out of a parameter's automation (from Live 10).",
                        "automation.remove Bass Mixer/Pan 8",
                        3,
                        (set, words, edit) -> points(set, words, edit, false)));
    }

    /** Points that are not named stay as they are, curves among them. */
    private static void points(SetView set, Words words, TreeEdit edit, boolean add) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        ParameterView parameter = parameter(set, track, words.text(1));
        String target = parameter.automationTarget().orElse("");
        Optional<EnvelopeView> old = track.envelopes().stream()
                .filter(e -> e.pointee().equals(target))
                .findFirst();
        if (old.isEmpty() || old.get().events().isEmpty()) {
            if (!add) {
                throw new SetFault(parameter.path() + " on track " + track.name() + " has no automation.");
            }
            set(set, words, edit);
            return;
        }
        List<Point> points = add ? points(words) : places(words);
        Node holder = old.get()
                .node()
                .at("Automation/Events")
                .orElseThrow(() -> new SetFault("The automation of " + parameter.path() + " holds no list of points."));
        List<Node> added = add ? events(parameter, points).subList(1, points.size() + 1) : List.of();
        List<Node> events = new ArrayList<>();
        int found = 0;
        for (Node event : holder.children()) {
            boolean named = points.stream()
                    .anyMatch(p -> StrictMath.abs(event.numberOf("Time").orElse(0) - p.beat()) < SAME);
            found += named ? 1 : 0;
            if (!named) {
                events.add(event);
            }
        }
        if (!add && found == 0) {
            throw words.fault(2, "the beat of a point");
        }
        long id = holder.children().stream()
                .mapToLong(e -> (long) e.numberOf("Id").orElse(-1))
                .max()
                .orElse(-1);
        for (Node event : added) {
            events.add(event.with("Id", Long.toString(++id)));
        }
        events.sort(Comparator.comparingDouble(e -> e.numberOf("Time").orElse(0)));
        edit.children(holder, list -> events);
    }

    private static List<Point> places(Words words) throws SetFault {
        List<Point> places = new ArrayList<>();
        for (int i = 2; words.has(i); i++) {
            places.add(new Point(words.number(i, 0, 1e6, "a position in beats"), 0, List.of()));
        }
        return places;
    }

    private static void set(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        ParameterView parameter = parameter(set, track, words.text(1));
        String target = parameter
                .automationTarget()
                .filter(t -> parameter.ownEvents().isEmpty())
                .orElseThrow(() -> new SetFault(parameter.path() + " on track " + track.name()
                        + " keeps its automation as Live 8 and 9 do, but a set of Live 10 or later was expected. Save it in"
                        + " a newer Live first."));
        Node holder = track.node()
                .at("AutomationEnvelopes/Envelopes")
                .orElseThrow(() -> new SetFault("Track " + track.name()
                        + " has no place for automation, but a set of Live 10 or later was expected."));
        List<Point> points = points(words);
        Node envelope = envelope(holder, target, events(parameter, points));
        List<EnvelopeView> old = track.envelopes().stream()
                .filter(e -> e.pointee().equals(target))
                .toList();
        if (old.isEmpty()) {
            edit.append(holder, envelope);
        } else {
            old.stream().skip(1).forEach(e -> edit.remove(e.node()));
            edit.replace(
                    old.getFirst().node(),
                    envelope.with("Id", old.getFirst().node().attribute("Id", "0")));
        }
    }

    /** Answers a parameter by its path in the file, by its device, or as the values of a set name it, such as {@code mixer/volume}. */
    private static ParameterView parameter(SetView set, TrackView track, String name) throws SetFault {
        if (name.matches("[a-z]+/.+")) {
            Optional<String> target = Snapshot.target(set, track, ParameterRef.of(name));
            Optional<ParameterView> known = track.parameters().stream()
                    .filter(p -> target.isPresent() && p.automationTarget().equals(target))
                    .findFirst();
            if (known.isPresent()) {
                return known.get();
            }
        }
        Optional<ParameterView> exact =
                track.parameters().stream().filter(p -> p.path().equals(name)).findFirst();
        if (exact.isPresent()) {
            return exact.get();
        }
        int slash = name.indexOf('/');
        if (slash <= 0 || name.startsWith("Mixer/")) {
            throw new SetFault("Track " + track.name() + " has no parameter " + name
                    + ", but one such as Mixer/Volume, Mixer/Pan or #1/Gain was expected.");
        }
        return DeviceEdits.find(Find.device(track, name.substring(0, slash)), name.substring(slash + 1));
    }

    private static List<Point> points(Words words) throws SetFault {
        List<Point> points = new ArrayList<>();
        for (int i = 2; words.has(i); i++) {
            String[] whole = words.text(i).split("~", 2);
            String[] sides = whole[0].split("=", 2);
            OptionalDouble beat = Decimals.parse(sides[0]);
            OptionalDouble value = sides.length == 2 ? Decimals.parse(sides[1]) : OptionalDouble.empty();
            Optional<List<Double>> curve = whole.length == 2 ? curve(whole[1]) : Optional.of(List.of());
            boolean read = beat.isPresent() && value.isPresent() && curve.isPresent();
            if (!read || beat.getAsDouble() < 0 || i > MOST_POINTS) {
                throw words.fault(
                        i,
                        "a beat from 0 and a value, such as 8=0.5, or 8=0.5~0.8,0.2,0.8,0.2 with a curve, at most "
                                + MOST_POINTS + " of them,");
            }
            points.add(new Point(beat.getAsDouble(), value.getAsDouble(), curve.get()));
        }
        points.sort(Comparator.comparingDouble(Point::beat));
        return points;
    }

    /** Answers four numbers from 0 to 1; empty when they are none. */
    private static Optional<List<Double>> curve(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Decimals.parse(part).stream().filter(n -> n >= 0 && n <= 1).forEach(numbers::add);
        }
        return numbers.size() == CURVE.size() ? Optional.of(numbers) : Optional.empty();
    }

    private static List<Node> events(ParameterView parameter, List<Point> points) throws SetFault {
        boolean choice = parameter.text().equals("true") || parameter.text().equals("false");
        boolean decimal = parameter.node().at("MidiControllerRange/Min").isPresent();
        String kind = choice ? "BoolEvent" : decimal ? "FloatEvent" : "EnumEvent";
        double low =
                decimal ? parameter.node().number("MidiControllerRange/Min").orElse(Double.NEGATIVE_INFINITY) : 0;
        double high = decimal
                ? parameter.node().number("MidiControllerRange/Max").orElse(Double.POSITIVE_INFINITY)
                : choice ? 1 : Integer.MAX_VALUE;
        List<Node> events = new ArrayList<>();
        events.add(event(kind, EventView.BEFORE_THE_SONG, points.getFirst().value(), 0));
        for (Point point : points) {
            if (point.value() < low || point.value() > high) {
                throw new SetFault(parameter.path() + " goes from " + Numbers.text(low) + " to " + Numbers.text(high)
                        + ", but " + Numbers.text(point.value()) + " was found at beat " + Numbers.text(point.beat())
                        + ".");
            }
            Node event = event(kind, point.beat(), point.value(), events.size());
            for (int i = 0; kind.equals("FloatEvent") && i < point.curve().size(); i++) {
                event = event.with(CURVE.get(i), Numbers.text(point.curve().get(i)));
            }
            events.add(event);
        }
        return events;
    }

    private static Node event(String kind, double beat, double value, int id) {
        String text = switch (kind) {
            case "BoolEvent" -> Boolean.toString(value >= 0.5);
            case "EnumEvent" -> Long.toString(StrictMath.round(value));
            default -> Numbers.text(value);
        };
        return Node.of(kind, "Id", Integer.toString(id), "Time", Numbers.text(beat), "Value", text);
    }

    private static Node envelope(Node holder, String target, List<Node> events) {
        int id = holder.children("AutomationEnvelope").stream()
                        .mapToInt(e -> (int) e.numberOf("Id").orElse(0))
                        .max()
                        .orElse(-1)
                + 1;
        return Node.of("AutomationEnvelope", "Id", Integer.toString(id))
                .plus(Node.of("EnvelopeTarget").plus(Node.leaf("PointeeId", target)))
                .plus(Node.of("Automation")
                        .plus(Node.of("Events").withChildren(events))
                        .plus(Node.of("AutomationTransformViewState")
                                .plus(Node.leaf("IsTransformPending", "false"))
                                .plus(Node.of("TimeAndValueTransforms"))));
    }

    /** A corner of a course, and the controls of the curve behind it, none for a straight line. */
    private record Point(double beat, double value, List<Double> curve) {}
}
