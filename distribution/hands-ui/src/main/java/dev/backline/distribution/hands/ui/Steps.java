package dev.backline.distribution.hands.ui;

import dev.backline.ui.PanelSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Lines of a file, done one after the other: {@code open FILE}, {@code find FOLDER} with a set in it, {@code reveal PANEL}, {@code focus NAME}, {@code press KEYS},
 * {@code type TEXT}, {@code offer ACTION|NAME=VALUE|...}, {@code await TEXT}, {@code begins TEXT} of what is seen, {@code file PATH}, {@code keep NAME|FILE}. The first
 * that does not come about ends them.
 */
final class Steps implements Runnable {
    private static final long LIMIT_S = 60;

    private final PanelSite site;
    private final Path folder;

    Steps(PanelSite site, Path folder) {
        this.site = site;
        this.folder = folder;
    }

    @Override
    public void run() {
        try {
            for (String line : Files.readAllLines(folder.resolve("steps.txt"))) {
                if (!done(line)) {
                    tell("not done: " + line + ", but this is seen: " + Hands.ask(Hands::seen));
                    return;
                }
                tell(line);
            }
            tell("all done");
        } catch (IOException | RuntimeException failed) {
            tell("failed: " + failed);
        }
    }

    private void tell(String line) {
        try {
            Files.writeString(
                    folder.resolve("done.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException gone) {
            System.getLogger(Steps.class.getName()).log(System.Logger.Level.WARNING, "Nothing can be told.", gone);
        }
    }

    private boolean done(String line) {
        String verb = line.replaceFirst(" .*", "");
        String rest = line.substring(Math.min(line.length(), verb.length() + 1));
        return switch (verb) {
            case "open" -> does(() -> site.openSet(Path.of(rest)));
            case "find" -> does(() -> site.openSet(setIn(Path.of(rest))));
            case "reveal" -> does(() -> site.reveal(rest));
            case "offer" -> does(() -> offer(rest.split("\\|")));
            case "press" -> does(() -> Hands.press(rest));
            case "type" -> does(() -> Hands.type(rest));
            case "focus" -> await(() -> Hands.focus(rest));
            case "await" -> await(() -> Hands.seen().contains(rest));
            case "begins" -> await(() -> Hands.seen().lines().anyMatch(text -> text.startsWith(rest)));
            case "file" -> await(() -> Files.exists(Path.of(rest)));
            case "keep" -> await(() -> keep(rest.split("\\|")));
            default -> false;
        };
    }

    private static boolean does(Runnable what) {
        return Hands.ask(() -> {
            what.run();
            return true;
        });
    }

    private static boolean await(BooleanSupplier holds) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        while (System.nanoTime() < limit) {
            if (Hands.ask(holds::getAsBoolean)) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return false;
    }

    private static Path setIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".als"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void offer(String[] words) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String word : List.of(words).subList(1, words.length)) {
            values.put(word.replaceFirst("=.*", ""), word.replaceFirst("[^=]*=", ""));
        }
        site.offer(words[0], values);
    }

    private static boolean keep(String[] words) {
        return Hands.text(words[0])
                .map(text -> {
                    try {
                        Files.writeString(Path.of(words[1]), text);
                        return true;
                    } catch (IOException failed) {
                        return false;
                    }
                })
                .orElse(false);
    }
}
