package dev.backline.live.set.internal.midi;

import dev.backline.live.set.internal.midi.MidiContent.MarkAt;
import dev.backline.live.set.internal.midi.MidiContent.MidiTrack;
import dev.backline.live.set.internal.midi.MidiContent.SignatureAt;
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
    private static final int CUE_POINT = 0x07;
    private static final int TEMPO = 0x51;
    private static final int TIME_SIGNATURE = 0x58;
    private static final int KEY_SIGNATURE = 0x59;
    private static final int MOST_FIFTHS = 7;

    private final List<TempoAt> tempos = new ArrayList<>();
    private final List<SignatureAt> signatures = new ArrayList<>();
    private final List<MarkAt> marks = new ArrayList<>();
    private Optional<String> key = Optional.empty();
    private long lastTick;

    void reach(long tick) {
        lastTick = Math.max(lastTick, tick);
    }

    /** Takes an event that speaks of the whole; answers whether it was one. */
    boolean meta(long tick, int type, ByteBuffer data) {
        if (type == MARKER || type == CUE_POINT) {
            marks.add(new MarkAt(tick, SmfReader.text(data)));
        } else if (type == TEMPO && data.remaining() >= 3) {
            int micros = (data.get() & 0xFF) << 16 | (data.get() & 0xFF) << 8 | data.get() & 0xFF;
            tempos.add(new TempoAt(tick, Math.max(1, micros)));
        } else if (type == TIME_SIGNATURE && data.remaining() >= 2) {
            signatures.add(new SignatureAt(tick, data.get() & 0xFF, 1L << (data.get() & 0x1F)));
        } else if (type == KEY_SIGNATURE && data.remaining() >= 2 && key.isEmpty()) {
            key = key(data.get(), data.get() == 1);
        } else {
            return false;
        }
        return true;
    }

    private static Optional<String> key(int fifths, boolean minor) {
        if (Math.abs(fifths) > MOST_FIFTHS) {
            return Optional.empty();
        }
        PitchClass root = PitchClass.of(fifths * 7 + (minor ? 9 : 0));
        return Optional.of(new Key(root, minor ? Scale.MINOR : Scale.MAJOR).shortName());
    }

    MidiContent content(int format, Division division, boolean cut, List<MidiTrack> tracks) {
        tempos.sort(Comparator.comparingLong(TempoAt::tick));
        signatures.sort(Comparator.comparingLong(SignatureAt::tick));
        marks.sort(Comparator.comparingLong(MarkAt::tick));
        return new MidiContent(
                format,
                division.ticksPerBeat(),
                division.ticksPerSecond(),
                List.copyOf(tempos),
                List.copyOf(signatures),
                key,
                List.copyOf(marks),
                lastTick,
                cut,
                List.copyOf(tracks));
    }
}
