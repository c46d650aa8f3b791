package dev.backline.live.bridge.internal.rule.run;

/**
 * Where the song is between two messages of Live, which come late, at times not at all, and ten times a second at most. Small differences are followed
 * slowly and never backwards, large ones at once. Counts in the seconds that it is given. Safe for any thread.
 */
public final class SongClock {
    /** Further off than this the song was moved; nearer, a message was late. */
    private static final double JUMP_BEATS = 0.5;

    private static final double FOLLOWED = 0.2;

    private double beat;
    private double seconds;
    private double bpm = 120;
    private boolean playing;

    /** Takes the tempo. */
    public synchronized void tempo(double value, double now) {
        advance(now);
        bpm = value;
    }

    /** Takes whether it plays. */
    public synchronized void playing(boolean value, double now) {
        advance(now);
        playing = value;
    }

    /** Takes the position as Live has told it just now. */
    public synchronized void heard(double position, double now) {
        advance(now);
        double off = position - beat;
        if (!playing || Math.abs(off) > JUMP_BEATS) {
            beat = position;
        } else {
            beat += Math.max(0, off) * FOLLOWED;
        }
    }

    /** Answers the beat now. */
    public synchronized double beat(double now) {
        advance(now);
        return beat;
    }

    /** Answers the tempo. */
    public synchronized double bpm() {
        return bpm;
    }

    private void advance(double now) {
        if (playing && now > seconds) {
            beat += (now - seconds) * bpm / 60;
        }
        seconds = Math.max(seconds, now);
    }
}
