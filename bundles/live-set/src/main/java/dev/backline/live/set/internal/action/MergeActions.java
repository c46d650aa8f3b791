package dev.backline.live.set.internal.action;

import dev.backline.api.action.Action;
import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionProvider;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Param;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.merge.FormatLine;
import dev.backline.live.set.internal.merge.Merge;
import dev.backline.live.set.internal.merge.ask.Answers;
import dev.backline.live.set.internal.merge.ask.Conflict;
import dev.backline.live.set.internal.merge.side.Side;
import dev.backline.live.set.internal.save.Saved;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.save.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The actions that bring versions of a set together. */
@Component(service = ActionProvider.class)
public final class MergeActions implements ActionProvider {
    private final SetOutput output;

    /** Answers the actions. */
    @Activate
    public MergeActions(@Reference SetOutput output) {
        this.output = output;
    }

    /** Merges two versions of a set. */
    @Action(
            group = "set",
            name = "merge",
            title = "Merge two versions of a Live Set",
            help =
                    "Takes a set as it was, as you changed it and as somebody else changed it, and writes a new one with the changes of both:"
                            + " tracks, clips, single notes, parameters, automation, devices, scenes, returns and locators."
                            + "\n\nWhat both changed differently is a conflict. Then nothing is written, the exit code is 6, and each conflict is"
                            + " told as a question with an id. At a terminal you are asked one by one, unless --no-input is given. Or answer with --answer ID=ours, ID=theirs or ID=base, with a JSON file of answers, or"
                            + " all at once with --prefer."
                            + "\n\nWhat only one side changed goes in, unless --take says otherwise: 'set diff BASE THEIRS --ids' tells the ids,"
                            + " and ID=ours or ID=base leaves a change of theirs out, ID=theirs or ID=base one of ours. To take some changes of"
                            + " a later version, name the earlier one as BASE and OURS. None of the three sets is ever changed.",
            examples = {
                "set merge Song.als Mine.als Hers.als -o Both.als",
                "set merge Song.als Mine.als Hers.als -o Both.als --answer 3f2a91c0=theirs",
                "set merge Song.als Mine.als Hers.als -o Both.als --prefer ours",
                "set merge Song.als Mine.als Hers.als -o Both.als --take 9b01c2d3=ours"
            },
            writes = true)
    public Outcome<Merged> merge(
            @Param(value = "The set that both grew out of", position = 0, input = true) Path base,
            @Param(value = "The set as you changed it", position = 1, input = true) Path ours,
            @Param(value = "The set as it was changed elsewhere", position = 2, input = true) Path theirs,
            @Param("The new file") Path out,
            @Param("An answer such as 3f2a91c0=theirs") List<String> answer,
            @Param("A JSON file of answers") Optional<Path> answers,
            @Param(
                            value = "The answer to all other questions",
                            choices = {"ours", "theirs"})
                    Optional<String> prefer,
            @Param("Whose version of a change is taken, such as 9b01c2d3=ours") List<String> take,
            @Param("Merge steps of one version of Live, and write versions that Backline does not know yet")
                    boolean force,
            Intent intent,
            Progress progress,
            Questions questions)
            throws ActionFault {
        Answers known = MergeAnswers.of(answer, answers, prefer.flatMap(Side::parse));
        MergeTakes takes = new MergeTakes(MergeAnswers.words("--take", "a change", take));
        Versions versions = Versions.load(base, ours, theirs, force, progress).without(takes, progress);
        takes.requireKnown();
        Merge first = versions.merge(known);
        MergeAnswers.requireKnown(known, first);
        MergeDialogue dialogue = new MergeDialogue(versions::merge, questions, progress);
        Merge merge = dialogue.settle(known, first);
        if (!merge.open().isEmpty()) {
            return new Outcome<>(
                    List.of(new Merged(merge.open(), merge.settled(), takes.left(), Optional.empty())),
                    false,
                    List.of(open(merge, ours, dialogue.given())));
        }
        Saved saved = output.save(
                versions.ours(),
                merge.root(),
                new Target(Optional.of(out), force),
                intent,
                "set merge " + ours.getFileName());
        return Outcome.done(List.of(new Merged(List.of(), merge.settled(), takes.left(), Optional.of(saved))));
    }

