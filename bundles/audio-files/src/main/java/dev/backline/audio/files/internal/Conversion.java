package dev.backline.audio.files.internal;

import dev.backline.api.audio.AudioFault;
import dev.backline.api.audio.AudioFiles;
import dev.backline.api.audio.AudioFormat;
import dev.backline.api.audio.AudioMetadata;
import dev.backline.api.audio.AudioReader;
import dev.backline.api.audio.AudioWriter;
import dev.backline.api.audio.WriteOptions;
import dev.backline.api.job.Progress;
import dev.backline.audio.files.internal.meta.Omissions;
import dev.backline.model.Seed;
import dev.backline.sound.AudioBlock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One file on its way into another format, a piece at a time: what is held does not grow with its length. */
final class Conversion {
    private static final int PIECE = 16_384;
    private static final int FLOAT_BITS = 24;

    private final AudioReader reader;
    private final AudioFormat from;
    private final AudioFormat to;
    private final AudioMetadata metadata;
    private final WriteOptions options;
    private final Channels channels;
    private long clipped;

    Conversion(AudioReader reader, AudioFormat to, boolean dither, Seed seed) throws IOException {
        this.reader = reader;
        this.from = reader.format();
        this.to = to;
        this.metadata = Places.at(reader.metadata(), from.sampleRateHz(), to.sampleRateHz());
        this.channels = Channels.of(from.channels(), to.channels());
        this.options = new WriteOptions(metadata, dither && coarser(), seed);
    }

    // Dither belongs where steps get larger; whole numbers that fit go over as they are.
    private boolean coarser() {
        boolean same = channels.neutral() && from.sampleRateHz() == to.sampleRateHz();
        return !to.floating() && to.bits() < FLOAT_BITS && !(same && !from.floating() && from.bits() <= to.bits());
    }

    boolean dithered() {
        return options.dither();
    }

    long frames() {
        return Rates.frames(reader.frames(), from.sampleRateHz(), to.sampleRateHz());
    }

    /** Answers how many values lay beyond full scale and were cut. */
    long clipped() {
        return clipped;
    }

    /** Answers what the new file cannot hold. */
    List<String> omitted() {
        List<String> lost = new ArrayList<>(Omissions.of(to.container(), metadata));
        int held = from.floating() ? from.bits() == 64 ? 53 : FLOAT_BITS : from.bits();
        if (held > FLOAT_BITS && (to.floating() || to.bits() > FLOAT_BITS)) {
            lost.add("bits of a value beyond the 24 highest: sound is carried as 32-bit floating point");
        }
        return lost;
    }

    void run(AudioFiles files, Path out, Progress progress) throws IOException, AudioFault {
        try (AudioWriter writer = files.create(out, to, options)) {
            AudioBlock block = new AudioBlock(from.channels(), PIECE);
            AudioBlock mixed = new AudioBlock(to.channels(), PIECE);
            Rates rates = new Rates(to.channels(), from.sampleRateHz(), to.sampleRateHz());
            long done = 0;
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                progress.check();
                AudioBlock mix = block;
                if (!channels.neutral()) {
                    channels.mix(block, mixed);
                    mix = mixed;
                }
                write(writer, rates.next(mix));
                done += count;
                progress.report((double) done / reader.frames(), "Converting to " + out.getFileName());
            }
            write(writer, rates.finish());
            progress.check();
            writer.commit();
        }
    }

    private void write(AudioWriter writer, AudioBlock block) throws IOException {
        for (int c = 0; c < block.channels() && !to.floating(); c++) {
            float[] values = block.channel(c);
            for (int i = 0; i < block.frames(); i++) {
                clipped += values[i] > 1 || values[i] < -1 ? 1 : 0;
            }
        }
        writer.write(block);
    }
}
