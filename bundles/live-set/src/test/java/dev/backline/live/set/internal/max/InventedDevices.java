package dev.backline.live.set.internal.max;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Devices made for tests, and the real ones that lie beside the checkout on some machines. */
public final class InventedDevices {
    /** An audio effect with a dial, a menu, and a patcher within; a filter waits for the parameter of another file. */
    public static final String PATCHER = """
            {
            \t"patcher" : {
            \t\t"appversion" : { "major" : 8, "minor" : 6, "revision" : 5 },
            \t\t"openrect" : [ 0.0, 0.0, 0.0, 169.0 ],
            \t\t"devicewidth" : 0.0,
            \t\t"latency" : 64,
            \t\t"boxes" : [
            \t\t\t{ "box" : { "id" : "obj-1", "maxclass" : "newobj", "text" : "plugin~", "numinlets" : 2, "numoutlets" : 2 } },
            \t\t\t{ "box" : { "id" : "obj-2", "maxclass" : "newobj", "text" : "plugout~", "numinlets" : 2, "numoutlets" : 2 } },
            \t\t\t{ "box" : { "id" : "obj-3", "maxclass" : "live.dial", "numinlets" : 1, "numoutlets" : 2,
            \t\t\t\t"parameter_enable" : 1, "presentation" : 1, "presentation_rect" : [ 10.0, 5.0, 44.0, 48.0 ],
            \t\t\t\t"saved_attribute_attributes" : { "valueof" : { "parameter_longname" : "Cutoff", "parameter_shortname" : "Cut",
            \t\t\t\t"parameter_type" : 0, "parameter_mmin" : 20.0, "parameter_mmax" : 20000.0, "parameter_unitstyle" : 3,
            \t\t\t\t"parameter_initial_enable" : 1, "parameter_initial" : [ 1000 ] } } } },
            \t\t\t{ "box" : { "id" : "obj-4", "maxclass" : "newobj", "text" : "p inner", "numinlets" : 1, "numoutlets" : 0,
            \t\t\t\t"patcher" : { "boxes" : [ { "box" : { "id" : "obj-3", "maxclass" : "live.menu", "parameter_enable" : 1,
            \t\t\t\t"saved_attribute_attributes" : { "valueof" : { "parameter_longname" : "Mode", "parameter_type" : 2,
            \t\t\t\t"parameter_enum" : [ "low", "high" ] } } } } ], "lines" : [ ] } } },
            \t\t\t{ "box" : { "id" : "obj-5", "maxclass" : "newobj", "text" : "\\"my filter\\" 3", "numinlets" : 0, "numoutlets" : 0 } }
            \t\t],
            \t\t"lines" : [ { "patchline" : { "source" : [ "obj-1", 0 ], "destination" : [ "obj-2", 1 ] } } ],
            \t\t"parameters" : { "obj-3" : [ "Cutoff", "Cut", 0 ], "obj-5::obj-9" : [ "Slope of 1", "Slope", 0 ] },
            \t\t"dependency_cache" : [ { "name" : "my filter.maxpat", "type" : "JSON" } ],
            \t\t"project" : { "amxdtype" : 1633771873 }
            \t}
            }""";

    private static final String FILTER = """
            { "patcher" : { "boxes" : [ { "box" : { "id" : "obj-9", "maxclass" : "live.numbox", "parameter_enable" : 1,
            "saved_attribute_attributes" : { "valueof" : { "parameter_longname" : "Slope", "parameter_shortname" : "Slope",
            "parameter_type" : 1, "parameter_unitstyle" : 4 } } } } ] } }
            \0""";

    private InventedDevices() {}

    /** Something in a frozen device. */
    record Entry(String name, String type, byte[] content) {
        static Entry of(String name, String type, String content) {
            return new Entry(name, type, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Answers the files that a sound frozen device holds. */
    static List<Entry> entries() {
        return List.of(
                Entry.of("Echo.amxd", "JSON", PATCHER + "\n\0"),
                Entry.of("my filter.maxpat", "JSON", FILTER),
                Entry.of("code.js", "TEXT", "outlets = 2;"),
                Entry.of("help/read me.txt", "TEXT", "read"),
                Entry.of("code.js", "TEXT", "outlets = 2;"));
    }

    /** Answers an unfrozen device. */
    public static byte[] unfrozen(String json) {
        return container(meta(1), chunk("ptch", (json + "\n\0").getBytes(StandardCharsets.UTF_8)));
    }

    /** Answers a frozen device. */
    public static byte[] frozen() {
        return frozen(entries());
    }

    static byte[] frozen(List<Entry> entries) {
        return container(meta(7), chunk("ptch", block(entries)));
    }

    /** Answers an encrypted device. */
    public static byte[] encrypted() {
        return container(meta(0), chunk("ciph", new byte[] {1, 2, 3, 4}), chunk("ptch", new byte[] {9, 8, 7}));
    }

    static byte[] container(byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(chunk("ampf", "aaaa".getBytes(StandardCharsets.US_ASCII)));
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    static byte[] meta(int value) {
        return chunk("meta", new byte[] {(byte) value, 0, 0, 0});
    }

    static byte[] chunk(String kind, byte[] payload) {
        return ByteBuffer.allocate(8 + payload.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(kind.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    private static byte[] block(List<Entry> entries) {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            ByteArrayOutputStream fields = new ByteArrayOutputStream();
            fields.writeBytes(part("type", entry.type().getBytes(StandardCharsets.ISO_8859_1)));
            fields.writeBytes(part("fnam", (entry.name() + "\0\0").getBytes(StandardCharsets.UTF_8)));
            fields.writeBytes(part("sz32", big(entry.content().length)));
            fields.writeBytes(part("of32", big(16 + contents.size())));
            fields.writeBytes(part("vers", big(0)));
            fields.writeBytes(part("flag", big(i == 0 ? 0x11 : 0)));
            list.writeBytes(part("dire", fields.toByteArray()));
            contents.writeBytes(entry.content());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("mx@c".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(big(16));
        out.writeBytes(big(0));
        out.writeBytes(big(16 + contents.size()));
        out.writeBytes(contents.toByteArray());
        out.writeBytes(part("dlst", list.toByteArray()));
        return out.toByteArray();
    }

    static byte[] part(String kind, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .put(kind.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8 + content.length)
                .put(content)
                .array();
    }

    static byte[] big(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** Answers the real devices, when they are there. */
    static List<Path> real() {
        Path here = Path.of("").toAbsolutePath();
        Optional<Path> folder = Stream.iterate(here, p -> p != null, Path::getParent)
                .map(p -> p.resolveSibling("shared").resolve("data/live-files"))
                .filter(Files::isDirectory)
                .findFirst();
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.orElseThrow())) {
            return new ArrayList<>(
                    all.filter(p -> p.toString().endsWith(".amxd")).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
