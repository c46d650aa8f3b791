package dev.backline.live.set.internal.max;

import java.util.List;
import java.util.Optional;

/**
 * A parameter that Live stores or automates.
 *
 * @param longName unique in the device; automation is bound to it
 * @param shortName as the device shows it
 * @param type {@code float}, {@code int}, {@code enum}, {@code blob}, or {@code unknown} when it lies in a file that is not here
 * @param min smallest value
 * @param max largest value
 * @param unit of the display, when it is said
 * @param choices words of an enum
 * @param initial value at the start, when one is said
 * @param visibility {@code automated}, {@code stored} or {@code hidden}
 * @param object kind of object, such as {@code live.dial} or {@code pattr}
 * @param path of the object through the patchers
 */
public record MaxParameter(
        String longName,
        String shortName,
        String type,
        Optional<Double> min,
        Optional<Double> max,
        Optional<String> unit,
        List<String> choices,
        Optional<String> initial,
        String visibility,
        String object,
        String path) {
    private static final List<String> TYPES = List.of("float", "int", "enum", "blob");
    private static final List<String> VISIBILITIES = List.of("automated", "stored", "hidden");
    private static final List<String> UNITS =
            List.of("int", "float", "ms", "Hz", "dB", "%", "pan", "st", "MIDI note", "custom", "native");

    /** The upper end that Max leaves unsaid. */
    private static final double DEFAULT_MAX = 127;

    /** Answers a parameter whose object lies in a file that is not here. */
    static MaxParameter elsewhere(String path, String longName, String shortName) {
        return new MaxParameter(
                longName,
                shortName,
                "unknown",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                VISIBILITIES.getFirst(),
                "",
                path);
    }

    static MaxParameter of(String path, Box box, Json said, Optional<String> longName, Optional<String> shortName) {
        List<Json> words = said.get("parameter_enum").elements();
        String type = word(TYPES, said.get("parameter_type")).orElse("float");
        boolean number = type.equals("float") || type.equals("int");
        boolean ranged = number || !words.isEmpty();
        double top = number ? DEFAULT_MAX : words.size() - 1;
        String own = said.get("parameter_longname").text().orElse("");
        return new MaxParameter(
                longName.orElse(own),
                shortName.orElse(said.get("parameter_shortname").text().orElse(own)),
                type,
                ranged ? said.get("parameter_mmin").number().or(() -> Optional.of(0.0)) : Optional.empty(),
                ranged ? said.get("parameter_mmax").number().or(() -> Optional.of(top)) : Optional.empty(),
                unit(said),
                words.stream().map(Json::shown).toList(),
                said.get("parameter_initial_enable").isOn()
                        ? said.get("parameter_initial").elements().stream()
                                .map(Json::shown)
                                .reduce((a, b) -> a + " " + b)
                        : Optional.empty(),
                word(VISIBILITIES, said.get("parameter_invisible")).orElse(VISIBILITIES.getFirst()),
                box.object().isEmpty() ? box.maxclass() : box.object(),
                path);
    }

    private static Optional<String> unit(Json said) {
        Optional<String> unit = word(UNITS, said.get("parameter_unitstyle"));
        return unit.filter("custom"::equals).isPresent()
                ? said.get("parameter_units").text().or(() -> unit)
                : unit;
    }

    private static Optional<String> word(List<String> words, Json index) {
        return index.number().filter(n -> n >= 0 && n < words.size()).map(n -> words.get(n.intValue()));
    }
}
