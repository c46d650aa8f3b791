package dev.backline.pipeline.internal.compose;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import java.util.Comparator;
import java.util.List;

/** Checks words that only installed stages know. */
final class Words {
    private Words() {}

    /** Refuses a word that is not among the known ones, and names the nearest. */
    static void require(String what, String found, List<String> known) throws ActionFault {
        if (known.contains(found)) {
            return;
        }
        String nearest = known.stream()
                .min(Comparator.comparingInt(k -> distance(k, found)))
                .filter(k -> distance(k, found) <= Math.max(2, found.length() / 3))
                .map(k -> " Did you mean \"" + k + "\"?")
                .orElse("");
        throw new ActionFault(
                Kind.USAGE,
                what + " is \"" + found + "\", but one of " + String.join(", ", known) + " was expected." + nearest);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
