package dev.backline.live.set.internal.reference;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.Era;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a search found for the missing samples of a set.
 *
 * @param root the set with the references changed
 * @param relinked what names another file now
 * @param open what is still missing, and why
 */
public record Relinking(Node root, List<Relinked> relinked, List<Open> open) {
    /**
     * A reference that names another file now.
     *
     * @param name as the set had it
     * @param was the path as the set had it
     * @param now the file
     * @param by how it was known: {@code name}, or {@code content} when it has another name now
     * @param usedBy track and clip or device
     */
    public record Relinked(String name, String was, Path now, String by, List<String> usedBy) {}

    /**
     * A reference that was left as it is.
     *
     * @param name as the set has it
     * @param was the path as the set has it
     * @param why {@code not-found}, {@code ambiguous}: several files of different content, or {@code other-content}: the name, but not the file
     * @param candidates the files that it may be
     */
    public record Open(String name, String was, String why, List<Path> candidates) {}

    /**
     * How a file is looked for.
     *
     * @param folders to search, with all below
     * @param take files that are meant where a name is ambiguous
     * @param otherContent whether a file of the right name but another length or check sum is taken too
     */
    public record Wish(List<Path> folders, List<Path> take, boolean otherContent) {}

    /** Answers the set with its missing samples relinked; what is not certain is left open. */
    public static Relinking of(Node root, Places before, Places after, Wish wish, Progress progress)
            throws IOException {
        Map<SampleUse.Key, List<SampleUse>> missing = SampleUses.byFile(SampleUses.of(root).stream()
                .filter(u -> before.state(u.ref()) == Places.State.MISSING)
                .toList());
        SampleSearch search = new SampleSearch();
        missing.values().forEach(u -> search.want(u.getFirst().ref().name(), facts(u.getFirst())));
        search.go(wish.folders(), progress);
        TreeEdit edit = new TreeEdit();
        Retarget retarget = new Retarget(edit, Era.of(root), after);
        Copies copies = new Copies(root);
        List<Relinked> relinked = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (Map.Entry<SampleUse.Key, List<SampleUse>> one : missing.entrySet()) {
            progress.check();
            SampleUse use = one.getValue().getFirst();
            Choice choice = Choice.of(use.ref().name(), facts(use), search, wish, progress);
            String was = one.getKey().path();
            if (choice.file().isEmpty()) {
                open.add(new Open(use.ref().name(), was, choice.why(), choice.candidates()));
                continue;
            }
            Path now = choice.file().orElseThrow();
            FileFacts facts = FileFacts.of(now);
            copies.of(one.getKey(), one.getValue(), before).forEach(f -> retarget.point(f, now, facts));
            relinked.add(new Relinked(use.ref().name(), was, now, choice.why(), SampleUses.users(one.getValue())));
        }
        return new Relinking(edit.apply(root), relinked, open);
    }

    private static FileFacts facts(SampleUse use) {
        return use.ref().node().child("FileRef").map(FileFacts::of).orElse(new FileFacts(0, 0));
    }
}
