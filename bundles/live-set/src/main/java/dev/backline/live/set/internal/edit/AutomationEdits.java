package dev.backline.live.set.internal.edit;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.tree.Decimals;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.EnvelopeView;
import dev.backline.live.set.internal.view.EventView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import dev.backline.live.set.internal.xml.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes the course of a parameter into the arrangement, as Live keeps it from version 10 on. */
final class AutomationEdits {
    /** More points than this are no automation that Live draws. */
    private static final int MOST_POINTS = 200_000;

    private AutomationEdits() {}

    static List<EditKind> kinds() {
        return List.of(new EditKind(
                "automation.set",
                "TRACK PARAMETER BEAT=VALUE ...",
                "Writes the arrangement's automation of a parameter anew, in the file's own unit: volume and sends as a ratio. A device's parameter"
                        + " may be named by the device, such as #1/Gain (from Live 10).",
                "automation.set Bass Mixer/Pan 0=-1 8=1",
                3,
                AutomationEdits::set));
    }

    private static void set(SetView set, Words words, TreeEdit edit) throws SetFault {
        TrackView track = Find.track(set, words.text(0));
        ParameterView parameter = parameter(track, words.text(1));
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

    private static ParameterView parameter(TrackView track, String name) throws SetFault {
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
            String[] sides = words.text(i).split("=", 2);
            OptionalDouble beat = Decimals.parse(sides[0]);
            OptionalDouble value = sides.length == 2 ? Decimals.parse(sides[1]) : OptionalDouble.empty();
            if (beat.isEmpty() || value.isEmpty() || beat.getAsDouble() < 0 || i > MOST_POINTS) {
                throw words.fault(i, "a beat from 0 and a value, such as 8=0.5, at most " + MOST_POINTS + " of them,");
            }
            points.add(new Point(beat.getAsDouble(), value.getAsDouble()));
        }
        points.sort(Comparator.comparingDouble(Point::beat));
        return points;
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
            events.add(event(kind, point.beat(), point.value(), events.size()));
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

    /** A corner of a course. */
    private record Point(double beat, double value) {}
}
