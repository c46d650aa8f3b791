package dev.backline.engine.internal.launch;

import dev.backline.api.session.LaunchRules;
import dev.backline.api.session.LaunchRules.Decision;
import dev.backline.model.LiveSet;
import dev.backline.model.Quantisation;
import dev.backline.model.SignatureMap;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import java.util.List;

/**
 * Where the song stands while ticks go by: its position, its loop, its tempo and signature by its maps or as set by hand, and its grid. A
 * tempo or signature that was set holds against the maps until they are taken up again.
 */
public final class SongTime {
    private final LaunchClock clock;
    private final boolean gridRestarts;
    private final long[] tempoAt;
    private final double[] tempos;
    private final double[] slopes;
    private final long[] signatureAt;
    private final int[] numerators;
    private final int[] denominators;
    private long loopStart;
    private long loopEnd;
    private boolean looping;
    private int tempoIndex = -1;
    private boolean ownTempo;
    private boolean ownSignature;
    private int numerator;
    private int denominator;
    private long gridOrigin;
    private long offset;
    private long boundary = Ticks.NEVER;

    SongTime(LiveSet set, LaunchClock clock, LaunchRules rules) {
        this.clock = clock;
        gridRestarts = rules.holds(Decision.SIGNATURE_RESTARTS_GRID);
        List<TempoMap.Change> changes = set.tempo().changes();
        tempoAt = changes.stream().mapToLong(c -> Ticks.of(c.at())).toArray();
        tempos = changes.stream().mapToDouble(c -> c.tempo().bpm()).toArray();
        slopes = new double[changes.size()];
        for (int i = 0; i + 1 < slopes.length; i++) {
            double beats = Ticks.inBeats(tempoAt[i + 1] - tempoAt[i]);
            double to = changes.get(i).glide().orElse(changes.get(i).tempo()).bpm();
            slopes[i] = beats > 0 ? (to - tempos[i]) / beats : 0;
        }
        List<SignatureMap.Change> signatures = set.signatures().changes();
        signatureAt = signatures.stream().mapToLong(c -> Ticks.of(c.at())).toArray();
        numerators =
                signatures.stream().mapToInt(c -> c.signature().numerator()).toArray();
        denominators =
                signatures.stream().mapToInt(c -> c.signature().denominator()).toArray();
        brace(set.transport());
        offset = Math.max(0, Ticks.of(set.transport().position()));
        read(0, true);
    }

    private void brace(LiveSet.Transport transport) {
        loopStart = transport.loop().map(s -> Ticks.of(s.start())).orElse(0L);
        loopEnd = transport
                .loop()
                .map(s -> Math.max(loopStart + Ticks.LEAST, Ticks.of(s.end())))
                .orElse(0L);
        looping = transport.looping() && loopEnd > loopStart;
    }

    /** Takes another loop from a tick on. */
    void loop(long tick, LiveSet.Transport transport) {
        brace(transport);
        plan(tick);
    }

    /** Answers the tick of the song at a tick of the run. */
    public long at(long tick) {
        return tick + offset;
    }

    /** Answers the numerator of the signature in force. */
    public int numerator() {
        return numerator;
    }

    /** Answers the denominator of the signature in force. */
    public int denominator() {
        return denominator;
    }

    /** Answers the tick of the song that its bars are counted from. */
    public long gridOrigin() {
        return gridOrigin;
    }

    /** Answers the tick at which the song next wraps or a map changes. */
    long boundary() {
        return boundary;
    }

    private static int index(long[] places, long song) {
        int i = places.length - 1;
        while (i > 0 && places[i] > song) {
            i--;
        }
        return i;
    }

    private double mapTempo(long song) {
        int i = index(tempoAt, song);
        return tempos[i] + slopes[i] * Math.max(0, Ticks.inBeats(song - tempoAt[i]));
    }

    private boolean readTempo(long tick, boolean moved) {
        if (ownTempo) {
            return false;
        }
        long song = at(tick);
        int i = index(tempoAt, song);
        boolean other = i != tempoIndex || moved && slopes[i] != 0;
        if (other) {
            tempoIndex = i;
            clock.tempoAtTick(tick, mapTempo(song), slopes[i]);
        }
        return other;
    }

