package dev.backline.engine.internal.launch.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.model.LiveSet;
import dev.backline.model.Scene;
import dev.backline.model.SignatureMap;
import dev.backline.model.Track;
import java.util.List;
import java.util.stream.IntStream;

/** Finds tracks and scenes by name or as {@code #3}, and places by bars, in the words of a user. */
final class Names {
    private Names() {}

    static int track(LiveSet set, String name) throws ActionFault {
        return find("track", name, set.tracks().stream().map(Track::name).toList());
    }

    static int scene(LiveSet set, String name) throws ActionFault {
        List<String> names = set.scenes().stream().map(Scene::name).toList();
        boolean number = name.matches("\\d{1,4}") && !names.contains(name);
        return find("scene", number ? "#" + name : name, names);
    }

    private static int find(String what, String name, List<String> names) throws ActionFault {
        if (name.matches("#\\d{1,4}")) {
            int number = Integer.parseInt(name.substring(1));
            if (number >= 1 && number <= names.size()) {
                return number - 1;
            }
            throw new ActionFault(
                    Kind.NOT_FOUND,
                    "The set has no " + what + " " + name + ", but " + names.size() + ". Count from #1.");
        }
        int[] found = IntStream.range(0, names.size())
                .filter(i -> names.get(i).equalsIgnoreCase(name))
                .toArray();
        if (found.length == 1) {
            return found[0];
        }
        String there = names.stream()
                .filter(n -> !n.isBlank())
                .distinct()
                .limit(12)
                .toList()
                .toString();
        throw new ActionFault(
                Kind.NOT_FOUND,
                found.length == 0
                        ? "The set has no " + what + " \"" + name + "\". It has " + names.size() + ", among them "
                                + there + ". Name one of them, or its number as #1."
                        : "The set has " + found.length + " of the " + what + "s \"" + name
                                + "\". Name one by its number, such as #" + (found[0] + 1) + ".");
    }

    /** Answers the beats of a place such as {@code 9}, {@code 9.2} or {@code 9.2.3}: bar, beat of the signature, sixteenth. */
    static double place(SignatureMap signatures, String text) throws ActionFault {
        if (!text.matches("\\d{1,6}(\\.\\d{1,2}){0,2}")) {
            throw new ActionFault(
                    Kind.USAGE,
                    "\"" + text
                            + "\" is no place, but one such as 9 or 9.1.1 was expected: bar, beat and sixteenth, from 1.");
        }
        String[] parts = text.split("\\.");
        long bar = Long.parseLong(parts[0]);
        int beat = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
        int sixteenth = parts.length > 2 ? Integer.parseInt(parts[2]) : 1;
        if (bar < 1 || beat < 1 || sixteenth < 1) {
            throw new ActionFault(
                    Kind.USAGE, "\"" + text + "\" counts from 0, but bars, beats and sixteenths count from 1.");
        }
        var start = signatures.start(bar);
        return start.value() + (beat - 1) * 4.0 / signatures.at(start).denominator() + (sixteenth - 1) * 0.25;
    }
}
