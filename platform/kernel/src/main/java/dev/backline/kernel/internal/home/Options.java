package dev.backline.kernel.internal.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the kernel itself understands of the command line.
 *
 * @param home value of {@code --home}, wherever it stands before a lone {@code --}
 * @param clean start with an empty framework cache
 * @param safe leave the bundles of the home out
 * @param debug stack traces are wanted
 * @param rest all other arguments, for the entry
 */
public record Options(Optional<Path> home, boolean clean, boolean safe, boolean debug, List<String> rest) {
    /**
     * Reads a command line. {@code --clean} and {@code --safe} count only before the first word, so that an action may
     * have options of these names; a {@code --debug} after the first word is noted and passed on.
     *
     * @throws IllegalArgumentException when {@code --home} has no value; the message is for a person
     */
    public static Options parse(String[] arguments) {
        Optional<Path> home = Optional.empty();
        boolean clean = false;
        boolean safe = false;
        boolean debug = false;
        List<String> rest = new ArrayList<>(arguments.length);
        int at = 0;
        for (; at < arguments.length && !arguments[at].equals("--"); at++) {
            String argument = arguments[at];
            boolean leading = rest.isEmpty();
            if (argument.equals("--home")) {
                if (++at == arguments.length) {
                    throw new IllegalArgumentException("--home is the last word, but a folder was expected after it.");
                }
                home = Optional.of(Path.of(arguments[at]));
            } else if (argument.startsWith("--home=")) {
                home = Optional.of(Path.of(argument.substring("--home=".length())));
            } else if (leading && argument.equals("--clean")) {
                clean = true;
            } else if (leading && argument.equals("--safe")) {
                safe = true;
            } else {
                boolean asksDebug = argument.equals("--debug");
                debug |= asksDebug;
                if (!asksDebug || !leading) {
                    rest.add(argument);
                }
            }
        }
        rest.addAll(List.of(arguments).subList(at, arguments.length));
        return new Options(home, clean, safe, debug, List.copyOf(rest));
    }
}
