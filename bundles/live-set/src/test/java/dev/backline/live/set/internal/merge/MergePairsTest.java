package dev.backline.live.set.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.InventedSets;
import dev.backline.live.set.internal.check.SetCheck;
import dev.backline.live.set.internal.check.report.Severity;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.merge.side.Sameness;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.XmlDocument;
import dev.backline.live.set.internal.write.AlsSetWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a merge must keep, over edits planted at random in real sets and in one of ours. */
class MergePairsTest {
    private static final int PAIRS = Boolean.getBoolean("backline.long") ? 1000 : 100;
    private static final List<Node> SETS = new ArrayList<>();
    private static final SetCheck CHECK = new SetCheck();
    private static final IdentityHashMap<Node, Set<String>> ERRORS = new IdentityHashMap<>();

    @BeforeAll
    static void load(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("Invented.als");
        new AlsSetWriter(null).write(InventedSets.full(), file);
        SETS.add(SetFile.load(file, Progress.NONE).document().root());
        if (Corpus.folder().isEmpty()) {
            return;
        }
        for (String version : List.of("8", "9", "10", "11", "12")) {
            int count = 0;
            for (Path real : Corpus.real(version)) {
                SetFile set = SetFile.load(real, Progress.NONE);
                if (set.document().bytes().length < 3_500_000 && count++ < 5) {
                    SETS.add(set.document().root());
                }
            }
        }
    }

    /** What two sides plant. */
    private record Planted(Node base, List<Plant> ours, List<Plant> theirs, int conflicts) {}

    private static Planted planted(int number) throws Exception {
        Node base = SETS.get(number % SETS.size());
        List<Plants.Pair> all = Plants.of(base, number, 2 + number % 9);
        int size = all.size();
        List<Plant> ours = new ArrayList<>();
        List<Plant> theirs = new ArrayList<>();
        int conflicts = 0;
        for (int i = 0; i < size; i++) {
            Plants.Pair pair = all.get(i);
            boolean first = i % 2 == 0;
            boolean clash = number % 3 == 2 && i < 3;
            boolean equal = number % 3 == 1 && i < 2;
            conflicts += clash ? 1 : 0;
            if (first || clash || equal) {
                ours.add(pair.one());
            }
            if (!first || clash || equal) {
                theirs.add(clash ? pair.other() : pair.one());
            }
        }
        return new Planted(base, ours, theirs, conflicts);
    }

    @Test
    void plantedEditsOfBothSidesAreThereAndOnlyContradictionsAreAsked() throws Exception {
        int conflicts = 0;
        List<String> wrong = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < PAIRS; i++) {
            Planted planted = planted(i);
            Node ours = Plant.apply(planted.base(), planted.ours());
            Node theirs = Plant.apply(planted.base(), planted.theirs());
            assertThat(Merge.of(planted.base(), ours, planted.base()).root()).isSameAs(ours);
            assertThat(Merge.of(planted.base(), planted.base(), theirs).root()).isSameAs(theirs);
            Merge merge = Merge.of(planted.base(), ours, theirs);
            if (merge.open().size() != planted.conflicts()) {
                wrong.add(i + " " + planted.conflicts() + " conflicts planted " + planted.ours() + " | "
                        + planted.theirs() + " found " + merge.open());
            }
            List<Plant> both = new ArrayList<>(planted.ours());
            Set<String> keys = new HashSet<>();
            planted.ours().forEach(p -> keys.add(p.key()));
            planted.theirs().stream().filter(p -> !keys.contains(p.key())).forEach(both::add);
            if (!Sameness.same(Plant.apply(planted.base(), both), merge.root())) {
                wrong.add(i + " not all there: " + planted.ours() + " | " + planted.theirs());
            }
            wrong.addAll(newErrors(planted, merge.root()));
            wrong.addAll(IdRules.broken(planted.base(), merge.root()).stream()
                    .map(b -> planted + b)
                    .toList());
            conflicts += merge.open().size();
        }
        System.out.printf(
                "%d pairs over %d sets, %d conflicts, %.1f s%n",
                PAIRS, SETS.size(), conflicts, (System.nanoTime() - start) / 1e9);
        assertThat(wrong).isEmpty();
    }

    /** Codes of grave findings of the check that the base does not have. */
    private static List<String> newErrors(Planted planted, Node merged) throws Exception {
        Set<String> known = ERRORS.computeIfAbsent(planted.base(), MergePairsTest::errors);
        return errors(merged).stream()
                .filter(c -> !known.contains(c))
                .map(c -> c + " " + planted.ours() + " | " + planted.theirs())
                .toList();
    }

    private static Set<String> errors(Node root) {
        try {
            return CHECK.check(Path.of("merged.als"), XmlDocument.of(root), Progress.NONE).list().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .map(f -> f.code())
                    .collect(Collectors.toSet());
        } catch (SetFault e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theLargestSetIsMergedWithoutAQuestion() throws Exception {
        assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        Path file = Corpus.folder().orElseThrow().resolve("thekeypals+ableton-live-project-template/v0.1.als");
        Node base = SetFile.load(file, Progress.NONE).document().root();
        List<Plants.Pair> all = Plants.of(base, 7, 40);
        Node ours = Plant.apply(
                base, all.subList(0, 20).stream().map(Plants.Pair::one).toList());
        Node theirs = Plant.apply(
                base, all.subList(20, 40).stream().map(Plants.Pair::one).toList());
        assertThat(Merge.of(base, ours, theirs).open()).isEmpty();
    }
}