    private boolean readSignature(long song) {
        if (ownSignature) {
            return false;
        }
        int i = index(signatureAt, song);
        boolean other = numerator != numerators[i] || denominator != denominators[i];
        numerator = numerators[i];
        denominator = denominators[i];
        gridOrigin = gridRestarts ? signatureAt[i] : 0;
        return other;
    }

    private void plan(long tick) {
        long song = at(tick);
        long next = ownTempo ? Ticks.NEVER : after(tempoAt, song);
        next = Math.min(next, ownSignature ? Ticks.NEVER : after(signatureAt, song));
        if (looping && song < loopEnd) {
            next = Math.min(next, loopEnd);
        }
        boundary = next == Ticks.NEVER ? Ticks.NEVER : next - offset;
    }

    private static long after(long[] places, long song) {
        for (long place : places) {
            if (place > song) {
                return place;
            }
        }
        return Ticks.NEVER;
    }

    /** Goes over the boundary, and answers what happened there as a sum of {@link Change}. */
    int cross() {
        long tick = boundary;
        int changes = 0;
        if (looping && at(tick) == loopEnd) {
            offset = loopStart - tick;
            changes |= Change.MOVED;
        }
        return changes | read(tick, changes != 0);
    }

    private int read(long tick, boolean moved) {
        int changes = readTempo(tick, moved) ? Change.TEMPO : 0;
        changes |= readSignature(at(tick)) ? Change.SIGNATURE : 0;
        plan(tick);
        return changes;
    }

    /** Moves the song, and answers what changed by that. */
    int move(long tick, long song) {
        offset = song - tick;
        return Change.MOVED | read(tick, true);
    }

    void loop(long tick, boolean on) {
        looping = on && loopEnd > loopStart;
        plan(tick);
    }

    /** Sets the tempo by hand, from a tick on. */
    void tempoAtTick(long tick, double bpm) {
        ownTempo = true;
        tempoIndex = -1;
        clock.tempoAtTick(tick, bpm, 0);
        plan(tick);
    }

    /** Sets the signature by hand, from a tick on; bars count from there. */
    void signature(long tick, TimeSignature signature) {
        signature(tick, signature.numerator(), signature.denominator());
    }

    void signature(long tick, int above, int below) {
        ownSignature = true;
        numerator = above;
        denominator = below;
        if (gridRestarts) {
            gridOrigin = at(tick);
        }
        plan(tick);
    }

    /** Lets the maps tell tempo and signature again, and answers what changed by that. */
    int obeyMaps(long tick) {
        ownTempo = false;
        ownSignature = false;
        return read(tick, false);
    }

    /** Answers the tick of the run at which the first line at or behind a tick lies; the tick itself without a grid. */
    long line(long tick, Quantisation grid) {
        if (grid == Quantisation.NONE) {
            return tick;
        }
        long step = step(grid);
        long song = at(tick);
        long line = gridOrigin + Math.ceilDiv(song - gridOrigin, step) * step;
        if (gridRestarts && !ownSignature) {
            long change = after(signatureAt, song - 1);
            line = Math.min(line, change);
        }
        return line - offset;
    }

    /** Answers the distance of two lines under the signature in force. */
    public long step(Quantisation grid) {
        return switch (grid) {
            case NONE -> 0;
            case BARS_8 -> 8 * bar();
            case BARS_4 -> 4 * bar();
            case BARS_2 -> 2 * bar();
            case BAR -> bar();
            case HALF -> 2 * Ticks.BEAT;
            case HALF_TRIPLET -> 4 * Ticks.BEAT / 3;
            case QUARTER -> Ticks.BEAT;
            case QUARTER_TRIPLET -> 2 * Ticks.BEAT / 3;
            case EIGHTH -> Ticks.BEAT / 2;
            case EIGHTH_TRIPLET -> Ticks.BEAT / 3;
            case SIXTEENTH -> Ticks.BEAT / 4;
            case SIXTEENTH_TRIPLET -> Ticks.BEAT / 6;
            case THIRTY_SECOND -> Ticks.BEAT / 8;
        };
    }

    private long bar() {
        return 4 * Ticks.BEAT / denominator * numerator;
    }

    /** What can change at once. */
    static final class Change {
        static final int MOVED = 1;
        static final int TEMPO = 2;
        static final int SIGNATURE = 4;

        private Change() {}
    }
}
