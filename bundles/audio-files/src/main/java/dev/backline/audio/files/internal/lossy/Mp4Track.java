package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The first AAC track of an MP4 file.
 *
 * @param config what a decoder needs to know
 * @param ticksPerSecond unit of the next two
 * @param startTicks first tick that is heard
 * @param endTicks behind the last tick that there is; 0 when it is not told
 * @param seconds that are heard; negative when no edit tells
 * @param tickSeconds how coarse that is
 * @param delays frames before the sound and of the sound after Apple's note; empty when there is none
 * @param table where packets lie
 */
@SuppressWarnings("ArrayRecordComponent") // Goes from the file to the decoder, once.
record Mp4Track(
        byte[] config,
        long ticksPerSecond,
        long startTicks,
        long endTicks,
        double seconds,
        double tickSeconds,
        Optional<Cut> delays,
        Mp4Table table) {
    static Mp4Track of(Source source) throws IOException, AudioFault {
        try {
            Mp4Box movie = Mp4Box.file(source)
                    .find(source, "moov")
                    .orElseThrow(() -> source.damaged("it has no description (no box moov)"));
            for (Mp4Box track : movie.inside(source, 0)) {
                if (track.type().equals("trak") && handler(source, track).equals("soun")) {
                    return of(source, movie, track);
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw source.damaged("a box of its description is too short", e);
        }
        throw new AudioFault(source.file() + " has no track of sound. Choose another file.");
    }

    private static String handler(Source source, Mp4Box track) throws IOException, AudioFault {
        ByteBuffer b = track.need(source, "mdia", "hdlr");
        return Source.name(b.position(8));
    }

    private static Mp4Track of(Source source, Mp4Box movie, Mp4Box track) throws IOException, AudioFault {
        long movieTicks = ticks(movie.need(source, "mvhd"));
        ByteBuffer media = track.need(source, "mdia", "mdhd");
        Mp4Box samples = track.find(source, "mdia", "minf", "stbl")
                .orElseThrow(() -> source.damaged("it has no table of packets (no box stbl)"));
        byte[] config = Mp4Config.of(source, samples);
        Mp4Table table = Mp4Table.of(source, samples);
        Optional<Mp4Box> edits = track.find(source, "edts", "elst");
        long start = 0;
        double seconds = -1;
        if (edits.isPresent()) {
            Edit edit = edit(edits.get().content(source));
            start = Math.max(0, edit.start);
            seconds = movieTicks > 0 ? (double) edit.length / movieTicks : -1;
        }
        double tick = movieTicks > 0 ? 1.0 / movieTicks : 1;
        long end = media.get(0) == 1 ? media.getLong(24) : media.getInt(16) & 0xffff_ffffL;
        return new Mp4Track(config, ticks(media), start, end, seconds, tick, Mp4Tags.delays(source), table);
    }

    private static long ticks(ByteBuffer header) {
        return header.getInt(header.get(0) == 1 ? 20 : 12) & 0xffff_ffffL;
    }

    private record Edit(long length, long start) {}

    // Empty edits come first; the one behind them tells where the sound begins. More than one is a cut that is not
    // followed.
    private static Edit edit(ByteBuffer b) {
        boolean wide = b.get(0) == 1;
        int count = b.getInt(4);
        b.position(8);
        for (int i = 0; i < count; i++) {
            long length = wide ? b.getLong() : b.getInt() & 0xffff_ffffL;
            long start = wide ? b.getLong() : b.getInt();
            b.getInt();
            if (start >= 0) {
                return new Edit(length, start);
            }
        }
        return new Edit(0, 0);
    }

    int count() {
        return table.count();
    }

    AacPieces.Packets packets(Source source) {
        return table.packets(source);
    }

    /** Answers the part of the decoded frames that is heard. */
    Cut cut(long decoded, int rateHz) {
        if (startTicks == 0 && delays.isPresent()) {
            return Cut.of(decoded, delays.get().skipped(), delays.get().frames());
        }
        double perTick = ticksPerSecond > 0 ? (double) rateHz / ticksPerSecond : 1;
        long skipped = (long) Math.floor(startTicks * perTick + 0.5);
        long frames = seconds > 0 ? (long) Math.floor(seconds * rateHz + 0.5) : decoded;
        // Edits often count in milliseconds; where they mean "to the end", the finer unit of the track tells where that
        // is.
        long fine = (long) Math.floor((endTicks - startTicks) * perTick + 0.5);
        if (fine > 0 && Math.abs(fine - frames) <= 1 + tickSeconds * rateHz) {
            frames = fine;
        }
        return Cut.of(decoded, skipped, frames);
    }
}
