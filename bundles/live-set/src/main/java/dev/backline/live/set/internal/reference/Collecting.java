package dev.backline.live.set.internal.reference;

import dev.backline.api.job.Progress;
import dev.backline.live.set.internal.tree.Node;
import dev.backline.live.set.internal.tree.TreeEdit;
import dev.backline.live.set.internal.view.Era;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plan to bring the samples of a set into its project. Nothing is copied before {@link Imports#make}.
 *
 * @param root the set with the references changed
 * @param project the project that they come to
 * @param copies the files to copy
 * @param inProject how many files lie in the project already
 * @param ofLive how many belong to Live or a pack and stay there
 * @param missing the paths of those that are not there
 * @param outside files that lie where nobody allowed to copy from, or are no sound
 */
public record Collecting(
        Node root,
        Path project,
        List<Imported> copies,
        int inProject,
        int ofLive,
        List<String> missing,
        List<Path> outside) {
    /**
     * A file that is copied into the project.
     *
     * @param from where it lies, and stays
     * @param to its copy
     * @param sha256 of its content
     * @param isThere whether the project had a file of that name and content before
     * @param usedBy track and clip or device
     */
    public record Imported(Path from, Path to, String sha256, boolean isThere, List<String> usedBy) {}

    /**
     * Answers the plan for a set.
     *
     * @param before where its files are looked for
     * @param target where the set will lie
     * @param allowed folders that may be copied from, beside its own project
     */
    public static Collecting of(Node root, Places before, Path target, List<Path> allowed, Progress progress)
            throws IOException {
        Places there = Places.of(target, before.library());
        Path project = there.project().orElse(there.folder());
        return new Plan(root, before, there.in(project), project, roots(before, project, allowed)).make(progress);
    }

    private static List<Path> roots(Places before, Path project, List<Path> allowed) throws IOException {
        List<Path> roots = new ArrayList<>();
        List<Path> named = new ArrayList<>(allowed);
        named.add(project);
        before.project().ifPresent(named::add);
        before.library().ifPresent(named::add);
        for (Path root : named) {
            if (Files.isDirectory(root)) {
                roots.add(root.toRealPath());
            }
        }
        return roots;
    }

    private static final class Plan {
        private final Node root;
        private final Places before;
        private final Path project;
        private final List<Path> roots;
        private final boolean moves;
        private final TreeEdit edit = new TreeEdit();
        private final Retarget retarget;
        private final Imports imports;
        private final List<String> missing = new ArrayList<>();
        private final List<Path> outside = new ArrayList<>();
        private int inProject;
        private int ofLive;

        private Plan(Node root, Places before, Places after, Path project, List<Path> roots) {
            this.root = root;
            this.before = before;
            this.project = project;
            this.roots = roots;
            this.moves = !before.folder().equals(after.folder());
            this.retarget = new Retarget(edit, Era.of(root), after);
            this.imports = new Imports(project.resolve("Samples").resolve("Imported"));
        }

        private Collecting make(Progress progress) throws IOException {
            Copies copies = new Copies(root);
            Map<SampleUse.Key, List<SampleUse>> files = SampleUses.byFile(SampleUses.of(root));
            int done = 0;
            for (Map.Entry<SampleUse.Key, List<SampleUse>> one : files.entrySet()) {
                progress.check();
                progress.report((double) done++ / files.size(), one.getKey().path());
                Optional<Path> goal = goal(one.getKey(), one.getValue(), progress);
                if (goal.isPresent()) {
                    Path from = before.find(one.getValue().getFirst().ref()).orElseThrow();
                    FileFacts facts = FileFacts.of(from);
                    copies.of(one.getKey(), one.getValue(), before)
                            .forEach(f -> retarget.point(f, goal.orElseThrow(), facts));
                }
            }
            return new Collecting(edit.apply(root), project, imports.list(), inProject, ofLive, missing, outside);
        }

        /** Answers what a reference should name; empty when it stays. */
        private Optional<Path> goal(SampleUse.Key key, List<SampleUse> users, Progress progress) throws IOException {
            Optional<Path> found = before.find(users.getFirst().ref());
            if (found.isEmpty()) {
                if (before.state(users.getFirst().ref()) == Places.State.OF_LIVE) {
                    ofLive++;
                } else {
                    missing.add(key.path());
                }
                return Optional.empty();
            }
            Path file = found.orElseThrow();
            if (file.startsWith(project)) {
                inProject++;
                return moves && key.relation() == Places.BESIDE_SET ? Optional.of(file) : Optional.empty();
            }
            Path real = file.toRealPath();
            if (roots.stream().noneMatch(real::startsWith) || !AudioContent.is(real)) {
                outside.add(file);
                return Optional.empty();
            }
            return Optional.of(imports.add(file, SampleUses.users(users), progress));
        }
    }
}
