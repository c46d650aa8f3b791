package dev.backline.core.internal.doctor;

import dev.backline.core.internal.home.FolderHome;
import dev.backline.core.internal.home.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the home: can it be written, its format, its room, and what was damaged. */
final class HomeCheck {
    private static final long LOW_BYTES = 1L << 30;
    private static final long FULL_BYTES = 100L << 20;

    private final FolderHome home;

    HomeCheck(FolderHome home) {
        this.home = home;
    }

    List<CheckResult> check() {
        List<CheckResult> results = new ArrayList<>();
        try {
            results.add(writable());
            results.add(room());
            results.addAll(damages());
        } catch (IOException e) {
            results.add(CheckResult.problem(
                    "home",
                    home.folder() + ": " + e.getMessage(),
                    "a folder that can be read",
                    "check its permissions"));
        }
        return results;
    }

    private CheckResult writable() throws IOException {
        String expected = "writable, format " + Migrations.ours().current();
        Optional<String> reason = home.readOnlyReason();
        if (reason.isPresent()) {
            return CheckResult.problem("home", home.folder() + " is read-only", expected, reason.get());
        }
        return CheckResult.ok("home", home.folder() + ", format " + Migrations.format(home.folder()), expected);
    }

    private CheckResult room() throws IOException {
        Path existing = home.folder();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        long free = Files.getFileStore(existing).getUsableSpace();
        String found = (free >> 20) + " MB free";
        String expected = "at least " + (LOW_BYTES >> 20) + " MB";
        if (free >= LOW_BYTES) {
            return CheckResult.ok("disk", found, expected);
        }
        String advice = "make room on the disk of " + home.folder() + ", or name another home with --home";
        return free < FULL_BYTES
                ? CheckResult.problem("disk", found, expected, advice)
                : CheckResult.warning("disk", found, expected, advice);
    }

    private List<CheckResult> damages() throws IOException {
        Path edits = home.folder().resolve("edits");
        if (!Files.isDirectory(edits)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(edits)) {
            return files.filter(file -> file.toString().endsWith(".damaged"))
                    .sorted()
                    .map(file -> CheckResult.warning(
                            "edits",
                            "the journal was damaged once; a copy is " + file,
                            "no damage",
                            "older steps can still be undone; delete the copy when it is not needed"))
                    .toList();
        }
    }
}
