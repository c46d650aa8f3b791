package dev.backline.live.set.internal.read;

import dev.backline.api.set.SetFault;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A start tag with its place in the tree; valid until the reader moves on. */
final class Tag {
    private final XMLStreamReader xml;
    private final String file;
    private final List<String> path;

    Tag(XMLStreamReader xml, String file, List<String> path) {
        this.xml = xml;
        this.file = file;
        this.path = path;
    }

    String name() {
        return path.getLast();
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    /** Answers whether the n-th element above has the name; 1 is the parent. */
    boolean parent(int n, String name) {
        return path.size() > n && path.get(path.size() - 1 - n).equals(name);
    }

    /** Answers whether the element at a depth from the root, which is 0, has the name. */
    boolean inside(int depth, String name) {
        return path.size() > depth && path.get(depth).equals(name);
    }

    /** Answers whether any element above has the name. */
    boolean within(String name) {
        return path.contains(name);
    }

    String value() {
        return text("Value");
    }

    String text(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    int whole(String attribute, int otherwise) throws SetFault {
        String text = text(attribute);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw fault(text, "a whole number", e);
        }
    }

    double number(String attribute) throws SetFault {
        String text = text(attribute);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw fault(text, "a number", e);
        }
        throw fault(text, "a finite number", null);
    }

    double number(String attribute, double otherwise) throws SetFault {
        return text(attribute).isEmpty() ? otherwise : number(attribute);
    }

    private SetFault fault(String found, String expected, @Nullable Throwable cause) {
        String message = file + ", line " + line() + ": " + name() + " is \"" + found + "\", but " + expected
                + " was expected. Save the set again in Live.";
        return cause == null ? new SetFault(message) : new SetFault(message, cause);
    }
}
