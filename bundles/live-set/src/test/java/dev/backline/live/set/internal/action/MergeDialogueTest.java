package dev.backline.live.set.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Question;
import dev.backline.api.action.Questions;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.merge.ask.Conflict;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeDialogueTest {
    private final MergeActions actions = new MergeActions(new SetOutput(null, null));
    private final List<Question> asked = new ArrayList<>();

    @TempDir
    Path folder;

    private Path base = Path.of("");
    private Path ours = Path.of("");
    private Path theirs = Path.of("");

    @BeforeEach
    void threeVersionsWithThreeContradictions() throws Exception {
        base = folder.resolve("Base.als");
        new AlsSetWriter(null).write(InventedSets.full(), base);
        ours = edited("Ours.als", "tempo 128", "track.rename bass Ann", "track.volume kick -9");
        theirs = edited("Theirs.als", "tempo 133", "track.rename bass Ben", "track.volume kick -5");
    }

    private Path edited(String name, String... lines) throws Exception {
        SetFile read = SetFile.load(base, Progress.NONE);
        Node root = read.document().root();
        for (String line : lines) {
            root = EditKinds.apply(root, SetEdit.parse(line), name);
        }
        return Files.write(
                folder.resolve(name),
                SafeSave.pack(read.document().withRoot(root).bytes()));
    }

    private Outcome<MergeActions.Merged> merge(String out, Optional<Path> answers, Questions questions)
            throws Exception {
        return actions.merge(
                base,
                ours,
                theirs,
                folder.resolve(out),
                List.of(),
                answers,
                Optional.empty(),
                List.of(),
                false,
                Intent.APPLY,
                Progress.NONE,
                questions);
    }

    /** Answers with the words in turn; nobody is there any more behind them. */
    private Questions typing(String... words) {
        Iterator<String> rest = Arrays.asList(words).iterator();
        return (question, progress) -> {
            asked.add(question);
            return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        };
    }

    @Test
    void answersInTurnWriteTheSameBytesAsAFileOfAnswers() throws Exception {
        List<Conflict> conflicts = merge("No.als", Optional.empty(), Questions.NONE)
                .results()
                .getFirst()
                .conflicts();
        assertThat(conflicts).hasSize(3);
        List<String> words = List.of("theirs", "ours", "base");
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < words.size(); i++) {
            json.append(i == 0 ? "" : ", ").append("\"" + conflicts.get(i).id() + "\": \"" + words.get(i) + "\"");
        }
        Path answers = Files.writeString(folder.resolve("answers.json"), json.append("}"));
        merge("File.als", Optional.of(answers), Questions.NONE);
        Outcome<MergeActions.Merged> outcome = merge("Typed.als", Optional.empty(), typing("theirs", "ours", "base"));
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.results().getFirst().settled()).hasSize(3);
        assertThat(folder.resolve("Typed.als")).hasSameBinaryContentAs(folder.resolve("File.als"));
    }

    @Test
    void eachQuestionIsTheSentenceOfTheConflictWithItsNumberAndValues() throws Exception {
        Conflict tempo = merge("No.als", Optional.empty(), Questions.NONE).results().getFirst().conflicts().stream()
                .filter(c -> c.ours().contains("128"))
                .findFirst()
                .orElseThrow();
        merge("Out.als", Optional.empty(), typing("later", "later", "later"));
        assertThat(asked).extracting(Question::number).containsExactly(1, 2, 3);
        assertThat(asked).extracting(Question::count).containsOnly(3);
        assertThat(asked).extracting(Question::usual).containsOnly("later");
        assertThat(asked)
                .filteredOn(q -> q.text().startsWith(tempo.place() + ": " + tempo.question()))
                .singleElement()
                .satisfies(q -> assertThat(q.choices())
                        .extracting(Question.Choice::word, Question.Choice::value)
                        .startsWith(
                                tuple("ours", tempo.ours()),
                                tuple("theirs", tempo.theirs()),
                                tuple("base", tempo.base())));
    }

    @Test
    void stoppingWritesNothingAndTellsHowToKeepWhatWasDecided() throws Exception {
        Outcome<MergeActions.Merged> outcome = merge("Out.als", Optional.empty(), typing("ours", "theirs"));
        assertThat(asked).hasSize(3);
        MergeActions.Merged merged = outcome.results().getFirst();
        assertThat(merged.conflicts()).hasSize(1);
        assertThat(merged.settled()).hasSize(2);
        ActionFault fault = outcome.faults().getFirst();
        assertThat(fault.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(fault.getMessage())
                .contains("one question is open")
                .contains("--answer " + merged.settled().getFirst().id() + "=ours")
                .contains("--answer " + merged.settled().get(1).id() + "=theirs");
        assertThat(folder.resolve("Out.als")).doesNotExist();
    }

    @Test
    void aQuestionLeftForLaterIsNotAskedTwiceAndNothingIsWritten() throws Exception {
        Outcome<MergeActions.Merged> outcome =
                merge("Out.als", Optional.empty(), typing("ours", "later", "base", "ours", "ours"));
        assertThat(asked).hasSize(3);
        assertThat(outcome.results().getFirst().conflicts()).hasSize(1);
        assertThat(folder.resolve("Out.als")).doesNotExist();
    }

    @Test
    void aCancelWhileAskingLeavesNothing() throws Exception {
        List<Path> before = files();
        assertThatThrownBy(() -> merge("Out.als", Optional.empty(), (question, progress) -> {
                    throw new JobCancelled();
                }))
                .isInstanceOf(JobCancelled.class);
        assertThat(files()).isEqualTo(before).isNotEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
