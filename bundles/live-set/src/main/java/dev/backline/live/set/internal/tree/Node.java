package dev.backline.live.set.internal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One element of a set, immutable. A node that was read keeps its place in the file's bytes and reads its attributes from there when asked,
 * so that a large set stays small. Text, comments and processing instructions are nodes too, named {@link #TEXT}, {@link #COMMENT} and
 * {@link #INSTRUCTION}; blanks between elements are none. Any thread may read it.
 */
public final class Node {
    /** The name of a node of text. */
    public static final String TEXT = "#text";

    /** The name of a comment. */
    public static final String COMMENT = "#comment";

    /** The name of a processing instruction. */
    public static final String INSTRUCTION = "#instruction";

    static final Node[] NONE = {};

    /** Where a node has no place in a file. */
    static final int NOWHERE = -1;

    private static final byte[] NO_BYTES = {};

    private final String name;
    private final Node[] children;
    private final byte[] source;
    private final String @Nullable [] attributes;
    private final int tag;
    private final int body;
    private final int end;

    /** A node as it was read: its tag begins at {@code tag}, its content at {@code body}, and {@code end} is behind its last byte. */
    Node(String name, Node[] children, byte[] source, int tag, int body, int end) {
        this(name, children, source, null, tag, body, end);
    }

    private Node(
            String name, Node[] children, byte[] source, String @Nullable [] attributes, int tag, int body, int end) {
        this.name = name;
        this.children = children;
        this.source = source;
        this.attributes = attributes;
        this.tag = tag;
        this.body = body;
        this.end = end;
    }

    /** Answers a new node with attributes in pairs of name and value. */
    public static Node of(String name, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Attributes come in pairs, but " + name + " has " + attributes.length + ".");
        }
        return new Node(name, NONE, NO_BYTES, attributes.clone(), NOWHERE, NOWHERE, NOWHERE);
    }

    /** Answers a new node whose only attribute is {@code Value}. */
    public static Node leaf(String name, String value) {
        return of(name, "Value", value);
    }

    /** Answers a new node of text. */
    public static Node text(String text) {
        return new Node(TEXT, NONE, NO_BYTES, new String[] {"", text}, NOWHERE, NOWHERE, NOWHERE);
    }

    /** Answers the name; one of the constants when it is no element. */
    public String name() {
        return name;
    }

    /** Answers whether the name is this one. */
    public boolean is(String other) {
        return name.equals(other);
    }

    /** Answers whether it is an element, and not text, a comment or an instruction. */
    public boolean isElement() {
        return name.charAt(0) != '#';
    }

    /** Answers the children in order. */
    public List<Node> children() {
        return Collections.unmodifiableList(Arrays.asList(children));
    }

    /** Answers the number of children. */
    public int size() {
        return children.length;
    }

    /** Answers the children of a name, in order. */
    public List<Node> children(String child) {
        List<Node> found = new ArrayList<>();
        for (Node node : children) {
            if (node.name.equals(child)) {
                found.add(node);
            }
        }
        return found;
    }

    /** Answers the first child of a name. */
    public Optional<Node> child(String child) {
        return Optional.ofNullable(find(child));
    }

    /** Answers the node at a path such as {@code DeviceChain/Mixer/Volume}: the first child of each name. */
    public Optional<Node> at(String path) {
        @Nullable Node node = this;
        int from = 0;
        while (node != null && from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            node = node.find(path, from, to);
            from = to + 1;
        }
        return Optional.ofNullable(node);
    }

    private @Nullable Node find(String child) {
        return find(child, 0, child.length());
    }

    private @Nullable Node find(String path, int from, int to) {
        int length = to - from;
        for (Node node : children) {
            if (node.name.length() == length && node.name.regionMatches(0, path, from, length)) {
                return node;
            }
        }
        return null;
    }

    /** Answers an attribute. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(find(attribute, attributes));
    }

    /** Answers an attribute, or the given text when there is none. */
    public String attribute(String attribute, String otherwise) {
        String value = find(attribute, attributes);
        return value == null ? otherwise : value;
    }

    private @Nullable String find(String attribute, String @Nullable [] known) {
        if (known == null) {
            return isElement() ? AttributeText.find(source, tag + 1, attribute) : null;
        }
        for (int i = 0; i < known.length; i += 2) {
            if (known[i].equals(attribute)) {
                return known[i + 1];
            }
        }
        return null;
    }

    /** Answers the attribute {@code Value}. */
    public Optional<String> value() {
        return attribute("Value");
    }

    /** Answers the {@code Value} of the node at a path. */
    public Optional<String> value(String path) {
        return at(path).flatMap(Node::value);
    }

    /** Answers the {@code Value} of the node at a path, or the given text when there is none. */
    public String value(String path, String otherwise) {
        return value(path).orElse(otherwise);
    }

    /** Answers the {@code Value} of the node at a path as a number; empty when it is none. */
    public OptionalDouble number(String path) {
        return at(path).map(n -> n.number()).orElse(OptionalDouble.empty());
    }

    /** Answers {@code Value} as a number; empty when it is none. */
    public OptionalDouble number() {
        return numberOf("Value");
    }

    /** Answers an attribute as a finite number; empty when it is none. */
    public OptionalDouble numberOf(String attribute) {
        String text = find(attribute, attributes);
        return text == null ? OptionalDouble.empty() : Decimals.parse(text);
    }

    /** Answers the attributes in order, names and values in turn. */
    public List<String> attributes() {
        return Collections.unmodifiableList(Arrays.asList(pairs()));
    }

    String[] pairs() {
        if (attributes != null) {
            return attributes;
        }
        return isElement() ? AttributeText.all(source, tag + 1) : new String[0];
    }

    /** Answers the text inside, of itself or of its children, without the references of XML. */
    public String text() {
        if (children.length > 0) {
            StringBuilder all = new StringBuilder();
            for (Node node : children) {
                if (node.is(TEXT)) {
                    all.append(node.text());
                }
            }
            return all.toString();
        }
        if (isElement()) {
            return "";
        }
        return attributes != null ? attributes[1] : AttributeText.text(source, tag, end);
    }

    /** Hands on this node and all below it, parents first. */
    public void walk(Consumer<Node> visitor) {
        visitor.accept(this);
        for (Node node : children) {
            node.walk(visitor);
        }
    }

    /** Answers the same node with an attribute set; a new one comes behind the others. */
    public Node with(String attribute, String value) {
        if (value.equals(find(attribute, attributes))) {
            return this;
        }
        String[] pairs = pairs();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(attribute)) {
                String[] changed = pairs.clone();
                changed[i + 1] = value;
                return withPairs(changed);
            }
        }
        String[] longer = Arrays.copyOf(pairs, pairs.length + 2);
        longer[pairs.length] = attribute;
        longer[pairs.length + 1] = value;
        return withPairs(longer);
    }

    /** Answers the same node without an attribute. */
    public Node without(String attribute) {
        String[] pairs = pairs();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(attribute)) {
                String[] shorter = Arrays.copyOf(pairs, pairs.length - 2);
                System.arraycopy(pairs, i + 2, shorter, i, shorter.length - i);
                return withPairs(shorter);
            }
        }
        return this;
    }

    private Node withPairs(String[] pairs) {
        return new Node(name, children, source, pairs, tag, body, NOWHERE);
    }

    /** Answers the same node with {@code Value} set. */
    public Node withValue(String value) {
        return with("Value", value);
    }

    /** Answers the same node with other children. */
    public Node withChildren(List<Node> others) {
        return withChildren(others.toArray(NONE));
    }

    Node withChildren(Node[] others) {
        return Arrays.equals(others, children) ? this : new Node(name, others, source, attributes, tag, body, NOWHERE);
    }

    /** Answers the same node with one more child at the end. */
    public Node plus(Node child) {
        Node[] longer = Arrays.copyOf(children, children.length + 1);
        longer[children.length] = child;
        return withChildren(longer);
    }

    /** Answers the same node under another name. */
    public Node renamed(String other) {
        return new Node(other, children, source, pairs(), tag, body, NOWHERE);
    }

    /** Answers a node of the same content that is no part of any document yet: edits of one do not reach the other. */
    public Node copy() {
        Node[] copies = children.length == 0 ? NONE : new Node[children.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = children[i].copy();
        }
        return new Node(name, copies, source, attributes, tag, body, end);
    }

    /** Answers whether both hold the same names, attributes, text and order; blanks between elements do not count. */
    public boolean sameAs(Node other) {
        if (this == other || hasBytesOf(other)) {
            return true;
        }
        if (!name.equals(other.name) || children.length != other.children.length || !sameContent(other)) {
            return false;
        }
        for (int i = 0; i < children.length; i++) {
            if (!children[i].sameAs(other.children[i])) {
                return false;
            }
        }
        return true;
    }

    /** Equal bytes are equal content; comparing them costs next to nothing, so large sets are compared in no time. */
    private boolean hasBytesOf(Node other) {
        return isAsRead()
                && other.isAsRead()
                && end - tag == other.end - other.tag
                && Arrays.equals(source, tag, end, other.source, other.tag, other.end);
    }

    /** Answers whether names and attributes are equal, or the text of nodes that are no elements; children do not count. */
    public boolean sameContent(Node other) {
        if (!name.equals(other.name)) {
            return false;
        }
        return isElement()
                ? sameAttributes(other)
                : text().strip().equals(other.text().strip());
    }

    private boolean sameAttributes(Node other) {
        if (attributes == null
                && other.attributes == null
                && Arrays.equals(source, tag, body, other.source, other.tag, other.body)) {
            return true;
        }
        return Arrays.equals(pairs(), other.pairs());
    }

    /** Answers the line in the file, counted from 1; 0 for a node that was never read. */
    public int line() {
        if (tag == NOWHERE) {
            return 0;
        }
        int line = 1;
        for (int i = 0; i < tag; i++) {
            if (source[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Answers whether all of it, and all below, is as it was read. */
    boolean isAsRead() {
        return end != NOWHERE;
    }

    /** Answers whether the tag that opens it stands in the file as it must be written now. */
    boolean hasOwnTag() {
        return attributes == null && tag != NOWHERE && (source[body - 2] == '/') == (children.length == 0);
    }

    boolean wasRead() {
        return tag != NOWHERE;
    }

    byte[] source() {
        return source;
    }

    int tag() {
        return tag;
    }

    int body() {
        return body;
    }

    int end() {
        return end;
    }

    Node[] array() {
        return children;
    }

    @Override
    public String toString() {
        return name + attributes();
    }
}
