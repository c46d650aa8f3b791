package dev.backline.live.osc.internal.codec;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The addresses that were read last, so that the same bytes answer the same text without making it again. Its size is fixed. */
final class AddressBook {
    private static final int PLACES = 1_024;
    private static final int LONGEST = 128;

    private final @Nullable String[] known = new @Nullable String[PLACES];

    String address(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + bytes[from + i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        String there = known[place];
        if (there != null && same(there, bytes, from, length)) {
            return there;
        }
        String address = new String(bytes, from, length, StandardCharsets.UTF_8);
        known[place] = address;
        return address;
    }

    /** Beyond ASCII bytes are negative and characters are not, so that such an address is made anew. */
    private static boolean same(String there, byte[] bytes, int from, int length) {
        if (there.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (there.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
