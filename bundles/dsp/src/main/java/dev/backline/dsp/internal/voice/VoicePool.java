package dev.backline.dsp.internal.voice;

import java.util.List;

/**
 * Who sounds. There are twice as many voices as may sound, so that one that makes room fades over 3 ms under the new one
 * and nothing clicks. Room is made by the oldest note whose key was let go, else by the oldest.
 *
 * @param <V> kind of voice
 */
public final class VoicePool<V extends Voice> {
    private static final double STOP_SECONDS = 0.003;

    private final List<V> voices;
    private int stopFrames = 132;
    private long notes;
    private int used;

    /** Takes the voices: twice as many as may sound at once. */
    public VoicePool(List<V> voices) {
        this.voices = List.copyOf(voices);
    }

    /** Sets the rate; all fall silent. */
    public void prepare(double sampleRateHz) {
        stopFrames = (int) Math.round(STOP_SECONDS * sampleRateHz);
        for (V voice : voices) {
            voice.envelope().prepare(sampleRateHz);
            voice.prepare(sampleRateHz);
        }
        notes = 0;
        used = 0;
    }

    /** All fall silent at once. */
    public void reset() {
        for (int i = 0; i < voices.size(); i++) {
            voices.get(i).envelope().end();
        }
        notes = 0;
        used = 0;
    }

    /** Answers whether there is no voice at all. */
    public boolean isEmpty() {
        return voices.isEmpty();
    }

    /** Answers how many of the first voices may sound; those behind them are silent. */
    public int used() {
        return used;
    }

    /** Answers a voice. */
    public V get(int index) {
        return voices.get(index);
    }

    /** Answers whether any voice sounds. */
    public boolean sounds() {
        for (int i = 0; i < used; i++) {
            if (voices.get(i).envelope().sounding()) {
                return true;
            }
        }
        return false;
    }

    /** Adds the next frames of all that sounds to the starts of the arrays. */
    public void render(float[] toLeft, float[] toRight, int count) {
        for (int i = 0; i < used; i++) {
            V voice = voices.get(i);
            if (voice.envelope().sounding()) {
                voice.render(toLeft, toRight, count);
            }
        }
        while (used > 0 && !voices.get(used - 1).envelope().sounding()) {
            used--;
        }
    }

    /** Begins a note and answers its number; older ones make room until fewer than {@code most} notes sound. */
    public long note(int most) {
        while (sounding() >= most) {
            cut(oldest());
        }
        return ++notes;
    }

    /** Answers how many notes sound, those that fade to make room not counted. */
    public int sounding() {
        int count = 0;
        for (int i = 0; i < used; i++) {
            if (counts(voices.get(i)) && firstOfNote(i)) {
                count++;
            }
        }
        return count;
    }

    private boolean firstOfNote(int index) {
        for (int i = 0; i < index; i++) {
            if (counts(voices.get(i))
                    && voices.get(i).note() == voices.get(index).note()) {
                return false;
            }
        }
        return true;
    }

    private static boolean counts(Voice voice) {
        return voice.envelope().sounding() && !voice.cut();
    }

    private long oldest() {
        long oldest = Long.MAX_VALUE;
        boolean oldestHeld = true;
        for (int i = 0; i < used; i++) {
            V voice = voices.get(i);
            boolean sooner = oldestHeld == voice.held() ? voice.note() < oldest : oldestHeld;
            if (counts(voice) && sooner) {
                oldest = voice.note();
                oldestHeld = voice.held();
            }
        }
        return oldest;
    }

    private void cut(long note) {
        for (int i = 0; i < used; i++) {
            if (counts(voices.get(i)) && voices.get(i).note() == note) {
                voices.get(i).stop(stopFrames);
            }
        }
    }

    /** Answers a voice for a note, or for one more layer of it: a free one, else the one that faded longest. */
    public V take(long note, int key) {
        int taken = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < voices.size(); i++) {
            V voice = voices.get(i);
            // Free ones first, then those that fade, then the oldest.
            long order = !voice.envelope().sounding() ? -1 : voice.cut() ? voice.note() : voice.note() + (1L << 60);
            if (order < least) {
                least = order;
                taken = i;
            }
        }
        used = Math.max(used, taken + 1);
        voices.get(taken).claim(key, note);
        return voices.get(taken);
    }

    /** Lets the oldest note go that holds the key. */
    public void release(int key) {
        long note = Long.MAX_VALUE;
        for (int i = 0; i < used; i++) {
            V voice = voices.get(i);
            if (voice.held() && voice.key() == key && voice.envelope().sounding()) {
                note = Math.min(note, voice.note());
            }
        }
        for (int i = 0; i < used; i++) {
            if (voices.get(i).held() && voices.get(i).note() == note) {
                voices.get(i).letGo();
            }
        }
    }

    /** Lets all keys go. */
    public void releaseAll() {
        for (int i = 0; i < used; i++) {
            if (voices.get(i).held()) {
                voices.get(i).letGo();
            }
        }
    }

    /** Stops all voices over 3 ms. */
    public void stopAll() {
        for (int i = 0; i < used; i++) {
            if (voices.get(i).envelope().sounding()) {
                voices.get(i).stop(stopFrames);
            }
        }
    }
}
