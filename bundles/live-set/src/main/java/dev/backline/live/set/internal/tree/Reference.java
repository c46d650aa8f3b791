package dev.backline.live.set.internal.tree;

/** The references that XML has without a DTD: five names and numbers. */
final class Reference {
    /** What is no reference. */
    static final int NONE = -1;

    private Reference() {}

    /** Answers the code point of what stands between the ampersand and the semicolon, or {@link #NONE}. */
    static int of(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> number(name);
        };
    }

    private static int number(String name) {
        boolean hexadecimal = name.startsWith("#x");
        if (!name.startsWith("#") || name.length() > 9) {
            return NONE;
        }
        try {
            int code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return isAllowed(code) ? code : NONE;
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    /** Answers whether XML may hold the character at all. */
    static boolean isAllowed(int code) {
        return code >= 0x20 && code < 0xD800
                || code == '\t'
                || code == '\n'
                || code == '\r'
                || code >= 0xE000 && code < 0xFFFE
                || code >= 0x10000 && code <= 0x10FFFF;
    }
}
