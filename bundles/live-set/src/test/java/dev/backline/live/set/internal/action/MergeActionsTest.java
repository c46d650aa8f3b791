package dev.backline.live.set.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeActionsTest {
    private final MergeActions actions = new MergeActions(new SetOutput(null, null));
    private final PickActions picks = new PickActions(new SetOutput(null, null));

    @TempDir
    Path folder;

    private Path base = Path.of("");

    @BeforeEach
    void write() throws Exception {
        base = folder.resolve("Base.als");
        new AlsSetWriter(null).write(InventedSets.full(), base);
    }

    private Path edited(String name, String line) throws Exception {
        SetFile read = SetFile.load(base, Progress.NONE);
        Node root = EditKinds.apply(read.document().root(), SetEdit.parse(line), name);
        return Files.write(
                folder.resolve(name),
                SafeSave.pack(read.document().withRoot(root).bytes()));
    }

    private Outcome<MergeActions.Merged> merge(Path ours, Path theirs, List<String> answer, Optional<Path> answers)
            throws Exception {
        return actions.merge(
                base,
                ours,
                theirs,
                folder.resolve("Out.als"),
                answer,
                answers,
                Optional.empty(),
                List.of(),
                false,
                Intent.APPLY,
                Progress.NONE,
                Questions.NONE);
    }

    @Test
    void contradictionsAreToldAndNothingIsWrittenUntilTheyAreAnswered() throws Exception {
        Path ours = edited("Ours.als", "tempo 128");
        Path theirs = edited("Theirs.als", "tempo 133");
        List<String> hashes = hashes(ours, theirs);
        Outcome<MergeActions.Merged> outcome = merge(ours, theirs, List.of(), Optional.empty());
        assertThat(outcome.faults())
                .hasSize(1)
                .first()
                .extracting(ActionFault::kind)
                .isEqualTo(Kind.CONFLICT);
        String id = outcome.results().getFirst().conflicts().getFirst().id();
        assertThat(outcome.faults().getFirst().getMessage()).contains(id, "128", "133", "--answer");
        assertThat(folder.resolve("Out.als")).doesNotExist();
        Path file = Files.writeString(folder.resolve("answers.json"), "{\"" + id + "\": \"theirs\"}");
        assertThat(merge(ours, theirs, List.of(), Optional.of(file)).faults()).isEmpty();
        assertThat(SetView.of(root("Out.als"), "").tempo().orElseThrow().text()).isEqualTo("133");
        assertThat(hashes(ours, theirs)).isEqualTo(hashes);
    }

    private Node root(String name) throws Exception {
        return SetFile.load(folder.resolve(name), Progress.NONE).document().root();
    }

    private List<String> hashes(Path ours, Path theirs) throws Exception {
        return List.of(
                SetFile.hash(Files.readAllBytes(base)),
                SetFile.hash(Files.readAllBytes(ours)),
                SetFile.hash(Files.readAllBytes(theirs)));
    }

    @Test
    void anAnswerToNoQuestionIsRefused() throws Exception {
        Path ours = edited("Ours.als", "tempo 128");
        Path theirs = edited("Theirs.als", "key D");
        assertThatThrownBy(() -> merge(ours, theirs, List.of("00000000=ours"), Optional.empty()))
                .hasMessageContaining("no question 00000000");
    }

    @Test
    void theDriverLeavesOursAloneWhenBothContradict() throws Exception {
        Path ours = edited("Ours.als", "tempo 128");
        Path theirs = edited("Theirs.als", "tempo 133");
        byte[] before = Files.readAllBytes(ours);
        assertThat(actions.driver(base, ours, theirs, Intent.APPLY, Progress.NONE)
                        .faults())
                .hasSize(1);
        assertThat(Files.readAllBytes(ours)).isEqualTo(before);
    }

    @Test
    void versionsOfLiveAreNeverMixed() throws Exception {
        SetFile read = SetFile.load(base, Progress.NONE);
        Node later = read.document().root().with("MinorVersion", "12.0_12049");
        Path other = Files.write(
                folder.resolve("Later.als"),
                SafeSave.pack(read.document().withRoot(later).bytes()));
        assertThatThrownBy(() -> pick(other, Optional.of("kick"), Optional.empty()))
                .hasMessageContaining("12.0_12049")
                .extracting(e -> ((ActionFault) e).kind())
                .isEqualTo(Kind.REFUSED);
    }

    private PickActions.PickedSet pick(Path from, Optional<String> track, Optional<String> clip) throws Exception {
        return picks.pick(
                from,
                track,
                clip,
                Optional.empty(),
                Optional.empty(),
                base,
                Optional.empty(),
                false,
                folder.resolve("Picked.als"),
                false,
                Intent.APPLY,
                Progress.NONE);
    }

    @Test
    void aTrackIsPickedFromAnotherVersion() throws Exception {
        Path other = edited("Other.als", "track.rename bass \"Old Bass\"");
        assertThat(pick(other, Optional.of("Old Bass"), Optional.empty()).notes())
                .isEmpty();
        assertThat(SetView.of(root("Picked.als"), "").tracks().stream().map(t -> t.name()))
                .containsSubsequence("bass", "Vox", "Old Bass", "Reverb");
    }
}
