package dev.backline.live.virtual.internal.song;

import dev.backline.model.Quantisation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The set that is open. */
public final class Song extends Item {
    private final List<TrackItem> tracks = new ArrayList<>();
    private final List<TrackItem> returns = new ArrayList<>();
    private final List<SceneItem> scenes = new ArrayList<>();
    private final List<CueItem> cues = new ArrayList<>();
    private final History history = new History();
    private final Selection selection = new Selection(this);
    private long changes;

    /** Makes a set without tracks and scenes. */
    public Song() {
        for (String off : List.of(
                "arrangement_overdub",
                "loop",
                "metronome",
                "nudge_down",
                "nudge_up",
                "punch_in",
                "punch_out",
                "record_mode",
                "session_record",
                "is_ableton_link_enabled")) {
            put(off, false);
        }
        put("groove_amount", 1.0);
        put("loop_start", 0.0);
        put("loop_length", 4.0);
        put("clip_trigger_quantization", Codes.of(Quantisation.BAR));
        put("midi_recording_quantization", 0);
        put("root_note", 0);
        put("scale_name", "Major");
        put("tempo", 120.0);
        put("signature_numerator", 4);
        put("signature_denominator", 4);
    }

    @Override
    public String className() {
        return "Song";
    }

    /** Answers its tracks in order, without returns; the list can be changed. */
    public List<TrackItem> tracks() {
        return tracks;
    }

    /** Answers its returns; the list can be changed. */
    public List<TrackItem> returns() {
        return returns;
    }

    /** Answers tracks and returns. */
    public Stream<TrackItem> all() {
        return Stream.concat(tracks.stream(), returns.stream());
    }

    /** Answers its scenes; the list can be changed. */
    public List<SceneItem> scenes() {
        return scenes;
    }

    /** Answers its cue points; the list can be changed. */
    public List<CueItem> cues() {
        return cues;
    }

    /** Answers what can be undone. */
    public History history() {
        return history;
    }

    /** Answers what is selected. */
    public Selection selection() {
        return selection;
    }

    /** Says that something was changed that launching has to know. */
    public void changed() {
        changes++;
    }

    /** Answers how often something was changed that launching has to know. */
    public long changes() {
        return changes;
    }

    /** Answers the name of a track as one reads it: one that nobody named counts along. */
    public String nameOf(TrackItem track) {
        String own = track.text("name");
        if (!own.isEmpty()) {
            return own;
        }
        int place = tracks.indexOf(track) + 1;
        return switch (track.kind()) {
            case MIDI -> place + "-MIDI";
            case AUDIO -> place + "-Audio";
            case GROUP -> place + "-Group";
            case RETURN -> (char) ('A' + returns.indexOf(track)) + "-Return";
        };
    }

    /** Answers the end of the last clip in the arrangement, in beats. */
    public double length() {
        return tracks.stream()
                .flatMap(t -> t.arrangement().stream())
                .mapToDouble(ArrangedItem::end)
                .max()
                .orElse(0);
    }
}
