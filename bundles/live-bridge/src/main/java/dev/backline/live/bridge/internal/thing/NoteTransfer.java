package dev.backline.live.bridge.internal.thing;

import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveFault.Kind;
import dev.backline.live.bridge.api.LiveStep.Outcome;
import dev.backline.live.bridge.internal.wire.Question;
import dev.backline.live.osc.api.OscMessage;
import dev.backline.model.Beats;
import dev.backline.model.Note;
import dev.backline.model.Pitch;
import java.util.ArrayList;
import java.util.List;

/** Carries a clip's notes in parts that fit a datagram. */
public final class NoteTransfer {
    /** Notes in one message: 21 bytes each, well below the 9,216 that a datagram may have on a Mac. */
    static final int PART = 200;

    /** Where Live's clips can hold notes, in beats. */
    private static final double EARLIEST = -8_192;

    private static final double SPAN = 16_384;

    /** Stretches that are asked for when all notes are too many: the first, and the shortest that is tried. */
    private static final double FIRST = 32;

    private static final double SHORTEST = 1 / 64.0;

    /** Values of one note in a message. */
    private static final int VALUES = 5;

    private final Access access;
    private final List<Integer> clip;
    private final String name;

    NoteTransfer(Access access, List<Integer> clip, String name) {
        this.access = access;
        this.clip = clip;
        this.name = name;
    }

    /** Takes what is shared, and which clip it is. */
    public NoteTransfer(Access access, List<Integer> clip) {
        this(access, clip, "clip " + clip);
    }

    /** Answers all notes in their order. */
    List<Note> read() throws LiveFault {
        List<Note> notes = parse(values());
        notes.sort(Note.ORDER);
        return List.copyOf(notes);
    }

    private List<Object> values() throws LiveFault {
        try {
            return access.ask(question(clip));
        } catch (LiveFault e) {
            return tooMany(e) ? parts() : failed(e);
        }
    }

    private static List<Object> failed(LiveFault fault) throws LiveFault {
        throw fault;
    }

    /** Answers whether a fault may mean that a reply did not fit a datagram: Live says so, or sends nothing while it answers other questions. */
    private boolean tooMany(LiveFault fault) throws LiveFault {
        return (fault.kind() == Kind.UNREACHABLE || fault.kind() == Kind.REFUSED)
                && Codec.FLAG.in().apply(access.get("clip", "is_midi_clip", clip));
    }

    /** Answers all notes as they stand on the wire, asked for stretch by stretch: first within the clip's markers, then what lies outside. */
    public List<Object> parts() throws LiveFault {
        double low = Math.floor(Math.min(marker("loop_start"), marker("start_marker")));
        double high = Math.ceil(Math.max(marker("loop_end"), marker("end_marker")));
        List<Object> values = new ArrayList<>();
        parts(low, high, FIRST, values);
        parts(EARLIEST, low, SPAN, values);
        parts(high, EARLIEST + SPAN, SPAN, values);
        return List.copyOf(values);
    }

    private double marker(String property) throws LiveFault {
        return Codec.number(access.get("clip", property, clip));
    }

    /** Takes larger stretches for as long as they fit, and smaller ones when one does not. */
    private void parts(double from, double to, double first, List<Object> into) throws LiveFault {
        double span = first;
        for (double at = from; at < to; ) {
            double taken = Math.min(span, to - at);
            try {
                into.addAll(access.ask(question(clip, at, taken)));
                at += taken;
                span = Math.min(SPAN, 2 * span);
            } catch (LiveFault e) {
                if (taken <= SHORTEST || !tooMany(e)) {
                    throw e;
                }
                span = taken / 2;
            }
        }
    }

    /** Answers the question for all notes of a clip. */
    public static Question question(List<Integer> clip) {
        return question(clip, EARLIEST, SPAN);
    }

    private static Question question(List<Integer> clip, double from, double span) {
        List<Object> arguments = new ArrayList<>(clip);
        // Without a range AbletonOSC leaves out the highest pitch.
        arguments.addAll(List.of(0, 128, (float) from, (float) span));
        return Question.of("/live/clip/get/notes", arguments, clip)
                .shaped("notes", reply -> reply.size() % VALUES == 0 && within(reply, from, span));
    }

    private static boolean within(List<Object> reply, double from, double span) {
        for (int i = 1; i < reply.size(); i += VALUES) {
            double start = Codec.number(reply.get(i));
            if (start < from || start >= from + span) {
                return false;
            }
        }
        return true;
    }

    /** Answers the notes of a reply. */
    public static List<Note> parse(List<Object> values) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i + VALUES <= values.size(); i += VALUES) {
            double length = Codec.number(values.get(i + 2));
            Note note = Note.of(
                    Pitch.of(Math.clamp((int) Codec.number(values.get(i)), 0, 127)),
                    Beats.of(Codec.number(values.get(i + 1))),
                    Beats.of(length > 0 ? length : 1 / 1024.0),
                    Math.clamp((int) Math.rint(Codec.number(values.get(i + 3))), 1, 127));
            boolean muted = Codec.FLAG.in().apply(values.get(i + 4));
            notes.add(muted ? note.withDetail(note.detail().withEnabled(false)) : note);
        }
        return notes;
    }

    /** Adds notes part by part; each part is there once, however often it had to be sent. */
    void add(List<Note> notes) throws LiveFault {
        List<Note> wanted = new ArrayList<>(read());
        for (int from = 0; from < notes.size(); from += PART) {
            List<Note> part = notes.subList(from, Math.min(notes.size(), from + PART));
            int before = wanted.size();
            wanted.addAll(part);
            send(part, wanted.size(), before);
        }
    }

    private void send(List<Note> part, int after, int before) throws LiveFault {
        String what = "Add " + part.size() + " notes to " + name;
        int found = before;
        for (int i = 0; i < access.wire().target().attempts(); i++) {
            long since = System.nanoTime();
            if (found == before) {
                access.wire().tell(List.of(new OscMessage("/live/clip/add/notes", arguments(part))));
            }
            found = read().size();
            if (found == after) {
                access.note(what, Outcome.DONE);
                return;
            }
            if (access.wire().complaintSince(since).isPresent()) {
                access.note(what, Outcome.REFUSED);
                throw new LiveFault(
                        Kind.REFUSED,
                        what + ": Live refuses: "
                                + access.wire().complaintSince(since).get() + ".");
            }
        }
        access.note(what, Outcome.UNCONFIRMED);
        throw new LiveFault(
                Kind.UNCONFIRMED,
                what + ": the clip should then hold " + after + ", but Live answers " + found
                        + ". Two notes of one pitch at one place are one in Live; look at the clip before you try again.");
    }

    private List<Object> arguments(List<Note> notes) {
        List<Object> all = new ArrayList<>(clip);
        for (Note note : notes) {
            all.add(note.pitch().midi());
            all.add((float) note.start().value());
            all.add((float) note.length().value());
            all.add((float) note.velocity());
            all.add(!note.enabled());
        }
        return all;
    }

    /** Removes all notes, looks that they are gone, and adds others. */
    void replace(List<Note> notes) throws LiveFault {
        List<Object> all = new ArrayList<>(clip);
        all.addAll(List.of(0, 128, (float) EARLIEST, (float) SPAN));
        Doing.again(
                access,
                access.consent(),
                "Remove the notes of " + name,
                "/live/clip/remove/notes",
                all,
                () -> read().isEmpty());
        add(notes);
    }
}
