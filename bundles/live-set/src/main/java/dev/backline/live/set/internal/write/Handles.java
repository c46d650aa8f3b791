package dev.backline.live.set.internal.write;

import dev.backline.live.set.internal.xml.Element;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the parameters of devices and chains ended up, by the ids that the set gives them. */
final class Handles {
    private static final String MANUAL = "Manual";

    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, Handle> named = new HashMap<>();

    /** Remembers a device or chain; an empty id is never asked for. */
    void put(String space, String id, Element element) {
        if (!id.isEmpty()) {
            elements.put(space + "/" + id, element);
        }
    }

    /** Remembers a parameter that has another name or unit in the set. */
    void put(String id, String parameter, Handle handle) {
        if (!id.isEmpty()) {
            named.put("device/" + id + "/" + parameter, handle);
        }
    }

    /** Answers the parameter of a device or chain. */
    Optional<Handle> find(String space, String id, String name) {
        Handle handle = named.get(space + "/" + id + "/" + name);
        Element element = elements.get(space + "/" + id);
        if (handle != null || element == null) {
            return Optional.ofNullable(handle);
        }
        return (space.equals("chain") ? chain(element, name) : device(element, name)).map(Handle::plain);
    }

    private static Optional<Element> chain(Element branch, String name) {
        return switch (name) {
            case "volume" -> Optional.of(branch.at("MixerDevice/Volume"));
            case "pan" -> Optional.of(branch.at("MixerDevice/Panorama"));
            case "on" -> Optional.of(branch.at("MixerDevice/Speaker"));
            default -> Optional.empty();
        };
    }

    private static Optional<Element> device(Element device, String name) {
        if (name.equals("on")) {
            return Optional.of(device.at("On"));
        }
        if (name.equals("selector")) {
            return device.child("ChainSelector");
        }
        return name.startsWith("macro/")
                ? device.child("MacroControls." + name.substring("macro/".length()))
                : parameter(device, name);
    }

    /** Answers a parameter by its path in the file, or by its name whatever its case and signs. */
    static Optional<Element> parameter(Element device, String name) {
        Optional<Element> exact = Optional.of(device);
        for (String step : name.split("/")) {
            exact = exact.flatMap(e -> e.child(step));
        }
        if (exact.flatMap(e -> e.child(MANUAL)).isPresent()) {
            return exact;
        }
        return loose(device, plain(name));
    }

    private static Optional<Element> loose(Element element, String wanted) {
        for (Element child : element.children()) {
            if (child.child(MANUAL).isPresent() && plain(child.name()).equals(wanted)) {
                return Optional.of(child);
            }
            if (!child.name().equals("Branches")) {
                Optional<Element> inside = loose(child, wanted);
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
