package dev.backline.live.set.internal.midi;

import dev.backline.model.Key;
import dev.backline.model.LiveSet;
import dev.backline.model.Scale;
import dev.backline.model.TempoMap;
import dev.backline.model.TimeSignature;
import java.util.Optional;

/** The first track of a file: tempo map, signatures and markers. */
final class Conductor {
    private static final int TEMPO = 0x51;
    private static final int TIME_SIGNATURE = 0x58;
    private static final int KEY_SIGNATURE = 0x59;
    private static final int MARKER = 0x06;
    private static final double MICROSECONDS_A_MINUTE = 60_000_000;
    private static final int LARGEST_TEMPO = 0xFFFFFF;

    private Conductor() {}

    static TrackChunk of(LiveSet set) {
        TrackChunk chunk = new TrackChunk();
        chunk.text(0, TrackChunk.NAME, set.name());
        chunk.meta(0, TIME_SIGNATURE, signature(set.signature()));
        set.key().flatMap(Conductor::signature).ifPresent(bytes -> chunk.meta(0, KEY_SIGNATURE, bytes));
        for (TempoMap.Change change : set.tempo().changes()) {
            long micros = Math.round(MICROSECONDS_A_MINUTE / change.tempo().bpm());
            int value = (int) Math.min(LARGEST_TEMPO, micros);
            chunk.meta(TrackChunk.tick(change.at()), TEMPO, (byte) (value >> 16), (byte) (value >> 8), (byte) value);
        }
        set.locators().forEach(l -> chunk.text(Math.max(0, TrackChunk.tick(l.at())), MARKER, l.name()));
        return chunk;
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

    /** MIDI knows major and minor only: other scales have no signature there. */
    private static Optional<byte[]> signature(Key key) {
        boolean minor = key.scale().equals(Scale.MINOR);
        if (!minor && !key.scale().equals(Scale.MAJOR)) {
            return Optional.empty();
        }
        int major = key.root().plus(minor ? 3 : 0).semitone();
        int fifths = major * 7 % 12;
        return Optional.of(new byte[] {(byte) (fifths > 6 ? fifths - 12 : fifths), (byte) (minor ? 1 : 0)});
    }
}
