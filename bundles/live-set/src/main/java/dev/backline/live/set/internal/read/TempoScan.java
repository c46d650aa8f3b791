package dev.backline.live.set.internal.read;

import dev.backline.api.set.SetFault;
import dev.backline.model.TimeSignature;
import java.util.Optional;

/** Tempo and signature from the main track. Live 8 has them as first events, later ones as values. */
final class TempoScan {
    /** 99 numerators for each of the denominators 1 to 16. */
    private static final int LAST_CODE = 5 * 99 - 1;

    private Optional<Double> bpm = Optional.empty();
    private Optional<TimeSignature> signature = Optional.empty();
    private String target = "";
    private boolean tempoEnvelope;
    private double before = Double.NaN;
    private int changes;

    void start(Tag tag) throws SetFault {
        boolean inTempo = tag.parent(1, "Tempo") && tag.parent(2, "Mixer");
        boolean inSignature = tag.parent(1, "TimeSignature") && tag.parent(2, "Mixer");
        switch (tag.name()) {
            case "Manual" -> manual(tag, inTempo, inSignature);
            case "AutomationTarget" -> target = inTempo ? tag.text("Id") : target;
            case "PointeeId" ->
                tempoEnvelope = tag.value().equals("8") || tag.value().equals(target);
            case "FloatEvent", "EnumEvent" -> event(tag);
            default -> {}
        }
    }

    private void manual(Tag tag, boolean inTempo, boolean inSignature) throws SetFault {
        if (inTempo) {
            bpm = Optional.of(tag.number("Value"));
        } else if (inSignature) {
            signature(tag.number("Value"));
        }
    }

    private void event(Tag tag) throws SetFault {
        boolean old = tag.parent(2, "ArrangerAutomation") && tag.parent(4, "Mixer");
        boolean tempo = old ? tag.parent(3, "Tempo") : tempoEnvelope && tag.parent(2, "Automation");
        if (old && tag.parent(3, "TimeSignature") && signature.isEmpty()) {
            signature(tag.number("Value"));
        }
        if (tempo && tag.name().equals("FloatEvent")) {
            double value = tag.number("Value");
            bpm = old && bpm.isEmpty() ? Optional.of(value) : bpm;
            changes += !Double.isNaN(before) && before != value ? 1 : 0;
            before = value;
        }
    }

    private void signature(double code) {
        if (code >= 0 && code <= LAST_CODE) {
            int whole = (int) code;
            signature = Optional.of(new TimeSignature(whole % 99 + 1, 1 << (whole / 99)));
        }
    }

    Optional<Double> bpm() {
        return bpm;
    }

    Optional<TimeSignature> signature() {
        return signature;
    }

    int changes() {
        return changes;
    }
}
