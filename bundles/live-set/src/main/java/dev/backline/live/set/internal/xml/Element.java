package dev.backline.live.set.internal.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A node of a set in the making. Live keeps everything in attributes, so there is no text. Belongs to one thread. */
public final class Element {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private String unit = "";

    /** Answers an empty node. */
    public Element(String name) {
        this.name = name;
    }

    /** Answers the name. */
    public String name() {
        return name;
    }

    /** Answers the attributes in order. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** Answers the children in order; the list may be changed. */
    public List<Element> children() {
        return children;
    }

    /** Answers the unit that the file has for a parameter, such as {@code ms}; empty when it has none. */
    public String unit() {
        return unit;
    }

    /** Sets the unit. */
    void unit(String value) {
        unit = value;
    }

    /** Answers the first child of a name. */
    public Optional<Element> child(String of) {
        return children.stream().filter(c -> c.name.equals(of)).findFirst();
    }

    /** Answers the {@code Value} of the node at a path. */
    public String value(String path) {
        return at(path).attribute("Value");
    }

    /** Sets an attribute. */
    public Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Adds a child behind the others and answers it. */
    public Element add(Element child) {
        children.add(child);
        return child;
    }

    /**
     * Answers the node at a path of names such as {@code DeviceChain/Mixer/Volume}; the first one of each name.
     *
     * @throws IllegalStateException if it is not there, which is a fault of a shape
     */
    public Element at(String path) {
        Element node = this;
        for (String step : path.split("/")) {
            Element parent = node;
            node = parent.children.stream()
                    .filter(c -> c.name.equals(step))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No " + step + " in " + parent.name + "."));
        }
        return node;
    }

    /** Sets the {@code Value} of the node at a path. */
    public Element set(String path, String value) {
        at(path).with("Value", value);
        return this;
    }

    /** Sets the {@code Value} of the node at a path. */
    public Element set(String path, long value) {
        return set(path, Long.toString(value));
    }

    /** Sets the {@code Value} of the node at a path. */
    public Element set(String path, double value) {
        return set(path, Numbers.text(value));
    }

    /** Sets the {@code Value} of the node at a path. */
    public Element set(String path, boolean value) {
        return set(path, String.valueOf(value));
    }

    /** Answers an attribute that must be there. */
    public String attribute(String attribute) {
        return Objects.requireNonNull(attributes.get(attribute), attribute);
    }
}
