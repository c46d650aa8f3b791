package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.change.Act;
import dev.backline.live.set.internal.diff.change.Context;
import dev.backline.live.set.internal.diff.change.Draft;
import dev.backline.live.set.internal.diff.change.Noise;
import dev.backline.live.set.internal.diff.change.Subject;
import dev.backline.live.set.internal.diff.word.Labels;
import dev.backline.live.set.internal.diff.word.Song;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import dev.backline.live.set.internal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Reads what has no words of its own: by the names of elements, and without losing any. */
final class PlainReading {
    private static final int MOST_TOLD = 4;
    private static final int LONG_TEXT = 40;

    private final Context context;
    private final boolean sameFormat;

    PlainReading(Context context) {
        this.context = context;
        this.sameFormat = minor(context.before()).equals(minor(context.after()));
    }

    private static String minor(Song song) {
        return song.view().ableton().attribute("MinorVersion", "");
    }

    /** Tells one change for all that differs in a part of some object. */
    void read(Where where, Delta part) {
        if (context.scribe().isNoise(where, part)) {
            return;
        }
        List<Edit> told = new ArrayList<>();
        List<Edit> format = new ArrayList<>();
        for (Edit edit : part.edits()) {
            boolean structure =
                    edit.act() == Edit.Act.ADD || edit.act() == Edit.Act.REMOVE || edit.act() == Edit.Act.ORDER;
            (structure && !sameFormat ? format : told).add(edit);
        }
        if (!format.isEmpty()) {
            context.scribe().join("format", format, formatOnly());
        }
        if (!told.isEmpty()) {
            tell(where, part, told);
        }
    }

    private static Draft formatOnly() {
        return new Draft(Subject.SET, Act.CHANGED, Where.SET).says("the version of the format changed");
    }

    private void tell(Where where, Delta part, List<Edit> edits) {
        List<Edit> real = edits.stream().filter(e -> !Noise.is(e)).toList();
        if (real.isEmpty()) {
            context.scribe().numbering(edits);
            return;
        }
        Edit first = real.getFirst();
        boolean one = real.size() == 1 && first.act() == Edit.Act.SET;
        String title = Labels.title(part.node().name());
        String what = where.place().parameter().map(p -> p + " " + title).orElse(title);
        Draft draft = new Draft(Subject.SETTING, act(part), where.atParameter(what))
                .edits(edits)
                .focus(part);
        if (one) {
            draft.values(Values.before(first.place()), Values.after(first.place()));
        }
        context.scribe().tell(draft.says(sentence(where, part, what, real)));
    }

    private static Act act(Delta part) {
        return part.isAdded() ? Act.ADDED : part.isRemoved() ? Act.REMOVED : Act.CHANGED;
    }

    private String sentence(Where where, Delta part, String what, List<Edit> real) {
        String of = what + " of " + where.holder();
        if (!part.isPair()) {
            String value =
                    part.node().value().map(v -> " (" + Words.safe(v) + ")").orElse("");
            return of + (part.isAdded() ? " added" : " removed") + value;
        }
        if (real.size() == 1
                && real.getFirst().act() == Edit.Act.SET
                && real.getFirst().place() == part) {
            return of + " changed " + Words.fromTo(Values.before(part), Values.after(part));
        }
        return of + " changed: " + values(part, real);
    }

    /** Answers what differs below, the first few of it. */
    String values(Delta part) {
        return values(part, part.edits().stream().filter(e -> !Noise.is(e)).toList());
    }

    private static String values(Delta part, List<Edit> real) {
        StringJoiner text = new StringJoiner(", ");
        for (Edit edit : real.subList(0, Math.min(MOST_TOLD, real.size()))) {
            String path = path(part, edit.place());
            text.add(
                    switch (edit.act()) {
                        case SET -> path + " " + Words.fromTo(Values.before(edit.place()), Values.after(edit.place()));
                        case ADD -> path + " added";
                        case REMOVE -> path + " removed";
                        case ORDER -> path + " in another order";
                    });
        }
        return real.size() > MOST_TOLD ? text + " and " + (real.size() - MOST_TOLD) + " more" : text.toString();
    }

    private static String path(Delta top, Delta place) {
        Delta named = place.node().is(Node.TEXT) ? place.parent().orElse(place) : place;
        StringBuilder path = new StringBuilder();
        Delta at = named;
        while (at != top && at.parent().isPresent()) {
            path.insert(
                    0,
                    path.isEmpty()
                            ? Words.split(at.node().name())
                            : Words.split(at.node().name()) + " ");
            at = at.parent().orElseThrow();
        }
        return path.isEmpty() ? Words.split(named.node().name()) : path.toString();
    }

    /** What stands in leaves. */
    static final class Values {
        private Values() {}

        static String before(Delta pair) {
            return value(pair, pair.left().orElseThrow());
        }

        static String after(Delta pair) {
            return value(pair, pair.right().orElseThrow());
        }

        private static String value(Delta pair, Node node) {
            if (!node.isElement()) {
                String text = node.text().strip();
                return text.length() > LONG_TEXT ? "content of " + text.length() + " characters" : Words.safe(text);
            }
            List<String> changed = Noise.changed(pair);
            StringJoiner values = new StringJoiner(" ");
            for (String attribute : changed) {
                String value = Words.safe(node.attribute(attribute, ""));
                values.add(changed.size() == 1 ? value : attribute + " " + value);
            }
            return values.toString();
        }
    }
}
