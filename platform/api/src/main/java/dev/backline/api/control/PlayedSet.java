package dev.backline.api.control;

import dev.backline.api.session.LaunchCommand;
import dev.backline.model.LiveSet;
import dev.backline.model.ParameterRef;
import java.util.OptionalDouble;

/** A set that plays, as whoever moves it sees it. Any thread may call; no call waits. */
public interface PlayedSet {
    /** Answers the set as it was when it began to play. */
    LiveSet set();

    /**
     * Lets a command act as soon as possible; its frame says nothing.
     *
     * @return whether it was taken: an arrangement that plays takes starts, stops and positions of the song alone
     */
    boolean launch(LaunchCommand command);

    /**
     * Takes a parameter over by hand.
     *
     * @param trackId id of the track that holds it
     * @param value in the parameter's unit, clamped to its range
     * @return whether anything in the set plays that parameter
     */
    boolean move(String trackId, ParameterRef parameter, double value);

    /** Answers where a parameter stands now, whoever moved it; empty when nothing in the set plays it. */
    OptionalDouble value(String trackId, ParameterRef parameter);
}
