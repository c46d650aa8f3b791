package dev.backline.live.virtual.internal.speak;

import dev.backline.live.osc.api.dialect.DialectAddress;
import dev.backline.live.osc.api.dialect.ObjectKind;
import dev.backline.live.virtual.internal.song.DeviceItem;
import dev.backline.live.virtual.internal.song.ParameterItem;
import dev.backline.live.virtual.internal.song.TrackItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

/** What can be said about Live, about the script, and about no single object. */
final class Scripts {
    /** The Live that it claims to be: the oldest one that AbletonOSC's own tests take. */
    private static final List<Object> VERSION = List.of(11, 3);

    private static final List<String> LEVELS = List.of("debug", "info", "warning", "error", "critical");

    private final Studio studio;
    private final FilterWords filter;
    private final DoubleSupplier load;
    private final Runnable reload;
    private final Map<String, ParameterItem> mapped = new TreeMap<>();
    private String level = "info";

    Scripts(Studio studio, DoubleSupplier load, Runnable reload) {
        this.studio = studio;
        this.filter = new FilterWords(studio);
        this.load = load;
        this.reload = reload;
    }

    /** Answers what is replied; nothing where nothing is. */
    Optional<List<Object>> answer(DialectAddress address, List<Object> arguments) throws LiveFault {
        switch (address.address()) {
            case "/live/test" -> {
                return Optional.of(List.of("ok"));
            }
            case "/live/application/get/version" -> {
                return Optional.of(VERSION);
            }
            case "/live/application/get/average_process_usage" -> {
                // Live tells it in per cent, as its meter shows it.
                return Optional.of(List.of(100 * load.getAsDouble()));
            }
            case "/live/api/get/log_level" -> {
                return Optional.of(List.of(level));
            }
            case "/live/api/set/log_level" -> setLevel(arguments);
            case "/live/api/reload" -> reload.run();
            case "/live/api/show_message" ->
                // There is no status bar: the message is taken and shown nowhere.
                Given.value(Spoken.argument(ObjectKind.API, "show_message", 0), arguments, 0, "show_message");
            case "/live/clips/filter" -> filter.filter(arguments);
            case "/live/clips/unfilter" -> filter.unfilter(arguments);
            case "/live/midimap/map_cc" -> map(arguments);
            default -> throw new IllegalStateException(address.address() + " is not understood.");
        }
        return Optional.empty();
    }

    private void setLevel(List<Object> arguments) throws LiveFault {
        if (arguments.isEmpty()) {
            throw new LiveFault(LiveFault.Kind.INDEX, "list index out of range");
        }
        if (!LEVELS.contains(arguments.getFirst())) {
            throw LiveFault.runtime("The log level is " + arguments.getFirst() + ", but debug, info, warning, error or"
                    + " critical was expected");
        }
        level = (String) arguments.getFirst();
    }

    /** Binds a controller to a parameter. No MIDI comes in here, so that nothing ever moves it. */
    private void map(List<Object> arguments) throws LiveFault {
        TrackItem track = Targets.written(studio.song().tracks(), Given.index(arguments, 0));
        DeviceItem device = Targets.written(track.devices(), Given.index(arguments, 1));
        ParameterItem parameter = Targets.written(device.parameters(), Given.index(arguments, 2));
        Object channel =
                Given.value(Spoken.argument(ObjectKind.MIDIMAP, "map_cc", 3), whole(arguments, 3), 0, "channel");
        Object cc = Given.value(Spoken.argument(ObjectKind.MIDIMAP, "map_cc", 4), whole(arguments, 4), 0, "cc");
        mapped.put(channel + "/" + cc, parameter);
    }

    private static List<Object> whole(List<Object> arguments, int place) throws LiveFault {
        return List.of(Given.index(arguments, place));
    }
}
