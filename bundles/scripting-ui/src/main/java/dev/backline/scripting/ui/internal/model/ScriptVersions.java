package dev.backline.scripting.ui.internal.model;

import dev.backline.api.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every text that a script of the home was saved with, in {@code script-versions} of the home: the last fifty of each. */
public final class ScriptVersions {
    private static final int MOST = 50;

    private final Home home;

    /** Answers the versions that a home keeps. */
    public ScriptVersions(Home home) {
        this.home = home;
    }

    /**
     * A text that was saved.
     *
     * @param file where it is kept
     * @param saved when
     */
    public record Version(Path file, Instant saved) {
        /** Answers the text. */
        public String text() throws IOException {
            return Files.readString(file);
        }
    }

    /** Answers whether a name is one for a script: small letters, digits and hyphens. */
    public static boolean isName(String name) {
        return name.matches("[a-z][a-z0-9-]{0,60}");
    }

    /** Answers the versions of a script, the newest first. */
    public List<Version> list(String name) throws IOException {
        Path folder = home.folder("script-versions").resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Version> versions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".groovy")).sorted().toList()) {
                versions.addFirst(
                        new Version(file, Files.getLastModifiedTime(file).toInstant()));
            }
        }
        return versions;
    }

    /**
     * Saves a script of the home and keeps the text; also the one that was there, if it is not kept yet.
     *
     * @return the file
     */
    public Path save(String name, String text) throws IOException {
        return home.exclusively("script-versions", () -> {
            Path file = home.folder("scripts").resolve(name + ".groovy");
            if (Files.exists(file)) {
                store(name, Files.readString(file));
            }
            home.replace(file, text.getBytes(StandardCharsets.UTF_8));
            store(name, text);
            return file;
        });
    }

    /** Keeps a text that is in nobody's file yet, so that it can be found again. */
    public void keep(String name, String text) throws IOException {
        home.exclusively("script-versions", () -> {
            store(name, text);
            return true;
        });
    }

    private void store(String name, String text) throws IOException {
        List<Version> all = list(name);
        if (!all.isEmpty() && all.getFirst().text().equals(text)) {
            return;
        }
        long number = all.isEmpty() ? 1 : 1 + number(all.getFirst().file());
        Path folder = Files.createDirectories(home.folder("script-versions").resolve(name));
        home.replace(
                folder.resolve(String.format(Locale.ROOT, "%06d.groovy", number)),
                text.getBytes(StandardCharsets.UTF_8));
        for (int i = MOST - 1; i < all.size(); i++) {
            Files.deleteIfExists(all.get(i).file());
        }
    }

    private static long number(Path file) {
        String digits = String.valueOf(file.getFileName()).replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
