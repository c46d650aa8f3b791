package dev.backline.live.set.internal.max;

import dev.backline.api.set.SetFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the block that a frozen device keeps its files in. Every offset and size is held against the block before it is used. */
final class FrozenBlock {
    static final String MAGIC = "mx@c";
    private static final int HEAD_BYTES = 16;
    private static final int MOST_FILES = 10_000;

    private FrozenBlock() {}

    /** Answers the files, the device first. */
    static List<FrozenFile> files(Slice block) throws SetFault {
        if (block.length() < HEAD_BYTES || block.big(4) != HEAD_BYTES) {
            throw block.fault(0, "a frozen block of a form that is not known. Freeze the device again in Max");
        }
        long footer = block.big(8) << 32 | block.big(12);
        Slice list = chunk(block, footer, "dlst", "the list of files");
        List<FrozenFile> files = new ArrayList<>();
        Slice content = block.part(0, (int) footer);
        for (int at = 0; at < list.length(); ) {
            Slice entry = chunk(list, at, "dire", "an entry of the list of files");
            if (files.size() == MOST_FILES) {
                throw entry.fault(0, "more than " + MOST_FILES + " files in a device, far above any known one");
            }
            files.add(file(entry, content));
            at += entry.length() + 8;
        }
        if (files.isEmpty() || !files.getFirst().isJson()) {
            throw list.fault(
                    0,
                    "the first file of a frozen device is the device itself, but there is none. The file is damaged: take"
                            + " another copy");
        }
        refuseOverlap(block, files);
        return List.copyOf(files);
    }

    /** Answers the content of a part whose size counts its own head of eight bytes. */
    private static Slice chunk(Slice in, long at, String kind, String what) throws SetFault {
        Slice head = in.part(at, 8, what);
        if (!head.startsWith(kind) || head.big(4) < 8) {
            throw head.fault(
                    0,
                    what + " starts with \"" + kind
                            + "\" and its size, but does not here. The file is damaged: take another copy");
        }
        return in.part(at + 8, head.big(4) - 8, what);
    }

    private static FrozenFile file(Slice entry, Slice content) throws SetFault {
        Map<String, Slice> fields = new HashMap<>();
        for (int at = 0; at < entry.length(); ) {
            Slice head = entry.part(at, 8L, "a field of a file");
            long size = head.big(4);
            if (size < 8) {
                throw head.fault(4, "a field of " + size + " bytes, but 8 is the least. The file is damaged");
            }
            fields.put(head.fourCc(0), entry.part(at + 8L, size - 8, "a field of a file"));
            at += (int) size;
        }
        Slice name = required(entry, fields, "fnam", 1);
        String called = name.part(0, name.firstZero()).text();
        long offset = required(entry, fields, "of32", 4).big(0);
        long size = required(entry, fields, "sz32", 4).big(0);
        if (offset < HEAD_BYTES) {
            throw entry.fault(0, "a file that starts in the head of the block, at " + offset + ". It is damaged");
        }
        Slice flags = fields.get("flag");
        return new FrozenFile(
                called,
                required(entry, fields, "type", 4).fourCc(0),
                offset,
                flags == null || flags.length() < 4 ? 0 : flags.big(0),
                content.part(offset, size, "the file \"" + Shown.of(called) + "\""));
    }

    private static Slice required(Slice entry, Map<String, Slice> fields, String kind, int least) throws SetFault {
        Slice field = fields.get(kind);
        if (field == null || field.length() < least) {
            throw entry.fault(0, "a file without its field \"" + kind + "\". The file is damaged: take another copy");
        }
        return field;
    }

    /** Files that lie in one another would make a small device unfold to a huge folder. */
    private static void refuseOverlap(Slice block, List<FrozenFile> files) throws SetFault {
        List<FrozenFile> inOrder = new ArrayList<>(files);
        inOrder.sort((a, b) -> Long.compare(a.offset(), b.offset()));
        long end = 0;
        for (FrozenFile file : inOrder) {
            if (file.offset() < end) {
                throw block.fault(
                        0,
                        "the file \"" + Shown.of(file.name())
                                + "\" lies within another one, but files follow one another. It is damaged");
            }
            end = file.offset() + file.content().length();
        }
    }
}
