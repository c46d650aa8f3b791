package dev.backline.live.set.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.SetView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Live itself saved as the next version of a song, merged with a change of the version before. */
class RealMergeTest {
    static List<String[]> pairs() {
        return Corpus.folder().isEmpty() ? List.<String[]>of(new String[] {"", ""}) : Corpus.successive();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aChangeOfTheVersionBeforeComesIntoTheNextOne(String before, String after) throws Exception {
        assumeTrue(Corpus.folder().isPresent(), "no real sets beside the checkout");
        Path folder = Corpus.folder().orElseThrow();
        Node base = Sets.root(folder.resolve(before));
        Node next = Sets.root(folder.resolve(after));
        Node changed = Sets.edited(base, "tempo 101.25");
        boolean both = !tempo(base).equals(tempo(next));
        for (boolean swapped : new boolean[] {false, true}) {
            Merge merge = Merge.of(base, swapped ? changed : next, swapped ? next : changed);
            assertThat(merge.open().isEmpty()).isEqualTo(!both);
            if (!both) {
                assertThat(tempo(merge.root())).isEqualTo("101.25");
            }
            assertThat(IdRules.broken(next, merge.root())).isEmpty();
        }
    }

    private static String tempo(Node root) throws Exception {
        return SetView.of(root, "").tempo().orElseThrow().text();
    }
}
