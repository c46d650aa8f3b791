package dev.backline.audio.files.internal.meta;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tags are called in a LIST INFO chunk; an id that is not known here is a tag by itself, in lower case. */
final class InfoNames {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("INAM", "title"),
            Map.entry("IART", "artist"),
            Map.entry("IPRD", "album"),
            Map.entry("ICRD", "date"),
            Map.entry("IGNR", "genre"),
            Map.entry("ICMT", "comment"),
            Map.entry("ITRK", "tracknumber"),
            Map.entry("ICOP", "copyright"),
            Map.entry("IENG", "engineer"),
            Map.entry("IMUS", "composer"),
            Map.entry("ISFT", "encoder"));
    private static final Map<String, String> IDS =
            TAGS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private InfoNames() {}

    static String tag(String id) {
        return TAGS.getOrDefault(id, id.strip().toLowerCase(Locale.ROOT));
    }

    static Optional<String> id(String tag) {
        boolean own = tag.length() == 4 && tag.startsWith("i") && tag.chars().allMatch(c -> c > ' ' && c < 127);
        return Optional.ofNullable(IDS.getOrDefault(tag, own ? tag.toUpperCase(Locale.ROOT) : null));
    }
}
