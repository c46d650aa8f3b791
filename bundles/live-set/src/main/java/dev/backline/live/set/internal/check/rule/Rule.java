package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import java.util.Set;

/** Looks at some elements of a set. It is made for one check and forgotten then. */
interface Rule {
    /** Answers the names of the elements that it wants to see; none for all. */
    default Set<String> names() {
        return Set.of();
    }

    /** Looks at the element at the end of the trail. */
    void visit(Trail trail, Findings findings);

    /** Tells what is known only after all elements. */
    default void end(Findings findings) {}
}
