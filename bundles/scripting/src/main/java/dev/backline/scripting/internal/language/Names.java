package dev.backline.scripting.internal.language;

import java.util.Locale;

/** Crosses between the names of actions, {@code max-length}, and those of Groovy, {@code maxLength}. */
public final class Names {
    private Names() {}

    /** Answers the hyphenated form of a camel-case name. */
    public static String hyphenated(String camel) {
        StringBuilder text = new StringBuilder(camel.length() + 4);
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                text.append('-');
            }
            text.append(c);
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** Answers whether a group is another one, or lies within it. */
    public static boolean isWithin(String group, String outer) {
        return group.equals(outer) || group.startsWith(outer + " ");
    }

    /** Answers the camel-case form of a hyphenated name; a group within another one stands behind a dot. */
    public static String camel(String hyphenated) {
        StringBuilder text = new StringBuilder(hyphenated.length());
        boolean upper = false;
        for (int i = 0; i < hyphenated.length(); i++) {
            char c = hyphenated.charAt(i);
            if (c == '-') {
                upper = true;
            } else {
                text.append(c == ' ' ? '.' : upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return text.toString();
    }
}
