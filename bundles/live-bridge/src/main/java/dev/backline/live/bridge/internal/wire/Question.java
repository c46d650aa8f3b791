package dev.backline.live.bridge.internal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something that Live is asked. The protocol knows no request numbers, so that a reply is known by its address, the indices that it repeats,
 * its shape, and where the address repeats further arguments, by a number that is sent along.
 *
 * @param address where it is asked
 * @param arguments what is sent
 * @param key of several questions of one key only one is on its way
 * @param path the indices that the reply begins with
 * @param marked whether the address repeats a further argument behind its reply
 * @param fits whether a reply, without the indices, has the shape that is expected
 */
public record Question(
        String address,
        List<Object> arguments,
        String key,
        List<Integer> path,
        boolean marked,
        Predicate<List<Object>> fits) {
    /** Copies the lists. */
    public Question {
        arguments = List.copyOf(arguments);
        path = List.copyOf(path);
    }

    /** Answers a question for one property of one object. */
    public static Question plain(String address, List<Integer> path) {
        return new Question(address, List.copyOf(path), address + path, path, true, reply -> reply.size() == 1);
    }

    /** Answers a question whose reply begins with a part of its arguments. */
    public static Question of(String address, List<?> arguments, List<Integer> path) {
        return new Question(address, List.copyOf(arguments), address + path, path, false, reply -> true);
    }

    /** Answers the same question with a shape that tells its reply from others. */
    public Question shaped(String shape, Predicate<List<Object>> fitting) {
        return new Question(address, arguments, address + path + shape, path, marked, fitting);
    }

    /** Answers what is sent with a mark. */
    List<Object> marked(int mark) {
        if (!marked) {
            return arguments;
        }
        List<Object> all = new ArrayList<>(arguments);
        all.add(mark);
        return all;
    }

    /**
     * Answers what a reply to this address says, without indices and mark.
     *
     * @param strict whether the address is known to repeat marks, so that a reply without one is none
     */
    Optional<List<Object>> answer(List<Object> reply, int mark, boolean strict) {
        if (reply.size() < path.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < path.size(); i++) {
            if (!(reply.get(i) instanceof Number n) || n.doubleValue() != path.get(i)) {
                return Optional.empty();
            }
        }
        List<Object> rest = reply.subList(path.size(), reply.size());
        if (marked && repeats(reply)) {
            boolean mine = rest.getLast() instanceof Number n && n.doubleValue() == mark;
            return mine ? Optional.of(List.copyOf(rest.subList(0, 1))) : Optional.empty();
        }
        return strict || !fits.test(rest) ? Optional.empty() : Optional.of(List.copyOf(rest));
    }

    /** Answers whether a reply to this address repeats a mark. */
    boolean repeats(List<Object> reply) {
        return marked && reply.size() == path.size() + 2;
    }
}
