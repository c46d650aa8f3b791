package dev.backline.live.set.internal.diff.change;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import dev.backline.live.set.internal.diff.word.Place;
import dev.backline.live.set.internal.diff.word.Where;
import dev.backline.live.set.internal.diff.word.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change while it is being put together. */
public final class Draft {
    private final Subject subject;
    private Act act;
    private final Where where;
    private final List<Edit> edits = new ArrayList<>();
    private String before = "";
    private String after = "";
    private String bars = "";
    private String sentence = "";
    private String content = "";
    private boolean hidden;
    private Optional<Delta> focus = Optional.empty();

    public Draft(Subject subject, Act act, Where where) {
        this.subject = subject;
        this.act = act;
        this.where = where;
    }

    public Draft values(String old, String now) {
        before = old;
        after = now;
        return this;
    }

    public Draft bars(String text) {
        bars = text;
        return this;
    }

    public Draft says(String text) {
        sentence = Words.capital(text);
        return this;
    }

    public Draft edits(List<Edit> more) {
        edits.addAll(more);
        return this;
    }

    public Draft focus(Delta delta) {
        focus = Optional.of(delta);
        return this;
    }

    /** What it holds, so that what is gone here and new there is known to have moved. */
    public Draft content(String key) {
        content = key;
        return this;
    }

    public Draft hide() {
        hidden = true;
        return this;
    }

    public Draft act(Act other) {
        act = other;
        return this;
    }

    public String content() {
        return content;
    }

    public Act act() {
        return act;
    }

    public Subject subject() {
        return subject;
    }

    public Where where() {
        return where;
    }

    public String bars() {
        return bars;
    }

    public Optional<Delta> focus() {
        return focus;
    }

    public List<Edit> edits() {
        return edits;
    }

    public SetChange change() {
        return new SetChange(
                subject, act, place(), filled(before), filled(after), filled(bars), sentence, hidden, focus, edits);
    }

    private Place place() {
        Place on = where.place();
        return new Place(
                on.track(),
                on.trackNumber(),
                on.trackIdBefore(),
                on.trackIdAfter(),
                on.scene(),
                on.clip(),
                on.device(),
                on.parameter(),
                edits.isEmpty() ? "" : path(edits.getFirst().place()));
    }

    private static String path(Delta place) {
        StringBuilder path = new StringBuilder();
        Optional<Delta> at = Optional.of(place);
        while (at.isPresent()) {
            Delta delta = at.orElseThrow();
            String id = delta.node().attribute("Id").map(i -> "[" + i + "]").orElse("");
            path.insert(0, "/" + delta.node().name() + id);
            at = delta.parent();
        }
        return Words.safe(path.substring(1));
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
