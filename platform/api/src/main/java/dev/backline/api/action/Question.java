package dev.backline.api.action;

import java.util.List;

/**
 * One thing that a user is to decide among choices.
 *
 * @param number which one it is, from 1
 * @param count how many there are now
 * @param text what is asked in one sentence; further lines tell more
 * @param choices at least one, with words that begin differently
 * @param usual the word of the choice that is taken when the user types nothing
 * @since 0.1.1
 */
public record Question(int number, int count, String text, List<Choice> choices, String usual) {
    /**
     * Copies the choices.
     *
     * @throws IllegalArgumentException if the usual one is none of them
     */
    public Question {
        choices = List.copyOf(choices);
        String word = usual;
        if (choices.stream().noneMatch(choice -> choice.word().equals(word))) {
            throw new IllegalArgumentException(
                    "The usual answer is \"" + usual + "\", but one of the choices was expected.");
        }
    }

    /**
     * An answer that can be given.
     *
     * @param word what one types, lower-case
     * @param value what comes of it, such as {@code 128 bpm}
     * @param help what it means, in one sentence
     */
    public record Choice(String word, String value, String help) {}
}
