package dev.backline.live.virtual.internal.song;

import dev.backline.model.Color;
import dev.backline.model.FollowAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clip. Its places are beats from its zero. */
public final class ClipItem extends Item {
    /** Shortest clip. */
    public static final double LEAST = 1.0 / 256;

    private final boolean midi;
    private FollowAction follow = FollowAction.OFF;
    private List<NoteItem> notes = List.of();
    private int nextNote = 1;
    private boolean recording;
    private double launchedAt;
    private @Nullable SlotItem home;

    /** Makes a clip that goes round from 0 to a length. */
    public ClipItem(boolean midi, double length) {
        this.midi = midi;
        put("name", "");
        put("muted", false);
        put("looping", true);
        put("start_marker", 0.0);
        put("end_marker", length);
        put("loop_start", 0.0);
        put("loop_end", length);
        put("launch_mode", 0);
        put("launch_quantization", 0);
        put("legato", false);
        put("velocity_amount", 0.0);
        put("color", Color.of(0).rgb());
        if (!midi) {
            put("gain", 0.4);
            put("pitch_coarse", 0);
            put("pitch_fine", 0.0);
            put("warping", true);
            put("warp_mode", 0);
            put("ram_mode", false);
            put("file_path", "");
            put("sample_length", 0);
        }
    }

    @Override
    public String className() {
        return "Clip";
    }

    /** Answers a clip like this one; its notes are numbered anew. */
    public ClipItem copy() {
        ClipItem copy = new ClipItem(midi, 1);
        copy.putAll(this);
        copy.follow = follow;
        copy.add(notes);
        return copy;
    }

    /** Answers whether it has notes; otherwise sound. */
    public boolean midi() {
        return midi;
    }

    /** Answers whether it goes round. */
    public boolean looping() {
        return flag("looping");
    }

    /** Answers where it begins: its loop when it goes round, otherwise its start marker. */
    public double from() {
        return number(looping() ? "loop_start" : "start_marker");
    }

    /** Answers where it ends: its loop when it goes round, otherwise its end marker. */
    public double to() {
        return number(looping() ? "loop_end" : "end_marker");
    }

    /** Answers its length. */
    public double length() {
        return to() - from();
    }

    /** Answers what it does later. */
    public FollowAction follow() {
        return follow;
    }

    /** Sets what it does later. */
    public void follow(FollowAction value) {
        follow = value;
    }

    /** Answers its notes by pitch, then by place. */
    public List<NoteItem> notes() {
        return notes;
    }

    /** Replaces its notes. */
    public void notes(List<NoteItem> values) {
        notes = values.stream().sorted(NoteItem.ORDER).toList();
    }

    /** Adds notes and numbers them; one at the place and pitch of another takes its place. */
    public void add(List<NoteItem> more) {
        Map<List<Object>, NoteItem> all = new LinkedHashMap<>();
        notes.forEach(n -> all.put(List.of(n.pitch(), n.start()), n));
        for (NoteItem note : more) {
            all.put(List.of(note.pitch(), note.start()), note.at(nextNote++, note.start()));
        }
        notes(List.copyOf(all.values()));
    }

    /** Answers the slot that it lies in. */
    public Optional<SlotItem> home() {
        return Optional.ofNullable(home).filter(s -> s.clip().orElse(null) == this && s.index() >= 0);
    }

    void home(SlotItem slot) {
        home = slot;
    }

    /** Answers whether something is being recorded into it. */
    public boolean recording() {
        return recording;
    }

    /** Says whether something is being recorded into it. */
    public void recording(boolean on) {
        recording = on;
    }

    /** Answers the beat of the song at which it was launched last. */
    public double launchedAt() {
        return launchedAt;
    }

    /** Says at which beat of the song it was launched. */
    public void launchedAt(double beat) {
        launchedAt = beat;
    }
}
