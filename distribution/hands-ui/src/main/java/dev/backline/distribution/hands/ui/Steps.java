package dev.backline.distribution.hands.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Lines of a file, done one after the other with keys and mouse alone, each as soon as what it needs stands in the window. Hands: {@code press KEYS}, {@code type TEXT},
 * {@code click NAME}, {@code enter NAME} until it has the focus, {@code fill NAME|TEXT} of a field, {@code command WORDS} by the palette, and {@code form
 * ACTION|TITLE|NAME=VALUE|...} filled in and run. Eyes: {@code at NAME} of what has the focus, {@code await TEXT}, {@code begins TEXT} of what is seen, {@code file PATH},
 * {@code keep NAME|FILE} of a field, {@code note BEGIN|FILE} of a text, and {@code find FOLDER} for the set in it, which is {@code FOUND} from then on, and {@code NAMED}
 * without its ending. The first that does not come about ends them.
 */
final class Steps implements Runnable {
    private static final long LIMIT_S = 240;
    private static final int TURNS = 4;

    private final Path folder;
    private String found = "FOUND";

    Steps(Path folder) {
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

    private boolean done(String given) {
        String line = given.replace("FOUND", found)
                .replace("NAMED", String.valueOf(Path.of(found).getFileName()).replaceFirst("\\.als$", ""));
        String verb = line.replaceFirst(" .*", "");
        String rest = line.substring(Math.min(line.length(), verb.length() + 1));
        return switch (verb) {
            case "press" -> does(() -> Hands.press(rest));
            case "type" -> does(() -> Hands.type(rest));
            case "click" -> await(() -> Hands.click(rest));
            case "enter" -> enter(rest);
            case "fill" -> fill(rest.substring(0, rest.indexOf('|')), rest.substring(rest.indexOf('|') + 1));
            case "command" -> command(rest);
            case "form" -> form(List.of(rest.split("\\|")));
            case "at" -> await(() -> Hands.isAt(rest));
            case "find" -> await(() -> find(Path.of(rest)));
            case "await" -> await(() -> Hands.seen().contains(rest));
            case "begins" -> await(() -> Hands.seen().lines().anyMatch(text -> text.startsWith(rest)));
            case "file" -> await(() -> Files.exists(Path.of(rest)));
            case "note" -> await(() -> note(rest.split("\\|")));
            case "keep" -> await(() -> keep(rest.split("\\|")));
            default -> false;
        };
    }

    /** A field has the focus once it was pressed, and then shows what was typed. */
    private static boolean fill(String name, String text) {
        return enter(name) && does(() -> Hands.type(text)) && await(() -> Hands.reads(text));
    }

    /** A panel that was just opened takes the focus late: pressed again until it stays. */
    private static boolean enter(String name) {
        return await(() -> Hands.isAt(name) || Hands.click(name) && Hands.isAt(name))
                && does(() -> {})
                && await(() -> Hands.isAt(name) || Hands.click(name) && Hands.isAt(name));
    }

    private static boolean command(String words) {
        return does(() -> Hands.press("Ctrl+K"))
                && await(() -> Hands.isAt("Search all commands"))
                && does(() -> Hands.type(words))
                && await(() -> Hands.reads(words))
                && does(() -> Hands.press("ENTER"));
    }

    private static boolean form(List<String> words) {
        boolean filled = command(words.get(0));
        for (String field : words.subList(2, words.size())) {
            filled = filled && fill(field.replaceFirst("=.*", ""), field.replaceFirst("[^=]*=", ""));
        }
        return filled && await(() -> Hands.click("Run " + words.get(1)));
    }

    /** What the window does later because of it is done, too, before the next step. */
    private static boolean does(Runnable what) {
        boolean done = Hands.ask(() -> {
            what.run();
            return true;
        });
        for (int i = 0; i < TURNS; i++) {
            done &= Hands.ask(() -> true);
        }
        return done;
    }

    private static boolean await(BooleanSupplier holds) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        while (System.nanoTime() < limit) {
            if (Hands.ask(holds::getAsBoolean)) {
                return true;
            }
            // On a machine that is much too busy a panel may be stopped for its slowness; somebody who waits for it
            // opens it again.
            Hands.ask(() -> Hands.click("Reopen "));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return false;
    }

    private boolean find(Path where) {
        if (!Files.isDirectory(where)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(where)) {
            Optional<Path> set =
                    files.filter(file -> file.toString().endsWith(".als")).findFirst();
            set.ifPresent(file -> found = file.toString());
            return set.isPresent();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes down the first text that begins so. */
    private static boolean note(String[] words) {
        return Hands.seen()
                .lines()
                .filter(line -> line.startsWith(words[0]))
                .map(line -> line.replaceFirst("\\|.*", ""))
                .findFirst()
                .map(text -> written(Path.of(words[1]), text))
                .orElse(false);
    }

    private static boolean written(Path file, String text) {
        try {
            Files.writeString(file, text);
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    private static boolean keep(String[] words) {
        return Hands.text(words[0])
                .map(text -> written(Path.of(words[1]), text))
                .orElse(false);
    }
}
