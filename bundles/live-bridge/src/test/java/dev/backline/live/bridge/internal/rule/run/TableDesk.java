package dev.backline.live.bridge.internal.rule.run;

import dev.backline.live.bridge.internal.rule.Address;
import dev.backline.live.bridge.internal.rule.RuleFault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A desk whose dials are what a test says they are; names and numbers of tracks A, B, C ... mean the same. */
final class TableDesk implements Desk {
    private final Map<String, DoubleUnaryOperator> values = new HashMap<>();

    TableDesk shows(String address, DoubleUnaryOperator byBeat) {
        values.put(address, byBeat);
        return this;
    }

    @Override
    public Dial dial(Address address) throws RuleFault {
        String track = address.track();
        if (track.length() == 1) {
            track = "#" + (track.toUpperCase(Locale.ROOT).charAt(0) - 'A' + 1);
        }
        if (!track.isEmpty() && !track.matches("#[1-9]")) {
            throw new RuleFault("there is no track \"" + track + "\"");
        }
        Address canonical = new Address(track, address.device(), address.property(), address.argument());
        return switch (address.property()) {
            case VOLUME, SEND -> new Dial(canonical, canonical.toString(), "dB", -70, 6, 0.1);
            case TEMPO -> new Dial(canonical, canonical.toString(), "bpm", 20, 999, 0.1);
            case PAN -> new Dial(canonical, canonical.toString(), "", -1, 1, 0.01);
            case PARAMETER -> new Dial(canonical, canonical.toString(), "Hz", 20, 20_000, 10);
            default -> new Dial(canonical, canonical.toString(), "", 0, 1, 1);
        };
    }

    @Override
    public double read(Dial dial, double beat) {
        return values.getOrDefault(dial.name(), b -> 0).applyAsDouble(beat);
    }
}
