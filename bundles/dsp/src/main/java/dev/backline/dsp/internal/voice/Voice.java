package dev.backline.dsp.internal.voice;

/** What one note, or one layer of it, sounds through. Its level is that of its {@link #envelope()}: when that ended, it is free. */
public abstract class Voice {
    private final Adsr envelope = new Adsr();
    private int key = -1;
    private long note;
    private boolean held;
    private boolean cut;

    /** Makes a silent one. */
    protected Voice() {}

    /** Answers the course of its level. */
    public final Adsr envelope() {
        return envelope;
    }

    /** Answers the key that it plays. */
    public final int key() {
        return key;
    }

    /** Answers the number of its note, counted from 1. */
    public final long note() {
        return note;
    }

    /** Answers whether its key is down. */
    public final boolean held() {
        return held;
    }

    /** Answers whether it fades because another takes its place. */
    public final boolean cut() {
        return cut;
    }

    final void claim(int newKey, long newNote) {
        key = newKey;
        note = newNote;
        held = true;
        cut = false;
    }

    /** Changes the key without a new note, as legato does. */
    public final void rekey(int newKey) {
        key = newKey;
        held = true;
    }

    final void letGo() {
        held = false;
        release();
    }

    final void stop(int frames) {
        cut = true;
        held = false;
        envelope.stop(frames);
    }

    /** Allocates what the rate asks for. */
    public abstract void prepare(double sampleRateHz);

    /** Takes over settings that changed. */
    public abstract void change();

    /** Moves what moves slowly to where the next {@link GridInstrument#GRID} frames have it. */
    public abstract void look();

    /** Adds its next frames, at most {@link GridInstrument#GRID}, to the starts of the arrays. */
    public abstract void render(float[] toLeft, float[] toRight, int count);

    /** Begins the end of the sound; called when the key is let go. */
    protected void release() {
        envelope.off();
    }
}
