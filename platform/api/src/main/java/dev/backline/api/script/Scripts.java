package dev.backline.api.script;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ParameterInfo;
import dev.backline.api.job.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Groovy for surfaces that have no terminal: what is typed there is evaluated with every action at hand. */
@FunctionalInterface
public interface Scripts {
    /**
     * Answers a fresh session.
     *
     * @param printed hears of each line that a script prints, on the thread that prints it
     */
    Session open(Consumer<String> printed);

    /** Variables and methods that stay from input to input. Used by one thread at a time, but for what checks, completes and explains. */
    @FunctionalInterface
    interface Session {
        /**
         * Evaluates an input and waits for it.
         *
         * @param input one line or many
         * @param progress asks to stop; a script that does not listen is left behind after two seconds
         * @return neutral trees, as of an action; none when it answers nothing
         * @throws ActionFault with the sentence that the console would show, and the line of the fault in it
         */
        List<Object> evaluate(String input, Progress progress) throws ActionFault;

        /**
         * Runs a whole script, which sees no variables of the session, and waits for it.
         *
         * @param name as shown in messages
         * @param values of its declared parameters, by hyphenated name, as typed
         * @return as {@link #evaluate}
         * @throws ActionFault as {@link #evaluate}
         * @since 0.1.1
         */
        default List<Object> run(String name, String text, Map<String, ?> values, Progress progress)
                throws ActionFault {
            return evaluate(text, progress);
        }

        /**
         * Answers what a script tells of itself; it is compiled, and nothing of it runs.
         *
         * @throws ActionFault if it cannot be compiled, with the line in the sentence
         * @since 0.1.1
         */
        default Declared check(String text) throws ActionFault {
            return Declared.NOTHING;
        }

        /**
         * Answers what can be typed at a place, sorted as it is best offered.
         *
         * @since 0.1.1
         */
        default List<Completion> complete(String text, int cursor) {
            return List.of();
        }

        /**
         * Answers all there is to know about a call such as {@code audio.measure}.
         *
         * @since 0.1.1
         */
        default Optional<String> explain(String call) {
            return Optional.empty();
        }
    }

    /**
     * What a script tells of itself without running.
     *
     * @param about its first comment; may be empty
     * @param parameters that it declares, in order
     * @since 0.1.1
     */
    record Declared(String about, List<ParameterInfo> parameters) {
        /** It tells nothing. */
        public static final Declared NOTHING = new Declared("", List.of());

        /** Copies the parameters. */
        public Declared {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * Something that can be typed.
     *
     * @param from where in the text it begins; it replaces what is there up to the cursor
     * @param text all of it
     * @param help one line, may be empty
     * @since 0.1.1
     */
    record Completion(int from, String text, String help) {}
}
