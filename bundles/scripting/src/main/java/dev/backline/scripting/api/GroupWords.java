package dev.backline.scripting.api;

import dev.backline.api.action.Intent;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Words that a bundle adds to a group of actions for scripts: {@code live.tracks} beside {@code live.status}. A service; where it has a word that is
 * an action of the group too, scripts get the word when it takes the values that are given, else the action.
 *
 * @since 0.1.1
 */
@ConsumerType
public interface GroupWords {
    /** Answers the group, such as {@code live}; it need not have any action. */
    String group();

    /**
     * Answers an object whose public methods and properties are the words. It is made when a script first says one of them, and closed with the
     * script when it is {@link AutoCloseable}. What it cannot do it tells by throwing a {@link ScriptFault}.
     *
     * @param intent what writing does unless a call itself asks for a dry run
     */
    Object open(Intent intent);

    /**
     * Answers the words for who completes and looks up: each as it is typed behind the group's dot, with one sentence. None unless overridden.
     *
     * @since 0.1.2
     */
    default Map<String, String> members() {
        return Map.of();
    }

    /**
     * Answers the words behind one of its words, each with one sentence. None unless overridden.
     *
     * @param behind what is typed behind the group's dot, without what is in brackets: {@code tracks[].devices[]} for one of the devices of a track,
     *     {@code slot()} for what a method answers
     * @since 0.1.3
     */
    default Map<String, String> members(String behind) {
        return Map.of();
    }
}
