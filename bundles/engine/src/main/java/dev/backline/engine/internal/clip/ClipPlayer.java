package dev.backline.engine.internal.clip;

import dev.backline.engine.internal.control.Moment;
import dev.backline.sound.AudioBlock;
import java.util.Comparator;
import java.util.List;

/** Plays the audio clips of a track in the arrangement. Allocates nothing once made. */
public final class ClipPlayer {
    private static final int VOICES = 4;

    private final List<Round> rounds;
    private final ClipVoice[] voices;
    private long expected = Long.MIN_VALUE;
    private int next;
    private boolean taken;

    ClipPlayer(List<Round> rounds) {
        this.rounds =
                rounds.stream().sorted(Comparator.comparingLong(Round::start)).toList();
        this.voices = new ClipVoice[rounds.isEmpty() ? 0 : VOICES];
        for (int i = 0; i < voices.length; i++) {
            voices[i] = new ClipVoice(rounds.getFirst());
        }
    }

    /** Answers whether there is nothing to play. */
    public boolean isEmpty() {
        return rounds.isEmpty();
    }

    /** Answers the frame behind the last one that sounds. */
    public long end() {
        return rounds.stream().mapToLong(r -> r.end() + Round.STOP).max().orElse(0);
    }

    /** Fades out, and plays nothing until it is given back. */
    public void take() {
        for (ClipVoice voice : voices) {
            voice.until(expected);
        }
        taken = true;
    }

    /** Plays again from where the song stands. */
    public void giveBack() {
        taken = false;
        expected = Long.MIN_VALUE;
    }

    /** Adds what sounds in the next block. */
    public void add(AudioBlock block, Moment moment) {
        if (!moment.rolling()) {
            expected = Long.MIN_VALUE;
            return;
        }
        long from = moment.song();
        if (from != expected) {
            seek(from);
        }
        long until = from + block.frames();
        while (!taken && next < rounds.size() && rounds.get(next).start() < until) {
            start(rounds.get(next), Math.max(from, rounds.get(next).start()));
            next++;
        }
        for (ClipVoice voice : voices) {
            if (voice.plays()) {
                voice.add(block, from);
            }
        }
        expected = until;
    }

    private void seek(long frame) {
        for (ClipVoice voice : voices) {
            voice.stop();
        }
        next = 0;
        while (next < rounds.size() && rounds.get(next).end() <= frame) {
            next++;
        }
    }

    private void start(Round round, long frame) {
        if (round.end() <= frame) {
            return;
        }
        for (ClipVoice voice : voices) {
            if (!voice.plays()) {
                voice.start(round, frame);
                return;
            }
        }
        voices[0].start(round, frame);
    }
}
