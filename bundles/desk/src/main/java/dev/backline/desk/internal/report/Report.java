package dev.backline.desk.internal.report;

import dev.backline.api.action.Actions;
import dev.backline.api.action.Intent;
import dev.backline.api.home.Home;
import dev.backline.api.job.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What happened on this machine lately, gathered for somebody who is to help, and written only when the user has read it. */
public final class Report {
    private static final int LINES = 120;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

    private final Actions actions;
    private final Home home;
    private final Redaction redaction;

    /** Gathers from these. */
    public Report(Actions actions, Home home) {
        this(actions, home, new Redaction(home.folder().toAbsolutePath().toString(), names()));
    }

    Report(Actions actions, Home home, Redaction redaction) {
        this.actions = actions;
        this.home = home;
        this.redaction = redaction;
    }

    private static List<String> names() {
        String folder = System.getProperty("user.home", "");
        Path last = folder.isEmpty() ? null : Path.of(folder).getFileName();
        return java.util.stream.Stream.of(
                        System.getProperty("user.name", ""),
                        last == null ? "" : last.toString(),
                        Objects.requireNonNullElse(System.getenv("HOSTNAME"), ""),
                        Objects.requireNonNullElse(System.getenv("COMPUTERNAME"), ""),
                        hostFile())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** The machine's name without asking a network for it. */
    private static String hostFile() {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException none) {
            return "";
        }
    }

    /** Answers the text that would be written, redacted; what the user writes comes on top. */
    public String text(String words, Optional<Throwable> fault) {
        StringBuilder text = new StringBuilder("# Report\n\n");
        text.append(words.isBlank() ? "" : words.strip() + "\n\n");
        text.append("- system: ").append(System.getProperty("os.name")).append(' ');
        text.append(System.getProperty("os.version")).append(", ");
        text.append(System.getProperty("os.arch")).append('\n');
        text.append("- java: ").append(Runtime.version()).append('\n');
        fault.ifPresent(thrown -> text.append("\n## Fault\n\n").append(trace(thrown)));
        section(text, "Doctor", "doctor", Map.of());
        section(text, "Bundles that do not run", "bundle list", Map.of());
        section(text, "Log", "log show", Map.of("limit", LINES));
        return redaction.of(text.toString());
    }

    private void section(StringBuilder text, String title, String action, Map<String, ?> values) {
        text.append("\n## ").append(title).append("\n\n");
        for (Object line :
                actions.call(action, values, Intent.APPLY, Progress.NONE).results()) {
            boolean runs = line instanceof Map<?, ?> map && "running".equals(map.get("state"));
            if (!runs) {
                text.append("- ").append(line).append('\n');
            }
        }
    }

    private static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            text.append(at).append('\n');
            for (StackTraceElement call : at.getStackTrace()) {
                text.append("    ").append(call).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Writes a text into the folder {@code reports} of the home, redacted once more, for the user may have added something.
     *
     * @return the new file
     */
    public Path write(String text) throws IOException {
        Path folder = home.folder("reports");
        Path file = folder.resolve("report-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + ".md");
        for (int more = 2; Files.exists(file); more++) {
            file = folder.resolve(
                    "report-" + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + "-" + more + ".md");
        }
        home.replace(file, redaction.of(text).getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
