package dev.backline.live.set.internal.compare;

import java.util.Set;

/** What only counts or points: ids and the like, which Live gives anew when it likes. A difference there is none that one could hear or see. */
public final class Numbering {
    private static final Set<String> ATTRIBUTES = Set.of("Id", "NoteId");
    private static final Set<String> ELEMENTS = Set.of(
            "NextPointeeId",
            "NoteIdGenerator",
            "ProbabilityGroupIdGenerator",
            "PointeeId",
            "Pointee",
            "ModulationSourceCount");

    private Numbering() {}

    /** Answers whether the attribute is an id. */
    public static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name);
    }

    /** Answers whether the element holds ids and nothing else. */
    public static boolean isElement(String name) {
        return ELEMENTS.contains(name);
    }
}
