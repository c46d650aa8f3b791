package dev.backline.scripting.internal.engine;

import dev.backline.api.action.ParameterInfo;
import java.util.List;

/**
 * What a script tells of itself without running.
 *
 * @param about the comment at its top, without comment marks; may be empty
 * @param parameters declared with {@link dev.backline.scripting.api.Param}, in order
 * @param triggers whether its top level calls {@code on} or {@code every}
 */
public record Declaration(String about, List<ParameterInfo> parameters, boolean triggers) {
    /** Copies the parameters. */
    public Declaration {
        parameters = List.copyOf(parameters);
    }
}
