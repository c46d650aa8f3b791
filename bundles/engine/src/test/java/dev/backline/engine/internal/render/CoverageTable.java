package dev.backline.engine.internal.render;

import dev.backline.engine.internal.device.Listing.Fate;
import dev.backline.engine.internal.device.Listing.Told;
import dev.backline.model.Device;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what becomes of kinds of devices and clips, over sets; it keeps kinds and numbers alone. */
final class CoverageTable {
    private static final List<String> EFFECTS_OF_NOTES = List.of(
            "live/MidiArpeggiator",
            "live/MidiChord",
            "live/MidiNoteLength",
            "live/MidiPitcher",
            "live/MidiRandom",
            "live/MidiScale",
            "live/MidiVelocity",
            "live/MidiCcControl");

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    void nextSet() {
        rows.values().forEach(Row::nextSet);
    }

    void count(String kind, Told told) {
        rows.computeIfAbsent(kind, k -> new Row()).add(told.fate());
        if (told.fate() == Fate.NOT_PLAYED) {
            // What follows the kind's name is of one set.
            reasons.merge(reason(told.remark()), 1, Integer::sum);
        }
    }

    private static String reason(String remark) {
        return remark.startsWith("there is no unit") ? "there is no unit that plays it" : remark;
    }

    /** Answers all of it as comma-separated values. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("kind,sets,all,silent in the set,played,played in part,not played");
        rows.forEach((kind, row) -> lines.add(row.line(kind)));
        lines.add("");
        lines.add("reason,not played");
        reasons.forEach((reason, count) -> lines.add(reason + "," + count));
        return lines;
    }

    /** Answers the rows of the page: kinds of one sort together, without what the sets keep silent. */
    List<String> page() {
        Map<String, Row> sorts = new TreeMap<>();
        rows.forEach(
                (kind, row) -> sorts.computeIfAbsent(sort(kind), s -> new Row()).add(row));
        List<String> lines = new ArrayList<>();
        sorts.forEach((sort, row) -> lines.add(row.cells(sort)));
        return lines;
    }

    private static String sort(String kind) {
        return switch (kind) {
            case Device.PLUGIN -> "Plug-ins";
            case Device.MAX -> "Max devices";
            case Device.AUDIO_RACK, Device.INSTRUMENT_RACK, Device.DRUM_RACK -> "Racks of instruments and effects";
            case Device.MIDI_RACK -> "MIDI effects and their racks";
            case "arrangement notes", "session notes" -> "Clips of notes";
            case "arrangement audio", "session audio" -> "Clips of audio";
            case Device.SIMPLER, Device.LIVE_SAMPLER -> "Simpler and Sampler";
            default -> EFFECTS_OF_NOTES.contains(kind) ? "MIDI effects and their racks" : "Live's other devices";
        };
    }

    /** Counts of one kind. */
    private static final class Row {
        private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        private boolean seen;
        private int sets;

        void add(Fate fate) {
            counts.merge(fate, 1, Integer::sum);
            seen = true;
        }

        void add(Row other) {
            other.counts.forEach((fate, count) -> counts.merge(fate, count, Integer::sum));
        }

        void nextSet() {
            sets += seen ? 1 : 0;
            seen = false;
        }

        private int of(Fate fate) {
            return counts.getOrDefault(fate, 0);
        }

        String line(String kind) {
            int all = counts.values().stream().mapToInt(c -> c).sum();
            return kind + "," + sets + "," + all + "," + of(Fate.SILENT) + "," + of(Fate.PLAYED) + "," + of(Fate.PARTLY)
                    + "," + of(Fate.NOT_PLAYED);
        }

        String cells(String sort) {
            return "| " + sort + " | " + of(Fate.PLAYED) + " | " + of(Fate.PARTLY) + " | " + of(Fate.NOT_PLAYED) + " |";
        }
    }
}
