package dev.backline.live.set.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.Corpus;
import dev.backline.live.set.internal.diff.change.SetChange;
import dev.backline.live.set.internal.diff.change.Summary;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.file.SetFile;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.view.ClipView;
import dev.backline.live.set.internal.view.ParameterView;
import dev.backline.live.set.internal.view.SetView;
import dev.backline.live.set.internal.view.TrackView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealDiffTest {
    @BeforeEach
    void needsTheRealSets() {
        assumeTrue(Corpus.folder().isPresent());
    }

    static List<String[]> pairs() {
        return Corpus.successive();
    }

    private static Node root(String file) throws Exception {
        return SetFile.load(Corpus.folder().orElseThrow().resolve(file), Progress.NONE)
                .document()
                .root();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void successiveVersionsAreToldShortAndTheChangesMakeOneTheOther(String before, String after) throws Exception {
        Node left = root(before);
        Node right = root(after);
        SetDiff diff = SetDiff.between(left, before, right, after);
        assertThat(diff.apply(diff.changes()).sameAs(right)).isTrue();
        List<Summary.Line> lines = Summary.of(diff.shown());
        int length = lines.stream().mapToInt(l -> l.text().length()).sum();
        System.out.println("set diff, " + diff.shown().size() + " changes in " + lines.size() + " lines and " + length
                + " characters: " + Path.of(after).getFileName());
        assertThat(lines).hasSizeLessThan(130);
        assertThat(length).isLessThan(40_000);
        String text =
                String.join("\n", diff.shown().stream().map(SetChange::sentence).toList());
        assertThat(unnamed(left, right, diff, text)).isEmpty();
    }

    /** Looks at the views alone, and so does not share the reading's mistakes. */
    private static List<String> unnamed(Node left, Node right, SetDiff diff, String text) throws Exception {
        Map<String, TrackView> tracks = new LinkedHashMap<>();
        for (TrackView track : SetView.of(left, "left").allTracks()) {
            tracks.put(track.element() + track.id(), track);
        }
        List<String> unnamed = new ArrayList<>();
        for (TrackView now : SetView.of(right, "right").allTracks()) {
            TrackView old = tracks.get(now.element() + now.id());
            if (old != null) {
                mixer(old, now, diff, unnamed);
                clips(old, now, text, unnamed);
            }
        }
        return unnamed;
    }

    private static void mixer(TrackView old, TrackView now, SetDiff diff, List<String> unnamed) {
        for (String name : List.of("Volume", "Pan", "Tempo")) {
            var before = old.mixer().flatMap(m -> m.child(name)).map(n -> new ParameterView(name, n));
            var after = now.mixer().flatMap(m -> m.child(name)).map(n -> new ParameterView(name, n));
            boolean changed = before.isPresent()
                    && after.isPresent()
                    && !before.orElseThrow().value().equals(after.orElseThrow().value());
            boolean told = diff.shown().stream()
                    .anyMatch(c -> c.place().track().equals(java.util.Optional.of(Words.safe(now.name())))
                            && c.place().parameter().equals(java.util.Optional.of(name)));
            if (changed && !told) {
                unnamed.add(name + " of " + now.name());
            }
        }
    }

    private static void clips(TrackView old, TrackView now, String text, List<String> unnamed) {
        Map<Integer, ClipView> before = old.sessionClips();
        now.sessionClips().forEach((scene, clip) -> {
            boolean same = before.containsKey(scene) && heard(before.get(scene)).equals(heard(clip));
            if (!same && !text.contains(clip.name().isEmpty() ? "clip without a name" : Words.safe(clip.name()))) {
                unnamed.add(clip.name() + " of " + now.name());
            }
        });
    }

    private static String heard(ClipView clip) {
        List<String> notes = clip.notes().stream()
                .map(n -> n.key() + " " + n.time() + " " + n.duration() + " " + n.velocity())
                .toList();
        return clip.name() + clip.loopStart() + " " + clip.loopEnd() + clip.isLooped() + clip.isDisabled() + notes
                + clip.sample().map(s -> s.name()).orElse("");
    }

    @Test
    void editsOnSetsOfEveryVersionAreToldInOneSentenceEach() throws Exception {
        List<String> wrong = new ArrayList<>();
        int planted = 0;
        for (String version : List.of("8", "9", "10", "11", "12")) {
            for (Path file : Corpus.real(version + ".").stream().limit(4).toList()) {
                Node base = SetFile.load(file, Progress.NONE).document().root();
                for (Map.Entry<String, Node> edit : RealEdits.of(base).entrySet()) {
                    planted++;
                    SetDiff diff = SetDiff.between(base, "before", edit.getValue(), "after");
                    boolean right = diff.shown().size() == 1
                            && diff.shown().getFirst().code().equals(edit.getKey())
                            && diff.apply(diff.changes()).sameAs(edit.getValue());
                    if (!right) {
                        wrong.add(file.getFileName() + " " + edit.getKey() + ": "
                                + diff.shown().stream()
                                        .map(c -> c.code() + " " + c.sentence())
                                        .toList());
                    }
                }
            }
        }
        System.out.println("set diff, " + planted + " edits planted in real sets");
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat(planted).isGreaterThan(100);
    }

    @Test
    void theLargestSetIsComparedQuickly() throws Exception {
        String largest = "thekeypals+ableton-live-project-template/v0.1.als";
        Node left = root(largest);
        Node right = RealEdits.of(root(largest)).get("tempo-changed");
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            SetDiff diff = SetDiff.between(left, "left", right, "right");
            System.out.println(
                    "set diff of the largest set after loading: " + (System.nanoTime() - start) / 1_000_000 + " ms");
            assertThat(diff.shown()).hasSize(1);
        }
    }
}
