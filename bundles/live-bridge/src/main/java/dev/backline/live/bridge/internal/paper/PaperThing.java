package dev.backline.live.bridge.internal.paper;

import dev.backline.api.set.SetEdit;
import dev.backline.live.bridge.api.Consent;
import dev.backline.live.bridge.api.LiveFault;
import dev.backline.live.bridge.api.LiveThing;
import dev.backline.live.bridge.api.LiveValue;
import java.math.BigDecimal;
import java.util.List;

/** What all things of a set on disk have in common. */
abstract class PaperThing implements LiveThing {
    final Paper paper;
    final Consent consent;
    private final String kind;
    private final List<Integer> path;

    PaperThing(Paper paper, Consent consent, String kind, Integer... path) {
        this.paper = paper;
        this.consent = consent;
        this.kind = kind;
        this.path = List.of(path);
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final List<Integer> path() {
        return path;
    }

    @Override
    public final LiveValue<Object> value(String property) {
        return fixed(property, () -> {
            throw paper.cannot("tell AbletonOSC's " + property);
        });
    }

    final <T> LiveValue<T> value(String name, PaperValue.Reading<T> reading, PaperValue.Editing<T> editing) {
        return new PaperValue<>(paper, consent, name, reading, editing);
    }

    final <T> LiveValue<T> fixed(String name, PaperValue.Reading<T> reading) {
        return PaperValue.fixed(paper, name, reading);
    }

    final void apply(SetEdit edit) throws LiveFault {
        paper.apply(consent, edit);
    }

    static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    static String number(double value) {
        return Double.isInfinite(value) ? "-inf" : BigDecimal.valueOf(value).toPlainString();
    }
}
