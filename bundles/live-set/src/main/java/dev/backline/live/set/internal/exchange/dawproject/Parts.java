package dev.backline.live.set.internal.exchange.dawproject;

import dev.backline.live.set.internal.xml.Element;
import dev.backline.live.set.internal.xml.Numbers;
import dev.backline.model.Color;

/** The smallest elements of a project. */
final class Parts {
    private Parts() {}

    static Element element(String name) {
        return new Element(name);
    }

    static String number(double value) {
        return Numbers.text(value);
    }

    static Element real(String name, String id, String unit, double low, double high, double value) {
        Element element = element(name).with("unit", unit);
        if (Double.isFinite(low)) {
            element.with("min", number(low));
        }
        if (Double.isFinite(high)) {
            element.with("max", number(high));
        }
        if (Double.isFinite(value)) {
            element.with("value", number(value));
        }
        return element.with("id", id);
    }

    static Element bool(String name, String id, boolean value) {
        return element(name).with("value", String.valueOf(value)).with("id", id);
    }

    static Element colored(Element element, Color color) {
        return color.index() < 0 ? element : element.with("color", Palette.text(color));
    }
}