    private static ActionFault open(Merge merge, Path ours, Map<String, Side> given) {
        return new ActionFault(
                Kind.CONFLICT,
                ours + ": " + MergeAnswers.questions(merge) + MergeAnswers.again(given) + " Nothing was written.");
    }

    /** Merges as git asks for it. */
    @Action(
            group = "set",
            name = "merge-driver",
            title = "Merge a Live Set for git",
            help =
                    "What git runs for a merge driver 'backline set merge-driver %O %A %B': the merged set takes the place of OURS when there is"
                            + " no conflict. With conflicts the exit code is 6, OURS stays as it is, and git keeps the file as unmerged;"
                            + " then settle it with 'set merge'. 'set git-setup' puts the driver in place.",
            examples = {"set merge-driver %O %A %B"},
            writes = true)
    public Outcome<Merged> driver(
            @Param(value = "What both grew out of", position = 0, input = true) Path base,
            @Param(value = "Our version, which becomes the result", position = 1, input = true) Path ours,
            @Param(value = "Their version", position = 2, input = true) Path theirs,
            Intent intent,
            Progress progress)
            throws ActionFault {
        if (isEmpty(base)) {
            throw new ActionFault(
                    Kind.CONFLICT,
                    "Both sides added this set anew, so there is no version that both grew out of. Choose one: git checkout --ours or"
                            + " --theirs. Nothing was changed.");
        }
        Versions versions = Versions.load(base, ours, theirs, false, progress);
        Merge merge = versions.merge(Answers.NONE);
        if (!merge.open().isEmpty()) {
            return new Outcome<>(
                    List.of(new Merged(merge.open(), List.of(), List.of(), Optional.empty())),
                    false,
                    List.of(open(merge, ours, Map.of())));
        }
        if (intent == Intent.APPLY) {
            MergeInPlace.write(versions.ours(), merge.root());
        }
        return Outcome.done(List.of(new Merged(List.of(), List.of(), List.of(), Optional.empty())));
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The three sets, as they lie on disk. */
    private record Versions(SetFile base, SetFile ours, SetFile theirs) {
        static Versions load(Path base, Path ours, Path theirs, boolean force, Progress progress) throws ActionFault {
            Versions versions =
                    new Versions(Inputs.one(base, progress), Inputs.one(ours, progress), Inputs.one(theirs, progress));
            try {
                FormatLine.requireSame(
                        versions.ours.document().root(),
                        ours.toString(),
                        versions.theirs.document().root(),
                        theirs.toString(),
                        force);
                FormatLine.requireSame(
                        versions.ours.document().root(),
                        ours.toString(),
                        versions.base.document().root(),
                        base.toString(),
                        force);
                return versions;
            } catch (SetFault e) {
                throw Inputs.refused(ours, e);
            }
        }

        /** Answers both sides without the changes that are to be left out. */
        Versions without(MergeTakes takes, Progress progress) throws ActionFault {
            return new Versions(
                    base,
                    takes.without(base, ours, Side.OURS, progress),
                    takes.without(base, theirs, Side.THEIRS, progress));
        }

        Merge merge(Answers answers) {
            return Merge.of(
                    base.document().root(),
                    ours.document().root(),
                    theirs.document().root(),
                    answers);
        }
    }

    /**
     * What came of a merge.
     *
     * @param conflicts questions that are open; nothing was written as long as there are any
     * @param settled questions that were answered
     * @param left changes that were left out
     * @param saved where the result lies
     */
    public record Merged(List<Conflict> conflicts, List<Conflict> settled, List<Left> left, Optional<Saved> saved) {}

    /**
     * A change that was left out.
     *
     * @param id of the change
     * @param side who made it
     * @param sentence what it was
     */
    public record Left(String id, String side, String sentence) {}
}
