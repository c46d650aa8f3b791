package dev.backline.live.set.internal.write;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The deflate format of RFC 1951 in one block with the fixed codes. Repeats are found through chains of places that begin with
 * the same four bytes; a repeat waits one byte when a longer one begins there.
 */
final class Deflate {
    private static final int WINDOW = 1 << 15;
    private static final int HASH_BITS = 15;
    private static final int LEAST = 4;
    private static final int MOST = 258;
    private static final int CHAIN = 128;
    private static final int GOOD_ENOUGH = 96;
    private static final int END_OF_BLOCK = 256;

    /** Smallest length and number of extra bits of the length codes from 257 on, then the same for distances from 0 on. */
    private static final int[] LENGTHS = bases(3, 29, 4);

    private static final int[] DISTANCES = bases(1, 30, 2);

    private final ByteArrayOutputStream out;
    private int held;
    private int bits;

    Deflate(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** Every code covers twice as much once each group of {@code step} codes, after two groups of single values. */
    private static int[] bases(int first, int codes, int step) {
        int[] base = new int[codes];
        int next = first;
        for (int code = 0; code < codes; code++) {
            base[code] = next;
            next += 1 << extra(code, step);
        }
        return base;
    }

    private static int extra(int code, int step) {
        return Math.max(0, code / step - 1);
    }

    void pack(byte[] in) {
        put(1, 1);
        put(1, 2);
        Matches matches = new Matches(in);
        int at = 0;
        while (at < in.length) {
            long match = matches.longest(at);
            int length = (int) (match >> 32);
            if (length >= LEAST && length < GOOD_ENOUGH && (int) (matches.longest(at + 1) >> 32) > length) {
                length = 0;
            }
            if (length < LEAST) {
                symbol(in[at++] & 0xFF);
            } else {
                length(length);
                distance((int) match);
                at += length;
            }
        }
        symbol(END_OF_BLOCK);
        put(0, 7);
    }

    private void length(int length) {
        // 258 has a code without extra bits, though the rule would give it some.
        int code = length == MOST ? 28 : code(LENGTHS, 28, length);
        symbol(257 + code);
        if (length < MOST) {
            put(length - LENGTHS[code], extra(code, 4));
        }
    }

    private void distance(int distance) {
        int code = code(DISTANCES, 30, distance);
        reversed(code, 5);
        put(distance - DISTANCES[code], extra(code, 2));
    }

    private static int code(int[] base, int codes, int value) {
        int found = Arrays.binarySearch(base, 0, codes, value);
        return found >= 0 ? found : -found - 2;
    }

    private void symbol(int value) {
        if (value < 144) {
            reversed(0x30 + value, 8);
        } else if (value < 256) {
            reversed(0x190 + value - 144, 9);
        } else if (value < 280) {
            reversed(value - 256, 7);
        } else {
            reversed(0xC0 + value - 280, 8);
        }
    }

    /** Codes go in with their highest bit first, all else with the lowest. */
    private void reversed(int code, int count) {
        put(Integer.reverse(code) >>> (32 - count), count);
    }

    private void put(int value, int count) {
        held |= value << bits;
        bits += count;
        while (bits >= 8) {
            out.write(held);
            held >>>= 8;
            bits -= 8;
        }
    }

    /** Finds the longest earlier copy of what begins at a place. */
    private static final class Matches {
        private final byte[] in;
        private final int[] head = new int[1 << HASH_BITS];
        private final int[] before = new int[WINDOW];
        private int known;

        Matches(byte[] in) {
            this.in = in;
            Arrays.fill(head, -1);
        }

        private int hash(int at) {
            int word = in[at] & 0xFF | (in[at + 1] & 0xFF) << 8 | (in[at + 2] & 0xFF) << 16 | in[at + 3] << 24;
            return word * 0x9E3779B1 >>> (32 - HASH_BITS);
        }

        /** Answers the length in the upper half and the distance in the lower one. */
        long longest(int at) {
            if (at + LEAST > in.length) {
                return 0;
            }
            while (known < at) {
                learn(known++);
            }
            int best = LEAST - 1;
            int from = -1;
            int place = head[hash(at)];
            for (int i = 0; i < CHAIN && place >= 0 && at - place <= WINDOW; i++) {
                int length = common(place, at);
                if (length > best) {
                    best = length;
                    from = place;
                }
                int next = before[place % WINDOW];
                place = next < place ? next : -1;
            }
            return from < 0 ? 0 : (long) best << 32 | at - from;
        }

        private void learn(int at) {
            if (at + LEAST <= in.length) {
                int hash = hash(at);
                before[at % WINDOW] = head[hash];
                head[hash] = at;
            }
        }

        private int common(int a, int b) {
            int most = Math.min(MOST, in.length - b);
            int length = Arrays.mismatch(in, a, a + most, in, b, b + most);
            return length < 0 ? most : length;
        }
    }
}
