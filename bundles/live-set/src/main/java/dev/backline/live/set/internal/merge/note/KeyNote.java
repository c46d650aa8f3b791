package dev.backline.live.set.internal.merge.note;

import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A note with its key, which the file keeps apart from it.
 *
 * @param key the number of the key, as the file has it
 * @param node the event
 */
public record KeyNote(String key, Node node) {
    private static final String[] NAMES = {"C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"};

    public static List<KeyNote> all(Node keyTracks) {
        List<KeyNote> notes = new ArrayList<>();
        for (Node track : keyTracks.children()) {
            String key = track.value("MidiKey", "");
            track.child("Notes").ifPresent(n -> n.children().forEach(e -> notes.add(new KeyNote(key, e))));
        }
        return notes;
    }

    public String id() {
        return node.attribute("NoteId", "");
    }

    public double start() {
        return node.numberOf("Time").orElse(0);
    }

    public double end() {
        return start() + node.numberOf("Duration").orElse(0);
    }

    /** Answers all it says, without its id. */
    public Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        List<String> pairs = node.attributes();
        for (int i = 0; i < pairs.size(); i += 2) {
            content.put(pairs.get(i), pairs.get(i + 1));
        }
        content.remove("NoteId");
        content.put("", key);
        return content;
    }

    public boolean same(KeyNote other) {
        return key.equals(other.key)
                && (node.sameContent(other.node) || content().equals(other.content()));
    }

    /** Answers it in a musician's words, with Live's names of keys, in which 60 is C3. */
    public String words() {
        return name() + " at beat " + text(start()) + ", length " + text(end() - start()) + ", velocity "
                + text(node.numberOf("Velocity").orElse(0));
    }

    private String name() {
        if (!key.matches("\\d{1,3}")) {
            return "key " + key;
        }
        int number = Integer.parseInt(key);
        return NAMES[number % 12] + (number / 12 - 2);
    }

    private static String text(double number) {
        String text = String.format(Locale.ROOT, "%.3f", number);
        return text.replaceAll("\\.?0+$", "");
    }
}
