package dev.backline.core.internal.action;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what the user may have meant. */
public final class NearNames {
    private static final int MOST = 3;

    private NearNames() {}

    /** Answers up to three names that differ by a typing error or two, the nearest first. */
    public static List<String> of(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(3, wanted.length() / 3));
        record Near(String name, int distance) {}
        return names.stream()
                .distinct()
                .map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT), limit)))
                .filter(near -> near.distance <= limit)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    /** Answers {@code Did you mean a, b or c?}, or empty when nothing comes near. */
    public static Optional<String> question(String typed, Collection<String> names) {
        List<String> near = of(typed, names);
        return near.isEmpty() ? Optional.empty() : Optional.of("Did you mean " + or(near) + "?");
    }

    /** Answers {@code a, b or c}. */
    public static String or(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? words.stream().collect(Collectors.joining())
                : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** Typing errors between two words: insert, delete, replace, swap of neighbours; begin-with counts as one. */
    static int distance(String typed, String name, int limit) {
        if (typed.length() > 1 && name.startsWith(typed)) {
            return name.length() == typed.length() ? 0 : 1;
        }
        if (Math.abs(typed.length() - name.length()) > limit) {
            return limit + 1;
        }
        int[][] cost = new int[typed.length() + 1][name.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= name.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, typed, name, i, j);
            }
        }
        return cost[typed.length()][name.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
