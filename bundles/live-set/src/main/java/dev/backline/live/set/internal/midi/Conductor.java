package dev.backline.live.set.internal.midi;

import dev.backline.model.Beats;
import dev.backline.model.Key;
import dev.backline.model.LiveSet;
import dev.backline.model.Scale;
import dev.backline.model.SignatureMap;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import java.util.List;
import java.util.Optional;

/** The first track of a file: tempo map, signatures and markers. */
final class Conductor {
    private static final int TEMPO = 0x51;
    private static final int TIME_SIGNATURE = 0x58;
    private static final int KEY_SIGNATURE = 0x59;
    private static final int MARKER = 0x06;
    private static final double MICROSECONDS_A_MINUTE = 60_000_000;
    private static final int LARGEST_TEMPO = 0xFFFFFF;

    /** MIDI has steps only: a glide becomes steps of this length, each as fast as the glide is on average there. */
    private static final double STEP_BEATS = 0.25;

    private static final int MOST_STEPS = 1 << 16;

    private Conductor() {}

    static TrackChunk of(LiveSet set) {
        TrackChunk chunk = new TrackChunk();
        chunk.text(0, TrackChunk.NAME, set.name());
        for (SignatureMap.Change change : set.signatures().changes()) {
            chunk.meta(TrackChunk.tick(change.at()), TIME_SIGNATURE, signature(change.signature()));
        }
        set.key().flatMap(Conductor::signature).ifPresent(bytes -> chunk.meta(0, KEY_SIGNATURE, bytes));
        tempo(set.tempo(), chunk);
        set.locators().forEach(l -> chunk.text(Math.max(0, TrackChunk.tick(l.at())), MARKER, l.name()));
        return chunk;
    }

    private static void tempo(TempoMap map, TrackChunk chunk) {
        List<TempoMap.Change> changes = map.changes();
        double step = Math.max(STEP_BEATS, changes.getLast().at().value() / MOST_STEPS);
        for (int i = 0; i < changes.size(); i++) {
            TempoMap.Change change = changes.get(i);
            if (change.glide().isEmpty()) {
                tempo(change.at(), change.tempo().bpm(), chunk);
            } else {
                glide(change, changes.get(i + 1).at().value(), step, chunk);
            }
        }
    }

    private static void glide(TempoMap.Change change, double to, double step, TrackChunk chunk) {
        double from = change.at().value();
        double reached = change.glide().orElseThrow().bpm();
        for (int k = 0; from + k * step < to; k++) {
            double length = Math.min(to - from, (k + 1) * step) - k * step;
            double slope = (reached - change.tempo().bpm()) / (to - from);
            double bpm = change.tempo().bpm() + slope * k * step;
            // A beat lasts 60 / bpm; over a line the average of that is a logarithm.
            double average = slope == 0 ? bpm : slope * length / StrictMath.log1p(slope * length / bpm);
            tempo(Beats.of(from + k * step), average, chunk);
        }
    }

    private static void tempo(Beats at, double bpm, TrackChunk chunk) {
        int value = (int) Math.min(LARGEST_TEMPO, Math.round(MICROSECONDS_A_MINUTE / bpm));
        chunk.meta(TrackChunk.tick(at), TEMPO, (byte) (value >> 16), (byte) (value >> 8), (byte) value);
    }

    private static byte[] signature(TimeSignature signature) {
        int ticksAClick = 24 * 4 / signature.denominator();
        return new byte[] {
            (byte) signature.numerator(),
            (byte) Integer.numberOfTrailingZeros(signature.denominator()),
            (byte) Math.max(1, ticksAClick),
            8
        };
    }

    /** Answers whether MIDI knows the key: it has major and minor only. */
    static boolean known(Key key) {
        return key.scale().equals(Scale.MINOR) || key.scale().equals(Scale.MAJOR);
    }

    private static Optional<byte[]> signature(Key key) {
        if (!known(key)) {
            return Optional.empty();
        }
        boolean minor = key.scale().equals(Scale.MINOR);
        int major = key.root().plus(minor ? 3 : 0).semitone();
        int fifths = major * 7 % 12;
        return Optional.of(new byte[] {(byte) (fifths > 6 ? fifths - 12 : fifths), (byte) (minor ? 1 : 0)});
    }
}
