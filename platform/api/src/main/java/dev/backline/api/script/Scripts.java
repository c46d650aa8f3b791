package dev.backline.api.script;

import dev.backline.api.action.ActionFault;
import dev.backline.api.job.Progress;
import java.util.List;
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

    /** Variables and methods that stay from input to input. Used by one thread at a time. */
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
    }
}
