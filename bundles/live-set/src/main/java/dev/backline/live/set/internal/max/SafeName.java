package dev.backline.live.set.internal.max;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns a name out of a foreign file into a path within a folder of our own, good on every system, or refuses it. */
final class SafeName {
    private static final int MOST_STEPS = 8;
    private static final int MOST_STEP = 120;
    private static final String FORBIDDEN = "<>:\"|?*";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    private SafeName() {}

    /** Answers the steps of the path. */
    static List<String> of(String name) throws Refused {
        String[] steps = name.replace('\\', '/').split("/", -1);
        if (steps.length > MOST_STEPS) {
            throw new Refused(name, "has more than " + MOST_STEPS + " folders");
        }
        if (steps[0].length() == 2 && steps[0].charAt(1) == ':' && steps.length > 1) {
            throw new Refused(name, "starts with a drive");
        }
        List<String> answer = new ArrayList<>();
        for (String step : steps) {
            if (step.isEmpty() || step.equals(".") || step.equals("..")) {
                throw new Refused(name, "leads out of its folder");
            }
            answer.add(harmless(step));
        }
        return List.copyOf(answer);
    }

    private static String harmless(String step) throws Refused {
        StringBuilder out = new StringBuilder();
        step.codePoints().forEach(c -> out.appendCodePoint(Shown.steers(c) || FORBIDDEN.indexOf(c) >= 0 ? '_' : c));
        // Windows drops these ends, so the name would become another one.
        for (int end = out.length() - 1; end >= 0 && (out.charAt(end) == '.' || out.charAt(end) == ' '); end--) {
            out.setCharAt(end, '_');
        }
        if (out.length() > MOST_STEP) {
            throw new Refused(step, "is longer than " + MOST_STEP + " characters");
        }
        int dot = out.indexOf(".");
        String base = (dot < 0 ? out.toString() : out.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(base) || base.matches("(com|lpt)[0-9\u00b9\u00b2\u00b3]") ? "_" + out : out.toString();
    }

    /** Says that a name is not taken. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        Refused(String name, String why) {
            super(why);
            sentence = "The name \"" + Shown.of(name) + "\" " + why + ", but a file's name was expected.";
        }

        String sentence() {
            return sentence;
        }
    }
}
