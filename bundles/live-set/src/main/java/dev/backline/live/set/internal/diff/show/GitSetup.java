package dev.backline.live.set.internal.diff.show;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Teaches a git repository to show and merge sets: settings of the repository and lines of its {@code .gitattributes}. */
public final class GitSetup {
    private static final String ATTRIBUTE = "*.als diff=liveset merge=liveset -text";

    private final Path top;
    private final String backline;
    private final boolean cached;

    private GitSetup(Path top, String backline, boolean cached) {
        this.top = top;
        this.backline = backline;
        this.cached = cached;
    }

    /**
     * Answers the set-up of the repository that holds a folder.
     *
     * @param backline how a shell calls Backline
     * @throws IOException if git is not there, or the folder is in no repository
     */
    public static GitSetup in(Path folder, String backline) throws IOException {
        List<String> lines = git(folder, List.of("rev-parse", "--show-toplevel"));
        return new GitSetup(Path.of(lines.getFirst()), backline, hasIdentity(folder));
    }

    /** Answers the folder at the top of the repository. */
    public Path top() {
        return top;
    }

    /** Answers the settings by their names. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("diff.liveset.textconv", backline + " set text");
        settings.put("diff.liveset.cachetextconv", String.valueOf(cached));
        settings.put("diff.liveset.binary", "true");
        settings.put("diff.liveset.command", external());
        settings.put("difftool.liveset.cmd", backline + " set diff \"$LOCAL\" \"$REMOTE\" || test $? -eq 1");
        settings.put("merge.liveset.name", "Live Sets by Backline");
        settings.put("merge.liveset.driver", backline + " set merge-driver %O %A %B");
        return settings;
    }

    /** What git calls with path, old file, hash, mode, new file, hash, mode; a file that is only on one side is {@code /dev/null}. */
    private String external() {
        return "f() { echo \"$1\"; if test \"$2\" = /dev/null; then echo '  new set'; elif test \"$5\" = /dev/null; then echo '  set deleted'; else "
                + backline + " set diff \"$2\" \"$5\" || test $? -eq 1; fi; }; f";
    }

    /** Answers the line for {@code .gitattributes}. */
    public String attribute() {
        return ATTRIBUTE;
    }

    /** Writes settings and attributes; what is there already stays. */
    public void apply() throws IOException {
        for (Map.Entry<String, String> setting : settings().entrySet()) {
            git(top, List.of("config", "--local", setting.getKey(), setting.getValue()));
        }
        Path attributes = top.resolve(".gitattributes");
        List<String> lines = new ArrayList<>();
        if (Files.exists(attributes)) {
            lines.addAll(Files.readAllLines(attributes, StandardCharsets.UTF_8));
        }
        if (!lines.contains(ATTRIBUTE)) {
            lines.add(ATTRIBUTE);
            Files.write(attributes, lines, StandardCharsets.UTF_8);
        }
    }

    /** Git keeps texts as notes, which it commits: where it does not know who the user is, showing a difference would fail. */
    private static boolean hasIdentity(Path folder) {
        try {
            return !git(folder, List.of("var", "GIT_COMMITTER_IDENT")).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> git(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", lines));
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("git was interrupted", e);
        }
    }
}
