package dev.backline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backline.api.action.Question;
import dev.backline.api.action.Question.Choice;
import dev.backline.api.job.JobCancelled;
import dev.backline.api.job.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAnswersTest {
    private static final Question TEMPO = new Question(
            2,
            3,
            "Song: Which tempo?\nsince bar 9",
            List.of(
                    new Choice("ours", "128", "as you changed it"),
                    new Choice("theirs", "\u001b[2J131", "as it was changed elsewhere"),
                    new Choice("later", "decide later", "leave it open")),
            "later");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicInteger cleared = new AtomicInteger();

    private TypedAnswers typing(String text) {
        return new TypedAnswers(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), err, cleared::incrementAndGet);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @ParameterizedTest
    @CsvSource({"o, ours", "OURS, ours", "th, theirs", "2, theirs", "3, later", "'', later", "' 1 ', ours"})
    void aWordItsBeginningItsNumberOrNothingIsAnAnswer(String typed, String word) {
        assertThat(typing(typed + "\n").ask(TEMPO, Progress.NONE)).contains(word);
    }

    @Test
    void theQuestionStandsWithItsNumberAndValuesAfterTheProgressIsTakenAway() {
        typing("o\n").ask(TEMPO, Progress.NONE);
        assertThat(cleared).hasValue(1);
        assertThat(shown()).isEqualTo("""

                2 of 3  Song: Which tempo?
                        since bar 9
                  1  ours    128
                  2  theirs  \\u001b[2J131
                  3  later   decide later
                Answer [later], ? for help, q to stop: \
                """);
    }

    @ParameterizedTest
    @CsvSource({"x", "0", "4", "99", "both", "oursx"})
    void aWrongAnswerIsAskedAgain(String wrong) {
        assertThat(typing(wrong + "\nt\n").ask(TEMPO, Progress.NONE)).contains("theirs");
        assertThat(shown())
                .contains("\"" + wrong + "\" is no answer here, but ours, theirs or later was expected")
                .containsSubsequence("q to stop: ", "q to stop: ");
    }

    @Test
    void helpTellsWhatEachChoiceMeansAndAsksAgain() {
        assertThat(typing("?\nl\n").ask(TEMPO, Progress.NONE)).contains("later");
        assertThat(shown()).contains("2  theirs  as it was changed elsewhere", "q  stop");
    }

    @ParameterizedTest
    @CsvSource({"'q\n'", "''", "'x'"})
    void stoppingOrTheEndOfTheInputIsNoAnswer(String typed) {
        assertThat(typing(typed.replace("\\n", "\n")).ask(TEMPO, Progress.NONE)).isEmpty();
    }

    @Test
    void oneLineIsReadForEachQuestion() {
        TypedAnswers answers = typing("o\nt\n");
        assertThat(answers.ask(TEMPO, Progress.NONE)).contains("ours");
        assertThat(answers.ask(TEMPO, Progress.NONE)).contains("theirs");
        assertThat(answers.ask(TEMPO, Progress.NONE)).isEmpty();
    }

    @Test
    void aLineOfAnyLengthIsOneWrongAnswer() {
        assertThat(typing("o".repeat(100_000) + "\n1\n").ask(TEMPO, Progress.NONE))
                .contains("ours");
        assertThat(shown()).hasSizeLessThan(1_000);
    }

    @Test
    void theWishToStopEndsTheWaitingThoughNothingIsTyped() throws Exception {
        try (PipedOutputStream silent = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(silent)) {
            AtomicInteger looks = new AtomicInteger();
            Progress stopped = new Progress() {
                @Override
                public void report(double fraction, String message) {}

                @Override
                public boolean cancelled() {
                    return looks.incrementAndGet() > 2;
                }
            };
            TypedAnswers answers = new TypedAnswers(in, err, () -> {});
            assertThatThrownBy(() -> answers.ask(TEMPO, stopped)).isInstanceOf(JobCancelled.class);
        }
    }

    @Test
    void aQuestionWithoutItsUsualAnswerIsABug() {
        assertThatThrownBy(() -> new Question(1, 1, "Which?", List.of(new Choice("a", "", "")), "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
