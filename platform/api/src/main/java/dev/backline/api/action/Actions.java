package dev.backline.api.action;

import dev.backline.api.job.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry of all actions of all installed bundles. Safe for use by any thread. */
public interface Actions {
    /** Answers all actions that can be called now, sorted by full name. */
    List<ActionInfo> list();

    /** Answers the action of a full name or alias, such as {@code bundle install}. */
    Optional<ActionInfo> find(String fullName);

    /**
     * Answers why a name is not there, in one sentence: which bundle would bring it, whether it is not in this edition,
     * or which names come near; two bundles that claim one name are both named.
     */
    String explainMissing(String fullName);

    /**
     * Calls an action as a job and waits for it. Values are texts as one types them, or values of the parameter's Java
     * type, or lists of either; names may be hyphenated or camel-case. Faults of the world are part of the answer.
     *
     * @param fullName full name or alias
     * @param values by parameter name; absent ones take their defaults
     * @param intent whether a writing action writes
     * @param progress hears of the progress; its cancel request is honoured
     */
    ActionResult call(String fullName, Map<String, ?> values, Intent intent, Progress progress);

    /**
     * Calls an action as {@link #call(String, Map, Intent, Progress)} does, with somebody there who can be asked.
     *
     * @param questions puts what the action asks to the user; called on the job's thread
     * @since 0.1.1
     */
    ActionResult call(String fullName, Map<String, ?> values, Intent intent, Progress progress, Questions questions);
}
