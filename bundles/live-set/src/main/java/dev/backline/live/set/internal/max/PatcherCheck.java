package dev.backline.live.set.internal.max;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks one patcher without those within: names of objects, and the ends of its lines. */
final class PatcherCheck {
    private static final String REDRAW = "Open the device in Max, draw the connection again and save.";

    private final String place;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Consumer<Finding> found;

    /** Takes the path of the patcher, for messages. */
    PatcherCheck(String place, Consumer<Finding> found) {
        this.place = place;
        this.found = found;
    }

    void check(Patcher patcher) {
        List<Box> all = patcher.boxes();
        all.forEach(this::object);
        patcher.lines().forEach(this::line);
    }

    private void object(Box box) {
        if (box.id().isEmpty()) {
            found.accept(new Finding(
                    "id-missing",
                    Shown.of(place) + box.maxclass(),
                    "An object has no id, so no line can reach it.",
                    "Give it an id that no other object of this patcher has."));
        } else if (boxes.putIfAbsent(box.id(), box) != null) {
            found.accept(new Finding(
                    "id-twice",
                    at(box.id()),
                    "Two objects of one patcher have this id, but lines need it unique.",
                    "Give one of them another id, and correct the lines that mean it."));
        }
    }

    private void line(Line line) {
        end(line.source(), "outlet");
        end(line.destination(), "inlet");
    }

    private void end(Line.End end, String kind) {
        Box box = boxes.get(end.id());
        if (box == null) {
            found.accept(new Finding(
                    "line-object", at(end.id()), "A line's " + kind + " is at an object that is not there.", REDRAW));
            return;
        }
        Optional<Double> count = kind.equals("outlet") ? box.outlets() : box.inlets();
        double number = end.number().orElse(-1.0);
        boolean whole = number >= 0 && StrictMath.rint(number) == number;
        if (!whole || count.filter(c -> number >= c).isPresent()) {
            String said = end.number().map(n -> Long.toString(n.longValue())).orElse("missing");
            found.accept(new Finding(
                    "line-" + kind,
                    at(end.id()),
                    "A line's " + kind + " is " + said + ", but the object has "
                            + count.map(c -> Long.toString(c.longValue())).orElse("an unknown number of") + " " + kind
                            + "s, counted from 0.",
                    REDRAW));
        }
    }

    private String at(String id) {
        return Shown.of(place + (id.isEmpty() ? "(no id)" : id));
    }
}
