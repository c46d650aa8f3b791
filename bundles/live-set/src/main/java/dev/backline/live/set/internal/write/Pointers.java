package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import java.util.ArrayList;
import java.util.List;

/** References to targets whose numbers are given last, when the whole tree stands. */
final class Pointers {
    private final List<Pointer> open = new ArrayList<>();

    /** Makes {@code pointee} name the id of {@code target} once it has one. */
    void add(Element pointee, Element target) {
        open.add(new Pointer(pointee, target));
    }

    /** Writes all of them; called when every target is numbered. */
    void settle() {
        open.forEach(p -> p.pointee().with("Value", p.target().attribute("Id")));
        open.clear();
    }

    private record Pointer(Element pointee, Element target) {}
}
