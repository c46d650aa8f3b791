package dev.backline.dsp.internal.drum;

import dev.backline.api.unit.UnitInfo;
import dev.backline.dsp.internal.Powers;
import dev.backline.dsp.internal.voice.GridInstrument;
import dev.backline.dsp.internal.voice.Velocity;
import dev.backline.dsp.internal.voice.VoicePool;
import java.util.ArrayList;
import java.util.List;

/** Plays strokes; each piece of the kit has voices of its own. A closed hi-hat stops an open one. */
final class DrumSynth extends GridInstrument {
    /** Strokes of one piece that sound together. */
    private static final int MOST_STROKES = 3;

    /** Longest sound of a piece until -120 dB, at a decay of 1: the cymbal's. */
    private static final double LONGEST_SECONDS = 2 * 1.7;

    private static final Piece[] PIECES = Piece.values();
    private static final int SHARED = DrumSetting.values().length;
    private static final int TUNE = 0;
    private static final int DECAY = 1;
    private static final int TONE = 2;
    private static final int LEVEL = 3;

    private final List<VoicePool<DrumVoice>> pools = new ArrayList<>();

    DrumSynth(UnitInfo info) {
        super(info);
        for (Piece piece : PIECES) {
            List<DrumVoice> voices = new ArrayList<>();
            for (int i = 0; i < 2 * MOST_STROKES; i++) {
                voices.add(piece.voice());
            }
            pools.add(new VoicePool<>(voices));
        }
    }

    private double value(Piece piece, int setting) {
        return value(SHARED + piece.place() * Piece.SETTINGS + setting);
    }

    @Override
    protected double volumeDb() {
        return value(DrumSetting.VOLUME);
    }

    @Override
    protected void allocate() {
        for (VoicePool<DrumVoice> pool : pools) {
            pool.prepare(sampleRateHz());
        }
    }

    @Override
    protected void silence() {
        for (int i = 0; i < pools.size(); i++) {
            pools.get(i).reset();
        }
    }

    @Override
    protected void start() {
        // Strokes look settings up when they begin.
    }

    @Override
    public void noteOn(int key, double velocity) {
        Piece piece = Piece.of(key);
        if (piece == Piece.CLOSED_HAT) {
            pools.get(Piece.OPEN_HAT.place()).stopAll();
        }
        if (piece == Piece.OPEN_HAT || piece == Piece.CLOSED_HAT) {
            pools.get(piece.place()).stopAll();
        }
        VoicePool<DrumVoice> pool = pools.get(piece.place());
        DrumVoice voice = pool.take(pool.note(MOST_STROKES), key);
        voice.strike(
                Piece.semitones(key) + value(piece, TUNE),
                value(piece, DECAY),
                value(piece, TONE),
                Velocity.gain(velocity, value(DrumSetting.VELOCITY)),
                value(DrumSetting.SEED));
        level(piece, voice);
    }

    private void level(Piece piece, DrumVoice voice) {
        voice.level(Powers.amplitude(value(piece, LEVEL)), Powers.amplitude(value(DrumSetting.DRIVE)));
    }

    @Override
    public void noteOff(int key, double velocity) {
        pools.get(Piece.of(key).place()).release(key);
    }

    @Override
    public void allNotesOff() {
        for (int i = 0; i < pools.size(); i++) {
            pools.get(i).releaseAll();
        }
    }

    @Override
    public void choke() {
        for (int i = 0; i < pools.size(); i++) {
            pools.get(i).stopAll();
        }
    }

    @Override
    protected void look(boolean settings) {
        for (int p = 0; p < pools.size(); p++) {
            VoicePool<DrumVoice> pool = pools.get(p);
            for (int i = 0; i < pool.used(); i++) {
                if (pool.get(i).envelope().sounding()) {
                    level(PIECES[p], pool.get(i));
                }
            }
        }
    }

    @Override
    protected boolean sounding() {
        for (int i = 0; i < pools.size(); i++) {
            if (pools.get(i).sounds()) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void render(float[] toLeft, float[] toRight, int count, int place) {
        for (int i = 0; i < pools.size(); i++) {
            pools.get(i).render(toLeft, toRight, count);
        }
    }

    @Override
    public long tailFrames() {
        double longest = 1;
        for (Piece piece : PIECES) {
            longest = Math.max(longest, value(piece, DECAY));
        }
        return (long) Math.ceil(LONGEST_SECONDS * longest * sampleRateHz()) + GRID;
    }
}
