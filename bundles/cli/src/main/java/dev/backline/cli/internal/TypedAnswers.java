package dev.backline.cli.internal;

import dev.backline.api.action.Question;
import dev.backline.api.action.Question.Choice;
import dev.backline.api.action.Questions;
import dev.backline.api.job.Progress;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Questions on the messages of a terminal, answered by a typed line: a word, its beginning, or its number. */
final class TypedAnswers implements Questions {
    private static final String STOP = "q";
    private static final String HELP = "?";

    private final TypedLines lines;
    private final PrintStream err;
    private final Runnable clear;

    /**
     * Answers questions.
     *
     * @param clear takes away what stands on the last line
     */
    TypedAnswers(InputStream in, PrintStream err, Runnable clear) {
        this.lines = new TypedLines(in);
        this.err = err;
        this.clear = clear;
    }

    @Override
    public Optional<String> ask(Question question, Progress progress) {
        clear.run();
        show(question);
        while (true) {
            err.print("Answer [" + question.usual() + "], ? for help, q to stop: ");
            err.flush();
            Optional<String> line = lines.next(progress);
            String typed = line.orElse(STOP).strip().toLowerCase(Locale.ROOT);
            Optional<String> chosen = chosen(question, typed);
            if (chosen.isPresent() || typed.equals(STOP)) {
                if (line.isEmpty()) {
                    err.println();
                }
                return chosen;
            }
            if (typed.equals(HELP)) {
                help(question);
            } else {
                err.println("  \"" + Escapes.line(typed) + "\" is no answer here, but " + words(question)
                        + " was expected: the word, its first letter or its number.");
            }
        }
    }

    private void show(Question question) {
        String number = question.number() + " of " + question.count() + "  ";
        List<String> text = question.text().lines().toList();
        err.println();
        err.println(number + Escapes.line(text.isEmpty() ? "" : text.getFirst()));
        text.stream().skip(1).forEach(line -> err.println(" ".repeat(number.length()) + Escapes.line(line)));
        choices(question, Choice::value);
    }

    private void help(Question question) {
        choices(question, Choice::help);
        err.println("  " + STOP + "  stop: ask no more, and write nothing");
    }

    private void choices(Question question, Function<Choice, String> column) {
        int widest = question.choices().stream()
                .mapToInt(c -> c.word().length())
                .max()
                .orElse(0);
        int number = 1;
        for (Choice choice : question.choices()) {
            String padding = " ".repeat(widest - choice.word().length());
            err.println("  " + number + "  " + choice.word() + padding + "  " + Escapes.line(column.apply(choice)));
            number++;
        }
    }

    /** The only choice that begins so; a word that names one exactly goes first. */
    private static Optional<String> chosen(Question question, String typed) {
        if (typed.isEmpty()) {
            return Optional.of(question.usual());
        }
        List<String> words = question.choices().stream().map(Choice::word).toList();
        if (words.contains(typed)) {
            return Optional.of(typed);
        }
        if (typed.matches("[1-9][0-9]?") && Integer.parseInt(typed) <= words.size()) {
            return Optional.of(words.get(Integer.parseInt(typed) - 1));
        }
        List<String> near =
                words.stream().filter(word -> word.startsWith(typed)).toList();
        return typed.equals(STOP) || near.size() != 1 ? Optional.empty() : Optional.of(near.getFirst());
    }

    private static String words(Question question) {
        String all = question.choices().stream().map(Choice::word).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }
}
