package dev.backline.live.set.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.merge.Merge;
import dev.backline.live.set.internal.merge.ask.AnswerFile;
import dev.backline.live.set.internal.merge.ask.Answers;
import dev.backline.live.set.internal.merge.ask.Conflict;
import dev.backline.live.set.internal.merge.side.Side;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The questions of a merge, and the answers as users give them. */
final class MergeAnswers {
    private MergeAnswers() {}

    static Answers of(List<String> typed, Optional<Path> file, Optional<Side> prefer) throws ActionFault {
        Map<String, Side> byId = new LinkedHashMap<>();
        if (file.isPresent()) {
            byId.putAll(read(file.orElseThrow()));
        }
        byId.putAll(words("--answer", "a question", typed));
        return new Answers(byId, prefer);
    }

    /**
     * Answers whose version is taken, by ids.
     *
     * @param flag that the words were given with
     * @param what has the ids
     */
    static Map<String, Side> words(String flag, String what, List<String> typed) throws ActionFault {
        Map<String, Side> byId = new LinkedHashMap<>();
        for (String one : typed) {
            int equals = one.indexOf('=');
            Optional<Side> side = equals < 0 ? Optional.empty() : Side.parse(one.substring(equals + 1));
            if (side.isEmpty()) {
                throw new ActionFault(
                        Kind.USAGE,
                        flag + " is \"" + one + "\", but the id of " + what
                                + " and ours, theirs or base were expected, such as 3f2a91c0=theirs.");
            }
            byId.put(one.substring(0, equals).strip(), side.orElseThrow());
        }
        return byId;
    }

    private static Map<String, Side> read(Path file) throws ActionFault {
        try {
            return AnswerFile.load(file);
        } catch (NoSuchFileException e) {
            throw new ActionFault(Kind.NOT_FOUND, file + " is not there. Check the path.", e);
        } catch (IOException e) {
            throw new ActionFault(Kind.REFUSED, file + " cannot be read: " + e.getMessage(), e);
        } catch (SetFault e) {
            throw Inputs.refused(file, e);
        }
    }

    /** An answer to a question that nobody asked is a slip, which could leave the real question to a preference. */
    static void requireKnown(Answers answers, Merge merge) throws ActionFault {
        Set<String> unknown = new HashSet<>(answers.byId().keySet());
        merge.settled().forEach(c -> unknown.remove(c.id()));
        if (!unknown.isEmpty()) {
            throw new ActionFault(
                    Kind.USAGE,
                    "There is no question "
                            + String.join(", ", unknown.stream().sorted().toList())
                            + " in this merge. Run it without answers to see all ids.");
        }
    }

    /** Answers how to give the same answers again, or nothing when there are none. */
    static String again(Map<String, Side> given) {
        StringBuilder text = new StringBuilder();
        given.forEach(
                (id, side) -> text.append(" --answer ").append(id).append('=').append(side.word()));
        return text.isEmpty() ? "" : " To keep what you decided, add:" + text + ".";
    }

    /** Answers all open questions as text. */
    static String questions(Merge merge) {
        StringBuilder text = new StringBuilder();
        int count = merge.open().size();
        text.append(count == 1 ? "one question is open." : count + " questions are open.");
        for (Conflict conflict : merge.open()) {
            text.append("\n  ")
                    .append(conflict.id())
                    .append("  ")
                    .append(conflict.place())
                    .append(": ")
                    .append(conflict.question());
            text.append("\n      base: ").append(conflict.base());
            text.append("\n      ours: ").append(conflict.ours());
            text.append("\n      theirs: ").append(conflict.theirs());
            conflict.details().stream()
                    .limit(12)
                    .forEach(d -> text.append("\n      ").append(d));
        }
        return text.append("\nAnswer with --answer ID=ours|theirs|base for each, or all with --prefer ours|theirs.")
                .toString();
    }
}
