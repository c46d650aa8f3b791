package dev.backline.live.set.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.XmlDocument;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealPairsTest {
    @BeforeEach
    void needsTheRealSets() {
        assumeTrue(Corpus.folder().isPresent());
    }

    static java.util.List<String[]> pairs() {
        return Corpus.successive();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void allEditsTogetherMakeOneVersionTheOther(String before, String after) throws Exception {
        SetFile left = load(before);
        Node right = load(after).document().root();
        Delta delta = Comparison.of(left.document().root(), right).delta().orElseThrow();
        Node made = Patch.apply(delta, delta.edits());
        assertThat(made.sameAs(right)).isTrue();
        XmlDocument written = XmlDocument.parse(left.document().withRoot(made).bytes(), "made");
        assertThat(written.root().sameAs(right)).isTrue();
        Node none = Patch.apply(delta, java.util.List.of());
        assertThat(none).isSameAs(left.document().root());
    }

    @Test
    void aSetDoesNotDifferFromItself() throws Exception {
        for (Path file : Corpus.sets()) {
            Node one = SetFile.load(file, Progress.NONE).document().root();
            Node other = SetFile.load(file, Progress.NONE).document().root();
            assertThat(Comparison.of(one, other).delta()).as(file.toString()).isEqualTo(Optional.empty());
        }
    }

    private static SetFile load(String file) throws Exception {
        return SetFile.load(Corpus.folder().orElseThrow().resolve(file), Progress.NONE);
    }
}
