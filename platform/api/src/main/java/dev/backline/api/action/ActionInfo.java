package dev.backline.api.action;

import java.util.List;

/**
 * An action as every surface sees it, read from the bundle without starting it.
 *
 * @param group noun, or two parted by a space; may be empty
 * @param name verb
 * @param title one line
 * @param help paragraphs
 * @param examples calls as one types them behind {@code backline}
 * @param writes whether it offers a dry run
 * @param aliases other full names
 * @param parameters in order of declaration
 * @param resultSchema JSON Schema of one result, as JSON text
 * @param bundle symbolic name of the bundle that declares it
 */
public record ActionInfo(
        String group,
        String name,
        String title,
        String help,
        List<String> examples,
        boolean writes,
        List<String> aliases,
        List<ParameterInfo> parameters,
        String resultSchema,
        String bundle) {
    /** Copies the lists. */
    public ActionInfo {
        examples = List.copyOf(examples);
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
    }

    /** Answers the full name as one types it: {@code bundle install}, {@code make}. */
    public String fullName() {
        return group.isEmpty() ? name : group + " " + name;
    }
}
