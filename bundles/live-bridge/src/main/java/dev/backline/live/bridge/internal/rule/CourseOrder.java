package dev.backline.live.bridge.internal.rule;

import dev.backline.live.bridge.internal.rule.Rule.Conditional;
import dev.backline.live.bridge.internal.rule.Rule.Course;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts courses behind those that they read, and refuses what would chase its own tail. A rule with {@code when} may read what it sets, for it acts
 * only when its condition begins to hold.
 */
public final class CourseOrder {
    private final Map<Object, Course> byTarget = new LinkedHashMap<>();
    private final Function<Address, Object> identity;
    private final Set<Course> done = new LinkedHashSet<>();
    private final List<Course> path = new ArrayList<>();

    private CourseOrder(Function<Address, Object> identity) {
        this.identity = identity;
    }

    /**
     * Answers the courses in the order in which they are asked.
     *
     * @param identity answers the same for two addresses that name one thing
     * @throws RuleFault if two rules set one thing, or a course follows itself
     */
    public static List<Course> of(
            List<Course> courses, List<Conditional> conditionals, Function<Address, Object> identity) throws RuleFault {
        CourseOrder order = new CourseOrder(identity);
        for (Course course : courses) {
            Course other = order.byTarget.putIfAbsent(identity.apply(course.target()), course);
            if (other != null) {
                throw twice(course.target(), other.line(), course.line());
            }
        }
        for (Conditional conditional : conditionals) {
            for (Address target : conditional.targets()) {
                Course other = order.byTarget.get(identity.apply(target));
                if (other != null) {
                    throw twice(target, other.line(), conditional.line());
                }
            }
        }
        for (Course course : courses) {
            order.visit(course);
        }
        return List.copyOf(order.done);
    }

    private static RuleFault twice(Address target, int first, int second) {
        return new RuleFault(
                second,
                target + " is set here and by line " + first
                        + " all the time, but one rule for one target was expected. Join"
                        + " them into one formula, for instance with if(condition, then, otherwise).");
    }

    private void visit(Course course) throws RuleFault {
        if (done.contains(course)) {
            return;
        }
        int from = path.indexOf(course);
        if (from >= 0) {
            throw loop(path.subList(from, path.size()));
        }
        path.add(course);
        for (Address read : course.reads().toList()) {
            Course before = byTarget.get(identity.apply(read));
            if (before != null) {
                visit(before);
            }
        }
        path.removeLast();
        done.add(course);
    }

    private static RuleFault loop(List<Course> circle) {
        String chain = circle.stream()
                .map(c -> c.target() + " (line " + c.line() + ")")
                .collect(Collectors.joining(" reads "));
        return new RuleFault(
                circle.getFirst().line(),
                "a loop was found: " + chain + " reads " + circle.getFirst().target()
                        + ". A course may not follow itself; take one of them out.");
    }
}
