package dev.backline.live.bridge.api;

import dev.backline.api.job.Progress;
import java.util.List;
import java.util.function.Consumer;

/**
 * A running Live. Any thread may use it; each call waits for Live's replies. Listeners are called on one thread of the connection's own,
 * one after the other, in the order of what happened.
 */
public interface LiveConnection extends AutoCloseable {
    /** Answers where it leads. */
    LiveTarget target();

    /** Answers what may be done through it. */
    Consent consent();

    /** Answers the same connection with other consent; closing either closes only that one. */
    LiveConnection with(Consent consent);

    /** Answers the transport and what belongs to the whole set. */
    LiveSong song();

    /** Answers how many tracks there are, without returns and the main track, which AbletonOSC does not reach. */
    int trackCount() throws LiveFault;

    /** Answers how many scenes there are. */
    int sceneCount() throws LiveFault;

    /** Answers the names of all tracks in order. */
    List<String> trackNames() throws LiveFault;

    /** Answers the names of all scenes in order. */
    List<String> sceneNames() throws LiveFault;

    /** Answers the track of an index from 0; whether it is there is found when it is used. */
    LiveTrack track(int index);

    /**
     * Answers the first track of a name.
     *
     * @throws LiveFault if there is none
     */
    LiveTrack track(String name) throws LiveFault;

    /** Answers the scene of an index from 0. */
    LiveScene scene(int index);

    /**
     * Answers the first scene of a name.
     *
     * @throws LiveFault if there is none
     */
    LiveScene scene(String name) throws LiveFault;

    /** Answers what is selected. */
    LiveView view();

    /** Answers the program itself: its version and its load. */
    LiveApplication application();

    /** Answers what copies whole parts of a set into Live. */
    LivePush push();

    /**
     * Copies the whole set out of Live and keeps the copy current until it is closed.
     *
     * @throws dev.backline.api.job.JobCancelled if the job is asked to stop meanwhile
     */
    LiveMirror mirror(Progress progress) throws LiveFault;

    /** Answers AbletonOSC's own addresses, for what has no name here. */
    LiveCalls calls();

    /** Calls a listener with the state now and whenever Live goes or comes back; resubscribing needs nobody's help. */
    Subscription onState(Consumer<State> listener);

    /** Answers whether Live answers. */
    State state();

    /** Answers what was written, or in a {@link Consent#PREVIEW} would have been, through this connection and those made {@link #with} it. */
    List<LiveStep> steps();

    /** Ends its listeners; when it is the last in the process, also the heart-beat, the threads and the port. */
    @Override
    void close();

    /** Whether Live answers. */
    enum State {
        /** It answers. */
        CONNECTED,
        /** It stopped answering, and is asked again and again with growing pauses. */
        LOST,
        /** The connection is closed. */
        CLOSED
    }
}
