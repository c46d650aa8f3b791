package dev.backline.audio.files.internal.meta;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tags are called in ID3: four letters since 2.3, three in 2.2. */
final class Id3Names {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("TIT2", "title"),
            Map.entry("TPE1", "artist"),
            Map.entry("TALB", "album"),
            Map.entry("TPE2", "albumartist"),
            Map.entry("TDRC", "date"),
            Map.entry("TCON", "genre"),
            Map.entry("COMM", "comment"),
            Map.entry("TRCK", "tracknumber"),
            Map.entry("TPOS", "discnumber"),
            Map.entry("TCOM", "composer"),
            Map.entry("TCOP", "copyright"),
            Map.entry("TBPM", "bpm"),
            Map.entry("TKEY", "initialkey"),
            Map.entry("TSRC", "isrc"),
            Map.entry("TPUB", "publisher"),
            Map.entry("TIT1", "grouping"),
            Map.entry("TIT3", "subtitle"),
            Map.entry("TSSE", "encoder"));
    private static final Map<String, String> OLDER = Map.ofEntries(
            Map.entry("TYER", "TDRC"),
            Map.entry("TT1", "TIT1"),
            Map.entry("TT2", "TIT2"),
            Map.entry("TT3", "TIT3"),
            Map.entry("TP1", "TPE1"),
            Map.entry("TP2", "TPE2"),
            Map.entry("TAL", "TALB"),
            Map.entry("TYE", "TDRC"),
            Map.entry("TCO", "TCON"),
            Map.entry("COM", "COMM"),
            Map.entry("TRK", "TRCK"),
            Map.entry("TPA", "TPOS"),
            Map.entry("TCM", "TCOM"),
            Map.entry("TCR", "TCOP"),
            Map.entry("TBP", "TBPM"),
            Map.entry("TKE", "TKEY"),
            Map.entry("TRC", "TSRC"),
            Map.entry("TPB", "TPUB"),
            Map.entry("TXX", "TXXX"),
            Map.entry("TSS", "TSSE"));
    private static final Map<String, String> IDS =
            TAGS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Id3Names() {}

    /** Answers the name of today for an older one. */
    static String current(String id) {
        return OLDER.getOrDefault(id, id);
    }

    static Optional<String> tag(String id) {
        return Optional.ofNullable(TAGS.get(id));
    }

    static Optional<String> id(String tag) {
        return Optional.ofNullable(IDS.get(tag));
    }
}
