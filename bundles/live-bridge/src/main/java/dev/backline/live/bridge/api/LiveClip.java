package dev.backline.live.bridge.api;

import dev.backline.model.Beats;
import dev.backline.model.Color;
import dev.backline.model.Note;
import dev.backline.model.Span;
import java.util.List;

/** A clip in a slot of a running Live. */
public interface LiveClip extends LiveThing {
    /** Answers the name. */
    LiveValue<String> title();

    /** Answers the colour. */
    LiveValue<Color> color();

    /** Answers whether it repeats. */
    LiveValue<Boolean> looped();

    /** Answers whether it is switched off. */
    LiveValue<Boolean> muted();

    /** Answers whether it plays. */
    LiveValue<Boolean> playing();

    /** Answers where in it is playing. */
    LiveValue<Beats> position();

    /** Answers whether it holds notes; otherwise it holds a recording. */
    boolean holdsNotes() throws LiveFault;

    /** Answers the length: that of the loop, or from start to end. */
    Beats length() throws LiveFault;

    /** Answers the loop brace. */
    Span loop() throws LiveFault;

    /** Moves the loop brace. */
    void loop(Span value) throws LiveFault;

    /** Answers all notes, asked for in parts that fit a datagram; probability and the like are beyond AbletonOSC. */
    List<Note> notes() throws LiveFault;

    /** Adds notes, sent in parts that fit a datagram, and counts them in what Live then has. */
    void add(List<Note> notes) throws LiveFault;

    /** Replaces all notes; needs {@link Consent#DESTROY}. */
    void replace(List<Note> notes) throws LiveFault;
}
