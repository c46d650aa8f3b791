package dev.backline.live.bridge.internal.rule;

import dev.backline.live.bridge.internal.rule.Rule.Conditional;
import dev.backline.live.bridge.internal.rule.Rule.Course;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sheet of rules that was read: nothing in it is set by two courses, and no course follows itself.
 *
 * @param courses what is followed all the time, each behind those that it reads
 * @param conditionals what waits for its condition, as written
 */
public record RuleSheet(List<Course> courses, List<Conditional> conditionals) {
    /** Copies the rules. */
    public RuleSheet {
        courses = List.copyOf(courses);
        conditionals = List.copyOf(conditionals);
    }

    /**
     * Reads a sheet: one rule a line; a line that begins with a blank goes on with the one before; {@code //} begins a comment.
     *
     * @throws RuleFault with line and column of what cannot be read
     */
    public static RuleSheet parse(String text) throws RuleFault {
        return new SheetText().read(text);
    }

    /** Answers every address that is read or set. */
    public Set<Address> addresses() {
        Set<Address> all = new LinkedHashSet<>();
        courses.forEach(c -> {
            all.addAll(c.targets());
            c.reads().forEach(all::add);
        });
        conditionals.forEach(c -> {
            all.addAll(c.targets());
            c.reads().forEach(all::add);
        });
        return all;
    }

    /** Answers how many rules there are. */
    public int size() {
        return courses.size() + conditionals.size();
    }
}
