package dev.backline.kernel.internal.install;

import dev.backline.kernel.internal.ledger.LedgerState;
import dev.backline.kernel.internal.ledger.Seen;
import dev.backline.kernel.internal.manifest.BadBundleException;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Outcome;
import dev.backline.kernel.spi.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/**
 * The watched folder {@code home/bundles}, compared with what the ledger says was seen there. A file whose zip directory
 * cannot be read yet is being copied: it is left alone until it can be, or until it has not changed for a while.
 */
final class Folder {
    private final Shelf shelf;
    private final Intake intake;
    private final Deadlines deadlines;
    private final Reporter reporter;
    private final Set<String> copying = new HashSet<>();

    Folder(Shelf shelf, Intake intake, Deadlines deadlines, Reporter reporter) {
        this.shelf = shelf;
        this.intake = intake;
        this.deadlines = deadlines;
        this.reporter = reporter;
    }

    /**
     * What is new.
     *
     * @param staged checked bundles by file name
     * @param refused files that are not accepted, with the reason
     * @param gone files that are no longer there
     * @param unwritten files that could not be taken in, with the reason; they are tried again with the next look
     * @param stamps size and time of each staged or refused file, from before it was read
     * @param pending true when a file is still being copied
     */
    record Scan(
            Map<String, Staged> staged,
            Map<String, String> refused,
            Map<String, IOException> unwritten,
            List<Seen> gone,
            Map<String, Seen> stamps,
            boolean pending) {
        boolean empty() {
            return staged.isEmpty() && refused.isEmpty() && unwritten.isEmpty() && gone.isEmpty();
        }
    }

    /** Names of files that are not as the ledger saw them: new, changed or gone. Costs one listing. */
    List<String> news(LedgerState state) throws IOException {
        Map<String, Seen> files = files();
        List<String> news = new ArrayList<>();
        files.values().stream()
                .filter(file -> !same(file, state.seen().get(file.file())))
                .forEach(file -> news.add(file.file()));
        state.seen().keySet().stream().filter(name -> !files.containsKey(name)).forEach(news::add);
        return news;
    }

    /** Looks at the folder and stages what is new. */
    Scan scan(LedgerState state) throws IOException {
        Map<String, Seen> files = files();
        Scan scan = new Scan(
                new LinkedHashMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new TreeMap<>(), false);
        state.seen().values().stream()
                .filter(seen -> !files.containsKey(seen.file()))
                .forEach(scan.gone()::add);
        boolean pending = false;
        for (Seen file : files.values()) {
            Seen before = state.seen().get(file.file());
            if (!same(file, before) || freed(before, scan.gone())) {
                pending |= !take(file, scan);
            }
        }
        copying.retainAll(files.keySet());
        chooseAmongTwins(state, files, scan);
        return new Scan(scan.staged(), scan.refused(), scan.unwritten(), scan.gone(), scan.stamps(), pending);
    }

    /** The ledger after this scan: what was seen, and what became of it. */
    LedgerState after(LedgerState state, Scan scan, Map<String, Outcome> outcomes) {
        LedgerState next = state;
        for (Seen gone : scan.gone()) {
            next = next.withoutSeen(gone.file());
        }
        for (Map.Entry<String, String> refused : scan.refused().entrySet()) {
            Seen stamp = Objects.requireNonNull(scan.stamps().get(refused.getKey()));
            next = next.withSeen(new Seen(
                    stamp.file(), stamp.size(), stamp.modified(), stamp.symbolicName(), "", refused.getValue()));
        }
        for (Map.Entry<String, Staged> entry : scan.staged().entrySet()) {
            Seen stamp = Objects.requireNonNull(scan.stamps().get(entry.getKey()));
            Staged staged = entry.getValue();
            String refusal = Optional.ofNullable(outcomes.get(staged.symbolicName()))
                    .filter(outcome -> !outcome.good() && outcome.state() != Outcome.State.NEEDS_RESTART)
                    .map(Outcome::sentence)
                    .orElse("");
            next = next.withSeen(new Seen(
                    stamp.file(), stamp.size(), stamp.modified(), staged.symbolicName(), staged.sha256(), refusal));
        }
        return next;
    }

    /** The file that a bundle came from, when it lies in the folder. */
    Optional<Path> source(Installed row) {
        return row.origin().startsWith("bundles/")
                ? Optional.of(shelf.home().bundles().resolve(row.origin().substring("bundles/".length())))
                : Optional.empty();
    }

