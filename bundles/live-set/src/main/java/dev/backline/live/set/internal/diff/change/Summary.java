package dev.backline.live.set.internal.diff.change;

import dev.backline.live.set.internal.diff.word.Place;
import dev.backline.live.set.internal.diff.word.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Keeps a text short: many changes of one kind in one place become one line that still names each of them. */
public final class Summary {
    private static final int MOST_APART = 3;

    /** Beyond this many even names alone fill pages. */
    private static final int MOST_NAMED = 200;

    private Summary() {}

    /**
     * One line.
     *
     * @param text the sentence
     * @param changes what it tells
     */
    public record Line(String text, List<SetChange> changes) {
        /** Copies the list. */
        public Line {
            changes = List.copyOf(changes);
        }
    }

    /** Answers the lines for changes, in their order; groups stand where their first change does. */
    public static List<Line> of(List<SetChange> changes) {
        Map<String, List<SetChange>> groups = new LinkedHashMap<>();
        int alone = 0;
        for (SetChange change : changes) {
            String key = key(change);
            groups.computeIfAbsent(key.isEmpty() ? "#" + alone++ : key, k -> new ArrayList<>())
                    .add(change);
        }
        List<Line> lines = new ArrayList<>();
        for (List<SetChange> group : groups.values()) {
            if (group.size() <= MOST_APART) {
                group.forEach(c -> lines.add(new Line(c.sentence(), List.of(c))));
            } else {
                lines.add(new Line(line(group), group));
            }
        }
        return lines;
    }

    private static String key(SetChange change) {
        Place place = change.place();
        String track = place.track().orElse("") + "\0" + place.trackNumber().orElse(0);
        return switch (change.subject()) {
            case PARAMETER, SETTING ->
                "parameters\0" + change.hidden() + track + "\0" + rack(change) + "\0"
                        + place.clip().orElse("");
            case SAMPLE, CHAIN -> change.code() + track + rack(change);
            case CLIP, DEVICE, AUTOMATION ->
                change.code() + track + "\0" + change.hidden()
                        + (change.subject() == Subject.CLIP ? place.parameter().orElse("") : "");
            case LOCATOR, GROOVE -> change.code();
            case VIEW -> "view";
            default -> "";
        };
    }

    /** All that lies in one device of a track stands together, however deep the rack. */
    private static String rack(SetChange change) {
        String path = change.place().path();
        int devices = path.indexOf("/Devices/");
        if (devices < 0) {
            return "";
        }
        int end = path.indexOf('/', devices + 9);
        return end < 0 ? path : path.substring(0, end);
    }

    private static String line(List<SetChange> group) {
        SetChange first = group.getFirst();
        Place place = first.place();
        boolean settings = first.subject() == Subject.PARAMETER || first.subject() == Subject.SETTING;
        StringJoiner names = new StringJoiner("; ");
        boolean inner = first.subject() != Subject.AUTOMATION
                && group.stream().map(c -> c.place().device()).distinct().count() > 1;
        group.stream().map(c -> name(c, inner)).distinct().limit(MOST_NAMED).forEach(names::add);
        long unnamed = group.stream().map(c -> name(c, inner)).distinct().count() - MOST_NAMED;
        if (unnamed > 0) {
            names.add("and " + unnamed + " more");
        }
        String what = settings ? "setting" : first.subject().word().replace('-', ' ');
        String many =
                first.subject() == Subject.AUTOMATION ? group.size() + " automations" : Words.count(group.size(), what);
        boolean together =
                group.stream().map(c -> c.place().device()).distinct().count() == 1;
        String of = settings && !together
                ? outer(place)
                : settings
                        ? place.device()
                                .map(d -> " of " + d)
                                .orElse(place.clip()
                                        .map(c -> " of clip " + Words.quoted(c))
                                        .orElse(""))
                        : "";
        String on = place.track().map(t -> " on " + track(place, t)).orElse("");
        String verb = settings ? " changed" : " " + first.act().word();
        return Words.capital(many + of + on + verb + ": " + names);
    }

    private static String nearest(String device) {
        int in = device.indexOf(" in ");
        return in < 0 ? device : device.substring(0, in);
    }

    private static String track(Place place, String name) {
        return place.trackNumber().map(n -> "track " + n + " ").orElse("") + Words.quoted(name);
    }

    private static String outer(Place place) {
        String device = place.device().orElse("");
        int last = device.lastIndexOf(" of ");
        return device.isEmpty() ? "" : " of " + (last < 0 ? device : device.substring(last + 4));
    }

    private static String name(SetChange change, boolean inner) {
        Place place = change.place();
        String values = change.before().isPresent() && change.after().isPresent()
                ? " " + Words.fromTo(change.before().orElse(""), change.after().orElse(""))
                : "";
        String name = switch (change.subject()) {
            case PARAMETER, SETTING ->
                place.parameter().orElse("")
                        + (inner ? place.device().map(d -> " of " + nearest(d)).orElse("") : "")
                        + values;
            case SAMPLE ->
                change.before()
                        .flatMap(b -> change.after().map(a -> b + " by " + a))
                        .or(change::before)
                        .or(change::after)
                        .orElse(change.sentence());
            case CHAIN -> place.device().map(Summary::nearest).orElse("") + values;
            case CLIP ->
                Words.quoted(place.clip().orElse(""))
                        + values
                        + place.scene()
                                .map(s -> " (" + s + ")")
                                .orElse(change.bars()
                                        .filter(b -> values.isEmpty())
                                        .map(b -> " (" + b + ")")
                                        .orElse(""));
            case AUTOMATION ->
                place.parameter().orElse("")
                        + place.device().map(d -> " of " + d).orElse("")
                        + change.bars().map(b -> " (" + b + ")").orElse("");
            case DEVICE -> place.device().orElse("") + values;
            default -> change.sentence();
        };
        return change.act() == Act.ADDED || change.act() == Act.REMOVED
                ? name
                        + (change.subject() == Subject.SETTING
                                ? " " + change.act().word()
                                : "")
                : name;
    }
}
