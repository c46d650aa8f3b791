package dev.backline.live.bridge.internal.rule.run;

import dev.backline.live.bridge.internal.rule.RuleFault;
import java.util.List;
import java.util.Locale;

/** Finds something by its name or, as {@code #3}, by its number. A name counts alike whatever its case, blanks and underlines. */
final class Named {
    private Named() {}

    static int find(String what, String name, List<String> names) throws RuleFault {
        if (name.matches("#[1-9]\\d{0,3}")) {
            int number = Integer.parseInt(name.substring(1));
            if (number > names.size()) {
                throw new RuleFault(
                        "there is no " + what + " number " + number + ", but " + names.size() + ". Count from 1.");
            }
            return number - 1;
        }
        int exact = names.indexOf(name);
        for (int i = 0; exact < 0 && i < names.size(); i++) {
            exact = plain(names.get(i)).equals(plain(name)) ? i : exact;
        }
        if (exact < 0) {
            throw new RuleFault("there is no " + what + " \"" + name + "\"; there "
                    + (names.isEmpty()
                            ? "is none."
                            : "are "
                                    + String.join(", ", names.stream().limit(20).toList()) + "."));
        }
        return exact;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
    }
}
