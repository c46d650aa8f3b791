package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import java.io.IOException;

/** Adds up how long the packets of an Ogg stream are, and cuts that by the positions that its pages name. */
final class OggLength {
    private long decoded;
    private long firstGranule = -1;
    private long decodedAtFirst;
    private boolean endsOnFirst;
    private long lastGranule = -1;

    /** Answers the length of a packet in frames. */
    interface Measure {
        int frames(byte[] packet) throws AudioFault;
    }

    /** Takes all packets that are left. */
    void measure(OggPackets packets, Measure measure) throws IOException, AudioFault {
        for (OggPackets.Packet p = packets.next(); !p.none(); p = packets.next()) {
            decoded += measure.frames(p.bytes());
            if (p.granule() >= 0) {
                if (firstGranule < 0) {
                    firstGranule = p.granule();
                    decodedAtFirst = decoded;
                    endsOnFirst = p.last();
                }
                lastGranule = p.granule();
            }
        }
    }

    /** Answers the cut, behind a number of frames that the format says to skip. */
    Cut cut(long preSkip) {
        if (lastGranule < 0) {
            return Cut.of(decoded, preSkip, decoded - preSkip);
        }
        // A stream may begin before or after zero; one that ends on its first page begins at zero and is cut at its
        // end.
        long start = firstGranule - decodedAtFirst;
        long early = start < 0 && !endsOnFirst ? -start : 0;
        return Cut.of(decoded, preSkip + early, lastGranule - Math.max(0, start) - preSkip);
    }
}
