package dev.backline.live.set.internal.xml;

/** One line of a shape. */
final class ShapeLine {
    private static final String LOCK = "LockEnvelope";

    private ShapeLine() {}

    static Element element(String line, Era era) {
        String[] words = line.split(" ", 2);
        String[] names = words[0].split("\\|");
        Element element = new Element(era == Era.LIVE_11 ? names[0] : names[names.length - 1]);
        String rest = words.length > 1 ? words[1] : "";
        String[] parts = rest.split(" ");
        switch (parts[0]) {
            case "" -> {}
            case "float" -> number(element, parts);
            case "switch" -> toggle(element, parts[1]);
            case "enum" -> choice(element, parts, era);
            case "target" -> target(element);
            case "pointee" -> element.with("Id", Shapes.OPEN_POINTEE);
            default -> attributes(element, rest, parts);
        }
        return element;
    }

    private static void attributes(Element element, String rest, String[] parts) {
        if (!rest.startsWith("@") && !parts[0].matches("\\w+=.*")) {
            element.with("Value", rest.equals("\"\"") ? "" : rest);
            return;
        }
        for (String part : parts) {
            String[] pair = part.split("=", 2);
            element.with(pair.length == 1 ? "Id" : pair[0], pair.length == 1 ? Shapes.OPEN_SIBLING : pair[1]);
        }
    }

    private static void number(Element element, String[] parts) {
        head(element, parts[1]);
        Element range = element.add(new Element("MidiControllerRange"));
        leaf(range, "Min", parts[2]);
        leaf(range, "Max", parts[3]);
        target(element.add(new Element("AutomationTarget")));
        target(element.add(new Element("ModulationTarget")));
        if (parts.length > 4) {
            element.unit(parts[4]);
        }
    }

    private static void choice(Element element, String[] parts, Era era) {
        choice(element, parts[1]);
        if (era == Era.LIVE_12) {
            Element range = element.add(new Element("MidiControllerRange"));
            leaf(range, "Min", "0");
            leaf(range, "Max", parts[2]);
        }
    }

    private static void toggle(Element element, String value) {
        choice(element, value);
        Element thresholds = element.add(new Element("MidiCCOnOffThresholds"));
        leaf(thresholds, "Min", "64");
        leaf(thresholds, "Max", "127");
    }

    private static void choice(Element element, String value) {
        head(element, value);
        target(element.add(new Element("AutomationTarget")));
    }

    private static void head(Element element, String value) {
        leaf(element, "LomId", "0");
        leaf(element, "Manual", value);
    }

    private static void target(Element element) {
        element.with("Id", Shapes.OPEN_POINTEE);
        leaf(element, LOCK, "0");
    }

    private static void leaf(Element parent, String name, String value) {
        parent.add(new Element(name)).with("Value", value);
    }
}
