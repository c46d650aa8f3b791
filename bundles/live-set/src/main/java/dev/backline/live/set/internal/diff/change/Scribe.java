package dev.backline.live.set.internal.diff.change;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes down what the readings tell, each thing once, and loses no edit. */
public final class Scribe {
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Draft> keyed = new HashMap<>();
    private final Map<String, Draft> joined = new LinkedHashMap<>();
    private final Map<String, Draft> views = new LinkedHashMap<>();
    private final Draft numbering = new Draft(Subject.NUMBERING, Act.CHANGED, Where.SET);

    public void tell(Draft draft) {
        drafts.add(draft);
    }

    /** Takes down a change that others may be part of. */
    public void tell(String key, Draft draft) {
        drafts.add(draft);
        keyed.putIfAbsent(key, draft);
    }

    /** Takes edits that are part of the change of that key; when nobody tells that one, {@code otherwise} is told. */
    public void join(String key, List<Edit> edits, Draft otherwise) {
        joined.computeIfAbsent(key, k -> otherwise).edits(edits);
    }

    public void numbering(List<Edit> edits) {
        numbering.edits(edits);
    }

    public void view(Where where, String element, List<Edit> edits) {
        views.computeIfAbsent(
                        where.holder() + "\0" + element,
                        k -> new Draft(Subject.VIEW, Act.CHANGED, where)
                                .says(Words.split(element) + " of " + where.holder() + " changed (view)")
                                .hide())
                .edits(edits);
    }

    public List<SetChange> changes() {
        joined.forEach((key, draft) -> {
            Draft told = keyed.get(key);
            if (told == null) {
                drafts.add(draft);
            } else {
                told.edits(draft.edits());
            }
        });
        joined.clear();
        List<Draft> all = new ArrayList<>(new Moves(drafts).joined());
        all.addAll(views.values());
        if (!numbering.edits().isEmpty()) {
            all.add(numbering
                    .hide()
                    .says(Words.count(numbering.edits().size(), "number") + " changed that only Live uses"));
        }
        return all.stream().map(Draft::change).toList();
    }

    /** Sends what nobody hears where it belongs, and answers whether that was all. */
    public boolean isNoise(Where where, Delta delta) {
        if (Noise.isView(delta)) {
            view(where, delta.node().name(), delta.edits());
            return true;
        }
        if (Noise.isOnlyNoise(delta)) {
            sort(where, delta);
            return true;
        }
        return false;
    }

    private void sort(Where where, Delta delta) {
        if (Noise.isView(delta)) {
            view(where, delta.node().name(), delta.edits());
            return;
        }
        real(where, delta);
        delta.children().forEach(c -> sort(where, c));
    }

    /** Answers the edits of the place alone that are more than noise, and sends the others where they belong. */
    public List<Edit> real(Where where, Delta delta) {
        List<Edit> real = new ArrayList<>();
        for (Edit edit : delta.ownEdits()) {
            if (!Noise.is(edit)) {
                real.add(edit);
            } else if (Noise.isView(edit)) {
                view(where, delta.node().name(), List.of(edit));
            } else {
                numbering(List.of(edit));
            }
        }
        return real;
    }
}
