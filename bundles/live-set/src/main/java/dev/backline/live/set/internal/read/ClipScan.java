package dev.backline.live.set.internal.read;

import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.read.ClipContent.NoteContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears the elements of one clip. */
final class ClipScan {
    private final List<NoteContent> notes = new ArrayList<>();
    private final List<double[]> waiting = new ArrayList<>();
    private final String kind;
    private String name = "";
    private double start;
    private double end;
    private double loopStart;
    private double loopEnd;
    private double offset;
    private boolean looped;
    private Optional<SetContent.SampleContent> sample = Optional.empty();

    ClipScan(Tag tag) {
        kind = tag.name();
    }

    void start(Tag tag) throws SetFault {
        if (tag.name().equals("MidiNoteEvent")) {
            note(tag);
        } else if (tag.name().equals("MidiKey")) {
            key(tag.whole("Value", 0));
        } else if (tag.parent(1, "Loop")) {
            loop(tag);
        } else if (tag.parent(1, kind)) {
            switch (tag.name()) {
                case "Name" -> name = tag.value();
                case "CurrentStart" -> start = tag.number("Value");
                case "CurrentEnd" -> end = tag.number("Value");
                default -> {}
            }
        }
    }

    private void loop(Tag tag) throws SetFault {
        switch (tag.name()) {
            case "LoopStart" -> loopStart = tag.number("Value");
            case "LoopEnd" -> loopEnd = tag.number("Value");
            case "StartRelative" -> offset = tag.number("Value");
            case "LoopOn" -> looped = tag.value().equals("true");
            default -> {}
        }
    }

    /** The pitch comes behind the notes that it belongs to. Muted notes are left out; 12.4 leaves out what is usual. */
    private void note(Tag tag) throws SetFault {
        if (!tag.text("IsEnabled").equals("false")) {
            waiting.add(new double[] {
                tag.number("Time"), tag.number("Duration"), tag.number("Velocity", 100), tag.number("Probability", 1)
            });
        }
    }

    private void key(int pitch) {
        waiting.forEach(n -> notes.add(new NoteContent(pitch, n[0], n[1], n[2], n[3])));
        waiting.clear();
    }

    void sample(SetContent.SampleContent value) {
        sample = Optional.of(value);
    }

    ClipContent content() {
        notes.sort(NoteContent.ORDER);
        return new ClipContent(name, start, end, loopStart, loopEnd, offset, looped, List.copyOf(notes), sample);
    }
}
