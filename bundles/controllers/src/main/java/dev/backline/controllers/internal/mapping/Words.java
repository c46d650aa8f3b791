package dev.backline.controllers.internal.mapping;

import dev.backline.api.control.ControlFault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one line of a map, taken one after the other. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(->)|([^\\s\"]+)");

    private final String where;
    private final List<String> words = new ArrayList<>();
    private int next;

    Words(String where, String line) throws ControlFault {
        this.where = where;
        Matcher matcher = WORD.matcher(line);
        int end = 0;
        while (matcher.find()) {
            if (!line.substring(end, matcher.start()).isBlank()) {
                throw fault("a double quote is left open", "\"A name\"");
            }
            end = matcher.end();
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group());
        }
        if (!line.substring(end).isBlank()) {
            throw fault("a double quote is left open", "\"A name\"");
        }
    }

    boolean done() {
        return next == words.size();
    }

    /** Takes a word if it is the next one. */
    boolean take(String word) {
        boolean there = !done() && words.get(next).equals(word);
        next += there ? 1 : 0;
        return there;
    }

    String text(String expected) throws ControlFault {
        if (done()) {
            throw fault("the line ends", expected);
        }
        return words.get(next++);
    }

    int number(String what, int low, int high) throws ControlFault {
        String expected = what + ", a whole number from " + low + " to " + high;
        String word = text(expected);
        if (word.matches("\\d{1,5}")) {
            int value = Integer.parseInt(word);
            if (value >= low && value <= high) {
                return value;
            }
        }
        throw fault("\"" + word + "\" stands there", expected);
    }

    double real(String word, String what) throws ControlFault {
        if (word.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            return Double.parseDouble(word);
        }
        throw fault("\"" + word + "\" stands there", what + ", a number such as 0.5");
    }

    ControlFault fault(String found, String expected) {
        return ControlFault.wrong(where + ": " + found + ", but " + expected + " was expected.");
    }

    ControlFault missing(String what) {
        return ControlFault.missing(where + ": " + what);
    }
}
