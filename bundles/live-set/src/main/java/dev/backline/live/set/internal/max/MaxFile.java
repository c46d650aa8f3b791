package dev.backline.live.set.internal.max;

import dev.backline.api.set.SetFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chunks of an {@code .amxd} file. All are kept, known or not, with what follows the last one: written back, the bytes are the same. */
public final class MaxFile {
    static final String HEAD = "ampf";
    static final String META = "meta";
    static final String PATCHER = "ptch";
    static final String CIPHER = "ciph";

    /** Fifteen times the largest device that is known. */
    private static final int MOST_BYTES = 64 << 20;

    /** Real files have three or four. */
    private static final int MOST_CHUNKS = 256;

    private final List<Chunk> chunks;
    private final Slice trailing;

    private MaxFile(List<Chunk> chunks, Slice trailing) {
        this.chunks = List.copyOf(chunks);
        this.trailing = trailing;
    }

    /**
     * Answers the chunks of a file.
     *
     * @throws IOException if the file cannot be read
     * @throws SetFault if it is no device, or a damaged one
     */
    public static MaxFile read(Path file) throws IOException, SetFault {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new SetFault(file + " is larger than " + (MOST_BYTES >> 20)
                        + " MiB, far above any known device. It was not read further.");
            }
            return parse(bytes, file.toString());
        }
    }

    /**
     * Answers the chunks that the bytes hold.
     *
     * @param file its name, for messages
     */
    public static MaxFile parse(byte[] bytes, String file) throws SetFault {
        Slice all = Slice.of(file, bytes.clone());
        if (all.length() < 12 || !all.startsWith(HEAD) || all.little(4) != 4) {
            throw all.fault(
                    0,
                    "no Max for Live device, which starts with \"ampf\" and its kind. Choose an .amxd file, or export the"
                            + " patcher from Max as one");
        }
        List<Chunk> chunks = new ArrayList<>();
        int at = 0;
        boolean whole = false;
        while (at + 8 <= all.length() && chunks.size() < MOST_CHUNKS && named(all, at)) {
            String kind = all.fourCc(at);
            long size = all.little(at + 4);
            if (whole && size > all.length() - at - 8) {
                break;
            }
            chunks.add(new Chunk(kind, all.part(at + 8L, size, "the chunk \"" + kind + "\"")));
            whole |= kind.equals(PATCHER);
            at += 8 + (int) size;
        }
        if (!whole) {
            throw all.fault(
                    at, "the file has no patcher: a chunk \"ptch\" was expected by here. It is cut: take another copy");
        }
        return new MaxFile(chunks, all.part(at, all.length() - at));
    }

    /** Zeros and other rubbish behind the last chunk are no chunks. */
    private static boolean named(Slice all, int at) {
        for (int i = at; i < at + 4; i++) {
            if (all.at(i) < ' ' || all.at(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Answers a new file with an unfrozen patcher, as Max lays it out. */
    static MaxFile of(String file, String kind, byte[] patcher) throws SetFault {
        ByteBuffer bytes = ByteBuffer.allocate(32 + patcher.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii(HEAD)).putInt(4).put(ascii(kind));
        bytes.put(ascii(META)).putInt(4).putInt(1);
        bytes.put(ascii(PATCHER)).putInt(patcher.length).put(patcher);
        return parse(bytes.array(), file);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Answers all chunks in their order. */
    public List<Chunk> chunks() {
        return chunks;
    }

    /** Answers what follows the last chunk, mostly nothing. */
    public Slice trailing() {
        return trailing;
    }

    /** Answers the content of the first chunk of a kind. */
    public Optional<Slice> chunk(String kind) {
        return chunks.stream()
                .filter(c -> c.kind().equals(kind))
                .map(Chunk::payload)
                .findFirst();
    }

    /** Answers this file with another content of the first chunk of a kind; all else stays. */
    MaxFile with(String kind, byte[] payload) {
        List<Chunk> copy = new ArrayList<>(chunks);
        for (int i = 0; i < copy.size(); i++) {
            if (copy.get(i).kind().equals(kind)) {
                copy.set(i, new Chunk(kind, Slice.of(name(), payload)));
                return new MaxFile(copy, trailing);
            }
        }
        return this;
    }

    /** Answers the name that messages use. */
    public String name() {
        return trailing.file();
    }

    /** Answers the file's bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Chunk chunk : chunks) {
            out.writeBytes(ascii(chunk.kind()));
            out.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(chunk.payload().length())
                    .array());
            chunk.payload().appendTo(out);
        }
        trailing.appendTo(out);
        return out.toByteArray();
    }
}
