package dev.backline.live.set.internal.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.Intent;
import dev.backline.api.action.Outcome;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import dev.backline.api.set.SetEdit;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.diff.show.Roll;
import dev.backline.live.set.internal.edit.EditKinds;
import dev.backline.live.set.internal.file.SafeSave;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.save.SetOutput;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single changes that go in or stay out, although nobody contradicts them. */
class MergeTakesTest {
    private static final List<String> THEIR_EDITS =
            List.of("tempo 131", "track.rename bass \"Sub\"", "scene.add Break #2", "track.remove Vox");

    private final MergeActions merges = new MergeActions(new SetOutput(null, null));
    private final DiffActions diffs = new DiffActions();

    @TempDir
    Path folder;

    private Path base = Path.of("");
    private int written;

    @BeforeEach
    void write() throws Exception {
        base = folder.resolve("Base.als");
        new AlsSetWriter(null).write(InventedSets.full(), base);
    }

    private Path edited(String name, List<String> lines) throws Exception {
        SetFile read = SetFile.load(base, Progress.NONE);
        Node root = read.document().root();
        for (String line : lines) {
            root = EditKinds.apply(root, SetEdit.parse(line), name);
        }
        return Files.write(
                folder.resolve(name),
                SafeSave.pack(read.document().withRoot(root).bytes()));
    }

    private DiffReport diff(Path before, Path after) throws ActionFault {
        return diffs.diff(before, after, Optional.empty(), false, true, true, Intent.APPLY, Progress.NONE)
                .results()
                .getFirst();
    }

    /** Answers the ids of lines by their sentences. */
    private Map<String, String> ids(Path before, Path after) throws ActionFault {
        Map<String, String> ids = new TreeMap<>();
        diff(before, after).sentences().forEach(line -> ids.put(line.sentence(), line.id()));
        return ids;
    }

    private Outcome<MergeActions.Merged> merge(Path ours, Path theirs, Path out, List<String> take) throws ActionFault {
        return merges.merge(
                base,
                ours,
                theirs,
                out,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                take,
                false,
                Intent.APPLY,
                Progress.NONE,
                Questions.NONE);
    }

    private Path out() {
        return folder.resolve("Out " + ++written + ".als");
    }

    @Test
    void eachChangeOfALaterVersionCanBeLeftOutAloneOrTakenAlone() throws Exception {
        Path later = edited("Later.als", THEIR_EDITS);
        Map<String, String> ids = ids(base, later);
        assertThat(ids).hasSizeGreaterThanOrEqualTo(THEIR_EDITS.size());
        assertThat(ids.values()).doesNotHaveDuplicates();
        for (Map.Entry<String, String> change : ids.entrySet()) {
            Path without = out();
            List<MergeActions.Left> left = merge(base, later, without, List.of(change.getValue() + "=ours"))
                    .results()
                    .getFirst()
                    .left();
            assertThat(left).extracting(MergeActions.Left::sentence).containsExactly(change.getKey());
            assertThat(ids(without, later).keySet()).containsExactly(change.getKey());
            Path alone = out();
            List<String> others = new ArrayList<>(ids.values());
            others.remove(change.getValue());
            merge(base, later, alone, others.stream().map(id -> id + "=base").toList());
            assertThat(ids(base, alone).keySet()).containsExactly(change.getKey());
        }
    }

    @Test
    void aChangeOfOursAndAnAlikeOneOfBothAreLeftOutByTheOtherSidesWord() throws Exception {
        Path ours = edited("Ours.als", List.of("track.rename bass \"Sub\"", "locator.add 8 Lift"));
        Path theirs = edited("Theirs.als", List.of("track.rename bass \"Sub\"", "tempo 131"));
        Map<String, String> mine = ids(base, ours);
        String both = mine.entrySet().stream()
                .filter(line -> line.getKey().contains("renamed"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(ids(base, theirs)).containsValue(both);
        String locator = mine.values().stream()
                .filter(id -> !id.equals(both))
                .findFirst()
                .orElseThrow();
        Path neither = out();
        merge(ours, theirs, neither, List.of(both + "=base", locator + "=theirs"));
        assertThat(diff(base, neither).sentences())
                .hasSize(1)
                .first()
                .satisfies(line -> assertThat(line.sentence()).contains("131"));
    }

    @Test
    void aQuestionGoesWithTheChangeThatRaisedIt() throws Exception {
        Path ours = edited("Ours.als", List.of("tempo 128"));
        Path theirs = edited("Theirs.als", List.of("tempo 133"));
        assertThat(merge(ours, theirs, out(), List.of()).faults()).hasSize(1);
        String their = ids(base, theirs).values().iterator().next();
        Path settled = out();
        assertThat(merge(ours, theirs, settled, List.of(their + "=ours")).faults())
                .isEmpty();
        assertThat(ids(ours, settled)).isEmpty();
    }

    @Test
    void anIdThatNeitherSideHasAndAWordThatIsNoSideAreRefused() throws Exception {
        Path later = edited("Later.als", THEIR_EDITS);
        assertThatThrownBy(() -> merge(base, later, out(), List.of("00000000=ours")))
                .hasMessageContaining("00000000")
                .hasMessageContaining("--ids");
        assertThatThrownBy(() -> merge(base, later, out(), List.of("mine")))
                .hasMessageContaining("--take")
                .hasMessageContaining("mine");
        assertThat(folder.resolve("Out 1.als")).doesNotExist();
    }

    @Test
    void theTextTellsTheIdsAndTheNotesTellWhatBecameOfEach() throws Exception {
        Path later = edited("Later.als", List.of("tempo 131"));
        String id = ids(base, later).values().iterator().next();
        assertThat(diff(base, later).text()).startsWith(id + "  Tempo");
        Path moved = edited("Moved.als", List.of("clip.note-add kick@1 36@2+0.5v90"));
        List<Roll.Sign> notes =
                diff(base, moved).sentences().getFirst().changes().getFirst().notes();
        assertThat(notes).extracting(Roll.Sign::state).contains(Roll.State.NEW);
    }
}
