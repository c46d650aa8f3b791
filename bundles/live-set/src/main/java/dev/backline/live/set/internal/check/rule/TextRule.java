package dev.backline.live.set.internal.check.rule;

import dev.backline.live.set.internal.check.report.Code;
import dev.backline.live.set.internal.check.report.Findings;
import dev.backline.live.set.internal.check.report.Trail;
import dev.backline.live.set.internal.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Values as text: numbers that are none, and names that were harmed. */
final class TextRule implements Rule {
    private static final List<String> NUMBERS = List.of("Value", "Time", "Duration", "Velocity", "SecTime", "BeatTime");
    private static final Set<String> NO_NUMBERS =
            Set.of("nan", "inf", "infinity", "1.#inf", "1.#ind", "1.#qnan", "nan(ind)", "nan(snan)");
    private static final List<String> TEXTS =
            List.of("Name", "Annotation", "String", "Path", "Text", "Info", "Hint", "Dir", "Comment", "ViewData");
    private static final Pattern ESCAPED = Pattern.compile("&(amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});");
    private static final int LONGEST_NO_NUMBER = 10;

    @Override
    public void visit(Trail trail, Findings findings) {
        Node node = trail.node();
        Optional<String> value = node.value();
        if (value.isPresent()) {
            look(value.get(), trail, findings);
        } else if (node.name().endsWith("Event") || node.is("WarpMarker")) {
            NUMBERS.forEach(a -> node.attribute(a).ifPresent(v -> number(v, trail, findings)));
        }
        if (value.isPresent() && node.name().endsWith("Event")) {
            node.attribute("Time").ifPresent(v -> number(v, trail, findings));
        }
    }

    private static void look(String value, Trail trail, Findings findings) {
        if (value.isEmpty()) {
            return;
        }
        char first = value.charAt(0);
        if (first == '-'
                || first == '+'
                || first == '1'
                || Character.toLowerCase(first) == 'n'
                || Character.toLowerCase(first) == 'i') {
            number(value, trail, findings);
        }
        if (value.indexOf('&') >= 0 && ESCAPED.matcher(value).find()) {
            findings.add(
                    Code.TEXT_ESCAPED_TWICE, trail, "\"" + shortened(value) + "\"", "the sign itself, escaped once");
        }
        for (int i = 0; i < value.length(); i++) {
            if (hides(value.charAt(i))) {
                findings.add(
                        Code.TEXT_HIDDEN,
                        trail,
                        String.format(Locale.ROOT, "the character U+%04X", (int) value.charAt(i)),
                        "characters that one can see");
                return;
            }
        }
    }

    private static void number(String value, Trail trail, Findings findings) {
        if (value.length() > LONGEST_NO_NUMBER) {
            return;
        }
        String plain = value.startsWith("-") || value.startsWith("+") ? value.substring(1) : value;
        if (NO_NUMBERS.contains(plain.toLowerCase(Locale.ROOT))
                && !isText(trail.node().name())) {
            findings.add(Code.NUMBER, trail, trail.node().name() + " is " + value, "a finite number");
        }
    }

    private static boolean isText(String name) {
        return TEXTS.stream().anyMatch(name::endsWith);
    }

    private static boolean hides(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t'
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    private static String shortened(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "..." : value;
    }
}
