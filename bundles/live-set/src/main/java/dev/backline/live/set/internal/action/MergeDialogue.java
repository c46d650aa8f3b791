package dev.backline.live.set.internal.action;

import dev.backline.api.action.Question;
import dev.backline.api.action.Question.Choice;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.merge.Merge;
import dev.backline.live.set.internal.merge.ask.Answers;
import dev.backline.live.set.internal.merge.ask.Conflict;
import dev.backline.live.set.internal.merge.side.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The open questions of a merge, put to the user one by one. */
final class MergeDialogue {
    private static final String LATER = "later";
    private static final int MOST_DETAILS = 12;

    private final Function<Answers, Merge> merging;
    private final Questions questions;
    private final Progress progress;
    private final Map<String, Side> given = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    /**
     * Answers a dialogue in which nothing was asked yet.
     *
     * @param merging merges again with more answers
     */
    MergeDialogue(Function<Answers, Merge> merging, Questions questions, Progress progress) {
        this.merging = merging;
        this.questions = questions;
        this.progress = progress;
    }

    /** Answers the merge with what the user decided; as long as a question is open in it, nothing may be written. */
    Merge settle(Answers known, Merge first) {
        Merge merge = first;
        List<Conflict> round = unasked(merge);
        while (!round.isEmpty()) {
            if (!ask(round)) {
                return stopped(merge);
            }
            Map<String, Side> all = new LinkedHashMap<>(known.byId());
            all.putAll(given);
            merge = merging.apply(new Answers(all, known.prefer()));
            // What one answer keeps can meet another change, which is a question of its own.
            round = unasked(merge);
        }
        return merge;
    }

    /** Answers what the user decided, by the ids of the questions. */
    Map<String, Side> given() {
        return given;
    }

    private List<Conflict> unasked(Merge merge) {
        return merge.open().stream().filter(c -> !asked.contains(c.id())).toList();
    }

    /** Not merged again: without the question at which the user stopped, nothing would be open, and it would be written. */
    private Merge stopped(Merge merge) {
        List<Conflict> open =
                merge.open().stream().filter(c -> !given.containsKey(c.id())).toList();
        List<Conflict> settled = new ArrayList<>(merge.settled());
        merge.open().stream().filter(c -> given.containsKey(c.id())).forEach(settled::add);
        return new Merge(merge.root(), open, settled);
    }

    /** Asks all; answers whether the user went on to the end. */
    private boolean ask(List<Conflict> round) {
        for (int i = 0; i < round.size(); i++) {
            Conflict conflict = round.get(i);
            Optional<String> word = questions.ask(question(conflict, i + 1, round.size()), progress);
            if (word.isEmpty()) {
                return false;
            }
            asked.add(conflict.id());
            Side.parse(word.orElseThrow()).ifPresent(side -> given.put(conflict.id(), side));
        }
        return true;
    }

    private static Question question(Conflict conflict, int number, int count) {
        StringBuilder text = new StringBuilder(conflict.place() + ": " + conflict.question());
        conflict.details().stream()
                .limit(MOST_DETAILS)
                .forEach(d -> text.append('\n').append(d));
        List<Choice> choices = new ArrayList<>();
        for (String word : conflict.choices()) {
            Side.parse(word).ifPresent(side -> choices.add(choice(conflict, side)));
        }
        choices.add(new Choice(LATER, "decide later", "leave it open: nothing is written then"));
        return new Question(number, count, text.toString(), choices, LATER);
    }

    private static Choice choice(Conflict conflict, Side side) {
        return switch (side) {
            case OURS -> new Choice(side.word(), conflict.ours(), "as you changed it");
            case THEIRS -> new Choice(side.word(), conflict.theirs(), "as it was changed elsewhere");
            case BASE -> new Choice(side.word(), conflict.base(), "as it was before both changes");
        };
    }
}
