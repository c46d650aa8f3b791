package dev.backline.live.set.internal.diff.change;

import dev.backline.live.set.internal.file.SetFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A name for each change of a comparison, by which it can be left out of a merge: the same two sets always give the same ones. */
public final class ChangeIds {
    private static final int LENGTH = 8;

    private final IdentityHashMap<SetChange, String> ids = new IdentityHashMap<>();

    private ChangeIds() {}

    /** Answers the ids of all changes of one comparison. */
    public static ChangeIds of(List<SetChange> changes) {
        ChangeIds named = new ChangeIds();
        Map<String, Integer> alike = new HashMap<>();
        for (SetChange change : changes) {
            String text = text(change);
            int number = alike.merge(text, 1, Integer::sum);
            named.ids.put(change, hash(number == 1 ? text : text + "\0" + number));
        }
        return named;
    }

    private static String text(SetChange change) {
        return String.join(
                "\0",
                change.code(),
                change.place().path(),
                change.before().orElse(""),
                change.after().orElse(""),
                change.sentence());
    }

    private static String hash(String text) {
        return SetFile.hash(text.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }

    /** Answers the id of a change of this comparison. */
    public String of(SetChange change) {
        return ids.getOrDefault(change, "");
    }

    /** Answers the id of a line: that of its change, or one for all that it tells. */
    public String of(Summary.Line line) {
        return line.changes().size() == 1
                ? of(line.changes().getFirst())
                : hash(String.join(" ", line.changes().stream().map(this::of).toList()));
    }
}
