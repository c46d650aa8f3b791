package dev.backline.live.osc.api;

import java.util.BitSet;

/**
 * One address held against one pattern: the set of places in the address that the pattern so far can have reached, moved on by each of
 * the pattern's elements. Nothing is tried twice, so that no pattern takes long.
 */
final class Matching {
    private final String pattern;
    private final String address;
    private BitSet reached = new BitSet();

    /** Place in the pattern, behind the element that was read last. */
    private int at;

    Matching(String pattern, String address) {
        this.pattern = pattern;
        this.address = address;
    }

    boolean whole() {
        reached.set(0);
        while (at < pattern.length() && !reached.isEmpty()) {
            BitSet next = new BitSet();
            element(next);
            reached = next;
        }
        return at >= pattern.length() && reached.get(address.length());
    }

    private void element(BitSet next) {
        char character = pattern.charAt(at++);
        switch (character) {
            case '?' -> step(next, found -> found != '/');
            case '*' -> run(next);
            case '[' -> set(next);
            case '{' -> words(next);
            case '/' -> slash(next);
            default -> step(next, found -> found == character);
        }
    }

    private void step(BitSet next, Taken taken) {
        for (int i = reached.nextSetBit(0); i >= 0 && i < address.length(); i = reached.nextSetBit(i + 1)) {
            if (taken.takes(address.charAt(i))) {
                next.set(i + 1);
            }
        }
    }

    private void run(BitSet next) {
        for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
            int end = address.indexOf('/', i);
            int last = end < 0 ? address.length() : end;
            next.set(i, last + 1);
            i = last;
        }
    }

    private void set(BitSet next) {
        int end = pattern.indexOf(']', at);
        if (end < 0) {
            at = pattern.length();
            return;
        }
        boolean without = at < end && pattern.charAt(at) == '!';
        String set = pattern.substring(without ? at + 1 : at, end);
        at = end + 1;
        step(next, found -> found != '/' && holds(set, found) != without);
    }

    private static boolean holds(String set, char found) {
        for (int i = 0; i < set.length(); i++) {
            // A minus is a range between two characters and itself elsewhere.
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                if (found >= set.charAt(i) && found <= set.charAt(i + 2)) {
                    return true;
                }
                i += 2;
            } else if (set.charAt(i) == found) {
                return true;
            }
        }
        return false;
    }

    private void words(BitSet next) {
        int end = pattern.indexOf('}', at);
        if (end < 0) {
            at = pattern.length();
            return;
        }
        for (String word : pattern.substring(at, end).split(",", -1)) {
            for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
                if (address.startsWith(word, i)) {
                    next.set(i + word.length());
                }
            }
        }
        at = end + 1;
    }

    private void slash(BitSet next) {
        if (at >= pattern.length() || pattern.charAt(at) != '/') {
            step(next, found -> found == '/');
            return;
        }
        at++;
        int first = address.indexOf('/');
        while (first >= 0 && !reached.get(first)) {
            first = address.indexOf('/', first + 1);
        }
        for (int i = first; i >= 0; i = address.indexOf('/', i + 1)) {
            next.set(i + 1);
        }
    }

    private interface Taken {
        boolean takes(char found);
    }
}
