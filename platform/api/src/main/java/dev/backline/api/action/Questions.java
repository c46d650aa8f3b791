package dev.backline.api.action;

import dev.backline.api.job.Progress;
import java.util.Optional;

/**
 * The user as an action can ask, given by the surface that calls: the command line asks at a terminal, a script nobody. An action
 * that takes it must have another way to the same answers, such as a parameter, because often nobody is there.
 *
 * @since 0.1.1
 */
@FunctionalInterface
public interface Questions {
    /** Nobody is there to be asked. */
    Questions NONE = (question, progress) -> Optional.empty();

    /**
     * Asks, and waits for as long as the user thinks.
     *
     * @param progress the job's, which can end the waiting
     * @return the word of one of the choices; empty when nobody is there or the user stops: then ask no more and write nothing
     * @throws dev.backline.api.job.JobCancelled if the job is asked to stop meanwhile
     */
    Optional<String> ask(Question question, Progress progress);
}
