package dev.backline.live.set.internal.diff;

import dev.backline.live.set.internal.compare.Delta;
import dev.backline.live.set.internal.compare.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change while it is being put together. */
final class Draft {
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

    Draft(Subject subject, Act act, Where where) {
        this.subject = subject;
        this.act = act;
        this.where = where;
    }

    Draft values(String old, String now) {
        before = old;
        after = now;
        return this;
    }

    Draft bars(String text) {
        bars = text;
        return this;
    }

    Draft says(String text) {
        sentence = Words.capital(text);
        return this;
    }

    Draft edits(List<Edit> more) {
        edits.addAll(more);
        return this;
    }

    Draft focus(Delta delta) {
        focus = Optional.of(delta);
        return this;
    }

    /** What it holds, so that what is gone here and new there is known to have moved. */
    Draft content(String key) {
        content = key;
        return this;
    }

    Draft hide() {
        hidden = true;
        return this;
    }

    Draft act(Act other) {
        act = other;
        return this;
    }

    String content() {
        return content;
    }

    Act act() {
        return act;
    }

    Subject subject() {
        return subject;
    }

    Where where() {
        return where;
    }

    String bars() {
        return bars;
    }

    Optional<Delta> focus() {
        return focus;
    }

    List<Edit> edits() {
        return edits;
    }

    SetChange change() {
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
