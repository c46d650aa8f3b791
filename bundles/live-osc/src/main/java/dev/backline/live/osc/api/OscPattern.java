package dev.backline.live.osc.api;

/**
 * A pattern of addresses, as the address of a message may be one: {@code ?} is any character and {@code *} any number of them within a part,
 * {@code [a-z]} one of these and {@code [!a-z]} none of these, {@code {foo,bar}} one of these words, and from OSC 1.1 {@code //} any number
 * of parts. It never fails: a bracket or brace without an end matches nothing.
 */
public final class OscPattern {
    private final String pattern;
    private final boolean plain;

    private OscPattern(String pattern) {
        this.pattern = pattern;
        plain = plain(pattern);
    }

    /** Answers the pattern of an address. */
    public static OscPattern of(String address) {
        return new OscPattern(address);
    }

    /** Answers whether an address has none of the characters of a pattern, so that it matches itself alone. */
    public static boolean plain(String address) {
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            if ("?*[]{}".indexOf(character) >= 0 || character == '/' && address.startsWith("//", i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Answers whether an address, which is no pattern, is meant. The work is bounded by the product of both lengths, whatever the pattern.
     */
    public boolean matches(String address) {
        return plain ? pattern.equals(address) : new Matching(pattern, address).whole();
    }

    /** Answers the pattern as it was given. */
    @Override
    public String toString() {
        return pattern;
    }
}
