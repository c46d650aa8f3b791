package dev.backline.kernel.internal.ledger;

import dev.backline.kernel.spi.Consent;
import dev.backline.kernel.spi.Installed;
import dev.backline.kernel.spi.Kept;
import dev.backline.kernel.spi.Trust;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The ledger as text: a version line, one line a fact with its fields separated by tabs, a checksum line. Unknown kinds
 * of lines are refused, since losing one silently would be worse than asking for a newer Backline.
 */
final class LedgerText {
    private static final String VERSION = "backline-ledger 1";

    private LedgerText() {}

    static String write(LedgerState state) {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        line(text, "revision", Long.toString(state.revision()));
        for (Installed b : state.bundles().values()) {
            line(
                    text,
                    "bundle",
                    b.symbolicName(),
                    b.version(),
                    b.sha256(),
                    b.state().name(),
                    b.origin(),
                    b.trust().consent().name(),
                    b.trust().signer().orElse(""),
                    String.join(",", b.trust().capabilities().stream().sorted().toList()),
                    b.fault().orElse(""));
            b.previous().forEach(kept -> line(text, "kept", b.symbolicName(), kept.version(), kept.sha256()));
        }
        state.gone()
                .forEach((name, list) -> list.forEach(kept -> line(text, "gone", name, kept.version(), kept.sha256())));
        for (Seen s : state.seen().values()) {
            line(
                    text,
                    "seen",
                    s.file(),
                    Long.toString(s.size()),
                    Long.toString(s.modified()),
                    s.symbolicName(),
                    s.sha256(),
                    s.refusal());
        }
        return text + "sum " + sum(text.toString()) + "\n";
    }

    /** Reads a ledger back; empty when it is damaged in any way. */
    static Optional<LedgerState> read(String text) {
        int end = text.lastIndexOf("sum ");
        if (end < 0 || !text.substring(end).equals("sum " + sum(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        String[] lines = text.substring(0, end).split("\n", -1);
        if (!lines[0].equals(VERSION)) {
            throw new IllegalStateException("The ledger begins with \"" + lines[0] + "\", but \"" + VERSION
                    + "\" was expected. It was written by another version of Backline; use that one.");
        }
        Reader reader = new Reader();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isEmpty()) {
                reader.line(fields(lines[i]));
            }
        }
        return Optional.of(reader.state());
    }

    private static String sum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    static void line(StringBuilder text, String kind, String... fields) {
        text.append(kind);
        for (String field : fields) {
            text.append('\t');
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }
        text.append('\n');
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\\' && i + 1 < line.length()) {
                char escaped = line.charAt(++i);
                field.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static final class Reader {
        private long revision;
        private final TreeMap<String, Installed> bundles = new TreeMap<>();
        private final TreeMap<String, List<Kept>> kept = new TreeMap<>();
        private final TreeMap<String, List<Kept>> gone = new TreeMap<>();
        private final TreeMap<String, Seen> seen = new TreeMap<>();

        void line(List<String> f) {
            switch (f.getFirst()) {
                case "revision" -> revision = Long.parseLong(f.get(1));
                case "bundle" -> bundles.put(f.get(1), bundle(f));
                case "kept" -> add(kept, f);
                case "gone" -> add(gone, f);
                case "seen" ->
                    seen.put(
                            f.get(1),
                            new Seen(
                                    f.get(1),
                                    Long.parseLong(f.get(2)),
                                    Long.parseLong(f.get(3)),
                                    f.get(4),
                                    f.get(5),
                                    f.get(6)));
                default ->
                    throw new IllegalStateException("The ledger has a line \"" + f.getFirst()
                            + "\" that this Backline does not know. Use the newer Backline that wrote it.");
            }
        }

        private static void add(Map<String, List<Kept>> map, List<String> f) {
            map.computeIfAbsent(f.get(1), name -> new ArrayList<>()).add(new Kept(f.get(2), f.get(3)));
        }

        private static Installed bundle(List<String> f) {
            Set<String> capabilities = f.get(8).isEmpty()
                    ? Set.of()
                    : new LinkedHashSet<>(Arrays.asList(f.get(8).split(",", -1)));
            Trust trust = new Trust(text(f.get(7)), Consent.valueOf(f.get(6)), capabilities);
            return new Installed(
                    f.get(1),
                    f.get(2),
                    f.get(3),
                    f.get(5),
                    trust,
                    Installed.State.valueOf(f.get(4)),
                    text(f.get(9)),
                    List.of());
        }

        private static Optional<String> text(String field) {
            return field.isEmpty() ? Optional.empty() : Optional.of(field);
        }

        LedgerState state() {
            TreeMap<String, Installed> whole = new TreeMap<>();
            bundles.forEach((name, b) -> whole.put(
                    name,
                    new Installed(
                            name,
                            b.version(),
                            b.sha256(),
                            b.origin(),
                            b.trust(),
                            b.state(),
                            b.fault(),
                            kept.getOrDefault(name, List.of()))));
            return new LedgerState(revision, whole, gone, seen);
        }
    }
}
