package dev.backline.live.bridge.internal.action;

import dev.backline.live.bridge.api.LiveConnection;
import dev.backline.live.bridge.api.LiveFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How much of the processor something of a running Live takes.
 *
 * @param what Live as a whole, or a track
 * @param load in percent; {@code unknown} where nobody tells and nothing can be made of what is told
 * @param how {@code measured} by Live itself, or {@code estimated} and from what
 */
public record Load(String what, String load, String how) {
    private static final String UNKNOWN = "unknown";

    /**
     * Answers Live's own load, which it measures, and each track's, which no address of AbletonOSC tells: Live's load shared out by the number of devices is the
     * best that can be said, and is said to be that.
     */
    static List<Load> of(LiveConnection live) throws LiveFault {
        OptionalDouble whole = live.application().load();
        List<Load> loads = new ArrayList<>();
        loads.add(new Load(
                "Live",
                whole.isPresent() ? percent(whole.getAsDouble()) : UNKNOWN,
                whole.isPresent() ? "measured by Live" : "this Live does not tell"));
        List<String> names = live.trackNames();
        List<Integer> devices = new ArrayList<>();
        for (int track = 0; track < names.size(); track++) {
            // Where there is nothing to share out, nobody needs to be asked.
            devices.add(whole.isPresent() ? live.track(track).deviceNames().size() : 0);
        }
        int all = devices.stream().mapToInt(Integer::intValue).sum();
        for (int track = 0; track < names.size(); track++) {
            loads.add(ofTrack(names.get(track), devices.get(track), all, whole));
        }
        return loads;
    }

    private static Load ofTrack(String name, int own, int all, OptionalDouble whole) {
        if (all == 0 || whole.isEmpty()) {
            String reason = whole.isEmpty() ? "Live's own load is not known" : "no track has a device";
            return new Load(name, UNKNOWN, "nothing to estimate from: " + reason);
        }
        return new Load(
                name,
                percent(whole.getAsDouble() * own / all),
                "estimated: Live's load by " + own + " of " + all + " devices on tracks");
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", value);
    }
}
