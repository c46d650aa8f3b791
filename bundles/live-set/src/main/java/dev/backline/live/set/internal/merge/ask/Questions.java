package dev.backline.live.set.internal.merge.ask;

import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.merge.side.Side;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects what is to be decided, and knows what was. A question that comes up at several places of the file is asked once. */
public final class Questions {
    private final Answers answers;
    private final Map<String, Conflict> open = new LinkedHashMap<>();
    private final Map<String, Conflict> settled = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    public Questions(Answers answers) {
        this.answers = answers;
    }

    /**
     * Answers whose version is taken; ours as long as the question is open.
     *
     * @param key tells the question from all others
     * @param rank how well the draft says what it is about; the best one is shown
     */
    public Side decide(String key, int rank, Supplier<Draft> draft) {
        String id = SetFile.hash(key.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        boolean better = ranks.getOrDefault(id, -1) < rank;
        var answer = answers.to(id);
        Map<String, Conflict> kept = answer.isPresent() ? settled : open;
        if (better) {
            kept.put(id, draft.get().conflict(id));
            ranks.put(id, rank);
        }
        return answer.orElse(Side.OURS);
    }

    public List<Conflict> open() {
        return new ArrayList<>(open.values());
    }

    public List<Conflict> settled() {
        return new ArrayList<>(settled.values());
    }

    /**
     * A question without its id.
     *
     * @param place where
     * @param question what is asked
     * @param base what was there
     * @param ours what ours has
     * @param theirs what theirs has
     * @param details single things
     */
    public record Draft(String place, String question, String base, String ours, String theirs, List<String> details) {
        Conflict conflict(String id) {
            return new Conflict(id, place, question, base, ours, theirs, List.of("ours", "theirs", "base"), details);
        }
    }
}
