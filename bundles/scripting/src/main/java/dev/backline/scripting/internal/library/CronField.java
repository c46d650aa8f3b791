package dev.backline.scripting.internal.library;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One field of a cron expression: a number, a name, a range, a list, a step, or all. */
record CronField(BitSet values, boolean all) {
    /** What a field may hold. */
    enum Kind {
        MINUTE("minute", 0, 59, List.of()),
        HOUR("hour", 0, 23, List.of()),
        DAY("day of the month", 1, 31, List.of()),
        MONTH(
                "month",
                1,
                12,
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
        WEEKDAY("day of the week", 0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

        private final String title;
        private final int min;
        private final int max;
        private final List<String> names;

        Kind(String title, int min, int max, List<String> names) {
            this.title = title;
            this.min = min;
            this.max = max;
            this.names = names;
        }
    }

    static CronField parse(String text, Kind kind) {
        BitSet values = new BitSet(kind.max + 1);
        for (String part : text.split(",", -1)) {
            add(values, part, kind);
        }
        if (kind == Kind.WEEKDAY && values.get(7)) {
            values.set(0);
            values.clear(7);
        }
        return new CronField(values, text.startsWith("*"));
    }

    boolean has(int value) {
        return values.get(value);
    }

    private static void add(BitSet values, String part, Kind kind) {
        String[] step = part.split("/", -1);
        String[] range = step[0].split("-", -1);
        if (step.length > 2 || range.length > 2) {
            throw wrong(part, kind);
        }
        boolean star = step[0].equals("*");
        int from = star ? kind.min : value(range[0], part, kind);
        int to = from;
        if (star || (range.length == 1 && step.length == 2)) {
            to = kind == Kind.WEEKDAY ? 6 : kind.max;
        } else if (range.length == 2) {
            to = value(range[1], part, kind);
        }
        int by = step.length == 2 ? number(step[1], part, kind) : 1;
        if (by < 1 || to < from) {
            throw wrong(part, kind);
        }
        for (int i = from; i <= to; i += by) {
            values.set(i);
        }
    }

    private static int value(String text, String part, Kind kind) {
        int name = kind.names.indexOf(text.toLowerCase(Locale.ROOT));
        if (name >= 0) {
            return name + kind.min;
        }
        int number = number(text, part, kind);
        if (number < kind.min || number > kind.max) {
            throw wrong(part, kind);
        }
        return number;
    }

    private static int number(String text, String part, Kind kind) {
        if (!text.matches("[0-9]{1,4}")) {
            throw wrong(part, kind);
        }
        return Integer.parseInt(text);
    }

    private static IllegalArgumentException wrong(String part, Kind kind) {
        return new IllegalArgumentException("\"" + part + "\" is no " + kind.title + "; from " + kind.min + " to "
                + kind.max + (kind.names.isEmpty() ? "" : ", or a name such as " + kind.names.get(1))
                + " was expected, also as a list (1,2), a range (1-5) or a step (*/2).");
    }
}