    private Map<String, Seen> files() throws IOException {
        Map<String, Seen> files = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(shelf.home().bundles(), "*.jar")) {
            for (Path path : all) {
                String name = String.valueOf(path.getFileName());
                if (!name.startsWith(".")) {
                    stamp(path, name).ifPresent(stamp -> files.put(name, stamp));
                }
            }
        }
        return files;
    }

    // Two jars built in one go may have equal size and time: the file's own key tells them apart where there is one.
    private static Optional<Seen> stamp(Path path, String name) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            long stamp = 31 * file.lastModifiedTime().to(TimeUnit.NANOSECONDS) + Objects.hashCode(file.fileKey());
            return file.isRegularFile()
                    ? Optional.of(new Seen(name, file.size(), stamp, "", "", ""))
                    : Optional.empty();
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private static boolean same(Seen file, @Nullable Seen before) {
        return before != null && before.size() == file.size() && before.modified() == file.modified();
    }

    // A twin that was refused may take the place of the one that is gone now.
    private static boolean freed(@Nullable Seen before, List<Seen> gone) {
        return before != null
                && !before.accepted()
                && gone.stream()
                        .anyMatch(one -> !one.symbolicName().isEmpty()
                                && one.symbolicName().equals(before.symbolicName()));
    }

    private boolean take(Seen file, Scan scan) throws IOException {
        Path path = shelf.home().bundles().resolve(file.file());
        if (!complete(path)) {
            if (copying.add(file.file())) {
                reporter.tell(file.file(), Progress.Phase.COPYING, file.file() + " is still being copied.");
            }
            return false;
        }
        try {
            Staged staged = intake.stage(path, "bundles/" + file.file());
            scan.staged().put(file.file(), staged);
            reporter.tell(
                    staged.symbolicName(),
                    Progress.Phase.STAGED,
                    staged.title() + " from " + file.file() + " is checked.");
        } catch (Intake.ChangingException writing) {
            return false;
        } catch (BadBundleException bad) {
            scan.refused().put(file.file(), String.valueOf(bad.getMessage()));
            reporter.tell(file.file(), Progress.Phase.REFUSED, String.valueOf(bad.getMessage()));
        } catch (IOException full) {
            scan.unwritten().put(file.file(), full);
            return true;
        }
        copying.remove(file.file());
        scan.stamps().put(file.file(), file);
        return true;
    }

    private boolean complete(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.size() >= 0;
        } catch (IOException notYet) {
            long still =
                    System.currentTimeMillis() - Files.getLastModifiedTime(path).toMillis();
            return still > deadlines.copying() || neverAZip(path);
        }
    }

    private static boolean neverAZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(2);
            boolean zip = head.length == 2 && head[0] == 'P' && head[1] == 'K';
            // A file that was given its size before its content begins with zeros.
            boolean notWritten = head.length < 2 || (head[0] == 0 && head[1] == 0);
            return !zip && !notWritten;
        }
    }

    private void chooseAmongTwins(LedgerState state, Map<String, Seen> files, Scan scan) {
        Map<String, Staged> owners = new LinkedHashMap<>();
        List<Map.Entry<String, Staged>> newest = new ArrayList<>(scan.staged().entrySet());
        newest.sort(Comparator.comparing((Map.Entry<String, Staged> entry) ->
                        entry.getValue().jar().version())
                .reversed());
        for (Map.Entry<String, Staged> entry : newest) {
            Staged staged = entry.getValue();
            Optional<String> twin = Optional.ofNullable(owners.get(staged.symbolicName()))
                    .map(Staged::file)
                    .or(() -> twinInUse(state, files, scan, entry.getKey(), staged));
            if (twin.isEmpty()) {
                owners.put(staged.symbolicName(), staged);
            } else {
                String sentence = entry.getKey() + " is left aside: it holds " + staged.title() + ", and " + twin.get()
                        + " with the same bundle is in use. Remove one of the two files.";
                scan.refused().put(entry.getKey(), sentence);
                scan.stamps()
                        .computeIfPresent(
                                entry.getKey(),
                                (name, s) -> new Seen(name, s.size(), s.modified(), staged.symbolicName(), "", ""));
                scan.staged().remove(entry.getKey());
                reporter.tell(staged.symbolicName(), Progress.Phase.REFUSED, sentence);
            }
        }
    }

    // The file in use stays in use, unless the other one holds a higher version.
    private Optional<String> twinInUse(
            LedgerState state, Map<String, Seen> files, Scan scan, String file, Staged staged) {
        Optional<Installed> row = state.find(staged.symbolicName());
        Optional<String> twin = row.flatMap(this::source)
                .map(path -> String.valueOf(path.getFileName()))
                .filter(name -> !name.equals(file)
                        && files.containsKey(name)
                        && !scan.staged().containsKey(name));
        boolean higher = row.isPresent()
                && staged.jar()
                                .version()
                                .compareTo(Version.parseVersion(row.get().version()))
                        > 0;
        return higher ? Optional.empty() : twin;
    }
}
