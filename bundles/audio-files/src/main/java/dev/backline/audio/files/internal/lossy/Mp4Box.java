package dev.backline.audio.files.internal.lossy;

import dev.backline.api.audio.AudioFault;
import dev.backline.audio.files.internal.io.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of an MP4 file (ISO 14496-12).
 *
 * @param type four characters
 * @param start of its content
 * @param end behind its content
 */
record Mp4Box(String type, long start, long end) {
    private static final int MOST_BOXES = 10_000;
    private static final int MOST_BYTES = 64 << 20;

    static Mp4Box file(Source source) {
        return new Mp4Box("", 0, source.size());
    }

    /** Answers the boxes inside, the first so many bytes left out. */
    List<Mp4Box> inside(Source source, int skipped) throws IOException, AudioFault {
        List<Mp4Box> boxes = new ArrayList<>();
        long at = start + skipped;
        while (at + 8 <= end && boxes.size() < MOST_BOXES) {
            ByteBuffer head = source.exactly(at, (int) Math.min(16, end - at), ByteOrder.BIG_ENDIAN, "a box");
            long size = head.getInt(0) & 0xffff_ffffL;
            int headBytes = size == 1 ? 16 : 8;
            if (size == 1 && head.remaining() == 16) {
                size = head.getLong(8);
            } else if (size == 0) {
                size = end - at;
            }
            if (size < headBytes || size > end - at) {
                throw source.damaged("the box at byte " + at + " has " + size + " bytes, but " + headBytes + " to "
                        + (end - at) + " were expected");
            }
            head.position(4);
            boxes.add(new Mp4Box(Source.name(head), at + headBytes, at + size));
            at += size;
        }
        return boxes;
    }

    Optional<Mp4Box> find(Source source, String... path) throws IOException, AudioFault {
        Mp4Box box = this;
        for (String type : path) {
            Optional<Mp4Box> found = box.inside(source, box.type.equals("meta") ? 4 : 0).stream()
                    .filter(b -> b.type.equals(type))
                    .findFirst();
            if (found.isEmpty()) {
                return found;
            }
            box = found.get();
        }
        return Optional.of(box);
    }

    ByteBuffer need(Source source, String... path) throws IOException, AudioFault {
        Optional<Mp4Box> box = find(source, path);
        if (box.isEmpty()) {
            throw source.damaged("it has no box " + String.join("/", path));
        }
        return box.get().content(source);
    }

    ByteBuffer content(Source source) throws IOException, AudioFault {
        if (end - start > MOST_BYTES) {
            throw source.damaged("its box " + type + " is longer than 64 MiB");
        }
        return source.exactly(start, (int) (end - start), ByteOrder.BIG_ENDIAN, "the box " + type);
    }
}
