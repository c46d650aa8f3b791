package dev.backline.audio.ui.internal.wave;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.job.Progress;
import dev.backline.sound.AudioBlock;
import dev.backline.sound.LoudnessMeter;
import dev.backline.sound.TruePeakMeter;
import dev.backline.sound.spectrum.OnsetFinder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a file tells beside its peaks. */
final class Traits {
    private static final int MAGIC = 0x54524131;
    private static final int PIECE = 16_384;
    private static final int LEAST_HZ = 8_000;

    private final long[] onsets;
    private final double lufs;
    private final double peakDb;
    private final List<Mark> cues;

    /**
     * Makes them.
     *
     * @param onsets frames where something begins, rising
     * @param lufs integrated loudness; negative infinity when nothing passed the gate
     * @param peakDb true peak
     * @param cues places that the file itself names
     */
    Traits(long[] onsets, double lufs, double peakDb, List<Mark> cues) {
        this.onsets = onsets.clone();
        this.lufs = lufs;
        this.peakDb = peakDb;
        this.cues = List.copyOf(cues);
    }

    long[] onsets() {
        return onsets.clone();
    }

    double lufs() {
        return lufs;
    }

    double peakDb() {
        return peakDb;
    }

    List<Mark> cues() {
        return cues;
    }

    /** Reads a whole file. */
    static Traits of(AudioFiles files, Path file, Progress progress) throws IOException, AudioFault {
        try (AudioReader reader = files.open(file)) {
            int channels = reader.format().channels();
            int rate = reader.format().sampleRateHz();
            OnsetFinder finder = new OnsetFinder(Math.max(LEAST_HZ, rate));
            LoudnessMeter loudness = new LoudnessMeter(channels, rate);
            TruePeakMeter peak = new TruePeakMeter(channels, 4);
            AudioBlock block = new AudioBlock(channels, PIECE);
            float[] mid = new float[PIECE];
            long at = 0;
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                progress.check();
                float[] left = block.channel(0);
                float[] right = block.channel(Math.min(1, channels - 1));
                for (int i = 0; i < count; i++) {
                    mid[i] = (left[i] + right[i]) / 2;
                }
                finder.process(mid, 0, count);
                loudness.process(block);
                peak.process(block);
                at += count;
                progress.report(Math.min(1, (double) at / Math.max(1, reader.frames())), "Looking for onsets");
            }
            peak.finish();
            double peakDb = 20 * StrictMath.log10(Math.max(1e-9, peak.peak()));
            return new Traits(finder.onsets(), loudness.integrated(), peakDb, cues(reader.metadata()));
        }
    }

    private static List<Mark> cues(AudioMetadata told) {
        List<Mark> marks = new ArrayList<>();
        told.cues().forEach(cue -> marks.add(new Mark(Mark.Kind.CUE, cue.frame(), cue.label())));
        told.loops().forEach(loop -> {
            marks.add(new Mark(Mark.Kind.LOOP, loop.start(), "["));
            marks.add(new Mark(Mark.Kind.LOOP, loop.end(), "]"));
        });
        return List.copyOf(marks);
    }

    /** Answers what {@link #parse} reads. */
    byte[] bytes() {
        List<byte[]> texts = cues.stream()
                .map(c -> c.text().getBytes(StandardCharsets.UTF_8))
                .toList();
        int size = 7 * Integer.BYTES
                + onsets.length * Long.BYTES
                + texts.stream().mapToInt(t -> t.length + 4 * Integer.BYTES).sum();
        ByteBuffer to = ByteBuffer.allocate(size);
        to.putInt(MAGIC).putDouble(lufs).putDouble(peakDb).putInt(onsets.length).putInt(cues.size());
        for (long onset : onsets) {
            to.putLong(onset);
        }
        for (int i = 0; i < texts.size(); i++) {
            to.putInt(List.of(Mark.Kind.values()).indexOf(cues.get(i).kind()));
            to.putDouble(cues.get(i).frame());
            to.putInt(texts.get(i).length).put(texts.get(i));
        }
        return to.array();
    }

    /**
     * Reads what was kept.
     *
     * @throws IOException if it is none, or cut off
     */
    static Traits parse(byte[] kept) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(kept);
        try {
            if (from.getInt() != MAGIC) {
                throw new IOException("No traits are kept there.");
            }
            double lufs = from.getDouble();
            double peakDb = from.getDouble();
            int count = from.getInt();
            int named = from.getInt();
            if (count < 0 || (long) count * Long.BYTES > from.remaining() || named < 0 || named > from.remaining()) {
                throw new IOException("The traits that are kept are cut off.");
            }
            long[] onsets = new long[count];
            for (int i = 0; i < count; i++) {
                onsets[i] = from.getLong();
            }
            List<Mark> cues = new ArrayList<>();
            for (int i = 0; i < named; i++) {
                Mark.Kind kind = List.of(Mark.Kind.values()).get(from.getInt());
                double frame = from.getDouble();
                byte[] text = new byte[Math.clamp(from.getInt(), 0, from.remaining())];
                from.get(text);
                cues.add(new Mark(kind, frame, new String(text, StandardCharsets.UTF_8)));
            }
            return new Traits(onsets, lufs, peakDb, cues);
        } catch (java.nio.BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("The traits that are kept are cut off.", e);
        }
    }
}
