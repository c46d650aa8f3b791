package dev.backline.live.set.internal.reference;

import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file that is taken for a missing one, or why none is.
 *
 * @param file the one
 * @param why how it was known, or what is in the way
 * @param candidates when none was taken
 */
record Choice(Optional<Path> file, String why, List<Path> candidates) {
    static Choice of(String name, FileFacts facts, SampleSearch search, Relinking.Wish wish, Progress progress)
            throws IOException {
        List<Path> told = wish.take().stream()
                .filter(p -> Folding.name(p).equals(Folding.fold(name)))
                .toList();
        if (told.size() == 1) {
            return new Choice(Optional.of(told.getFirst().toAbsolutePath().normalize()), "name", List.of());
        }
        List<Path> named = search.named(name);
        List<Path> fitting = fitting(named, facts);
        if (!fitting.isEmpty()) {
            return single(fitting, "name", progress);
        }
        // A file that was renamed is only believed when both length and check sum are known and agree.
        if (facts.isKnown() && facts.crc() != 0) {
            List<Path> renamed = fitting(search.sized(facts.size()), facts);
            if (!renamed.isEmpty()) {
                return single(renamed, "content", progress);
            }
        }
        if (named.isEmpty()) {
            return new Choice(Optional.empty(), "not-found", List.of());
        }
        return wish.otherContent()
                ? single(named, "name", progress)
                : new Choice(Optional.empty(), "other-content", named);
    }

    private static List<Path> fitting(List<Path> files, FileFacts facts) throws IOException {
        List<Path> fitting = new ArrayList<>();
        for (Path file : files) {
            if (facts.allows(FileFacts.of(file))) {
                fitting.add(file);
            }
        }
        return fitting;
    }

    private static Choice single(List<Path> files, String how, Progress progress) throws IOException {
        return Hashes.areEqual(files, progress)
                ? new Choice(Optional.of(files.getFirst()), how, List.of())
                : new Choice(Optional.empty(), "ambiguous", files);
    }
}
