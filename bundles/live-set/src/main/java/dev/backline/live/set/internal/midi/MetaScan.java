package dev.backline.live.set.internal.midi;

import dev.backline.live.set.internal.midi.MidiContent.MidiTrack;
import dev.backline.live.set.internal.midi.MidiContent.TempoAt;
import dev.backline.model.Key;
import dev.backline.model.PitchClass;
import dev.backline.model.Scale;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what the tracks of a file say about the whole. */
final class MetaScan {
    private static final int MARKER = 0x06;
    private static final int TEMPO = 0x51;
    private static final int TIME_SIGNATURE = 0x58;
    private static final int KEY_SIGNATURE = 0x59;
    private static final int MOST_FIFTHS = 7;

    private final List<TempoAt> tempos = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    private Optional<String> signature = Optional.empty();
    private Optional<String> key = Optional.empty();
    private long lastTick;

    void reach(long tick) {
        lastTick = Math.max(lastTick, tick);
    }

    void meta(long tick, int type, ByteBuffer data) {
        if (type == MARKER) {
            markers.add(SmfReader.text(data));
        } else if (type == TEMPO && data.remaining() >= 3) {
            int micros = (data.get() & 0xFF) << 16 | (data.get() & 0xFF) << 8 | data.get() & 0xFF;
            tempos.add(new TempoAt(tick, Math.max(1, micros)));
        } else if (type == TIME_SIGNATURE && data.remaining() >= 2 && signature.isEmpty()) {
            signature = Optional.of((data.get() & 0xFF) + "/" + (1L << (data.get() & 0x1F)));
        } else if (type == KEY_SIGNATURE && data.remaining() >= 2 && key.isEmpty()) {
            key = key(data.get(), data.get() == 1);
        }
    }

    private static Optional<String> key(int fifths, boolean minor) {
        if (Math.abs(fifths) > MOST_FIFTHS) {
            return Optional.empty();
        }
        PitchClass root = PitchClass.of(fifths * 7 + (minor ? 9 : 0));
        return Optional.of(new Key(root, minor ? Scale.MINOR : Scale.MAJOR).shortName());
    }

    MidiContent content(int format, int ticksPerBeat, List<MidiTrack> tracks) {
        tempos.sort(Comparator.comparingLong(TempoAt::tick));
        return new MidiContent(
                format,
                ticksPerBeat,
                List.copyOf(tempos),
                signature,
                key,
                List.copyOf(markers),
                lastTick,
                List.copyOf(tracks));
    }
}
