package dev.backline.api.action;

import java.util.List;
import java.util.Optional;

/**
 * A parameter as every surface sees it.
 *
 * @param name hyphenated name, such as {@code max-length}
 * @param type one of: text, flag, integer, number, choice, path, tempo, key, beats, seconds, hertz, decibels, pitch
 * @param list whether it takes several values
 * @param required whether a call without it is refused
 * @param position place on the command line, or -1 for an option
 * @param unit unit of a number, may be empty
 * @param min smallest number, when there is one
 * @param max largest number, when there is one
 * @param defaultValue as one types it, when there is one
 * @param choices the words taken by a choice, in order
 * @param input whether it names files that are read
 * @param help one sentence
 */
public record ParameterInfo(
        String name,
        String type,
        boolean list,
        boolean required,
        int position,
        String unit,
        Optional<Double> min,
        Optional<Double> max,
        Optional<String> defaultValue,
        List<String> choices,
        boolean input,
        String help) {
    /** Copies the choices. */
    public ParameterInfo {
        choices = List.copyOf(choices);
    }
}
