package dev.backline.scripting.ui.internal.text;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line, as one reads it: {@code -} gone, {@code +} new. */
public final class LineDiff {
    private static final int MOST = 3_000;

    private LineDiff() {}

    /** Answers every line of both, each with its sign and a blank; the longest common sequence stays unmarked. */
    public static List<String> of(String before, String after) {
        List<String> a = before.lines().limit(MOST).toList();
        List<String> b = after.lines().limit(MOST).toList();
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> out = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                out.add("  " + a.get(i));
                i++;
                j++;
            } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
                out.add("- " + a.get(i));
                i++;
            } else {
                out.add("+ " + b.get(j));
                j++;
            }
        }
        return out;
    }
}
