package dev.backline.live.set.internal.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads XML into nodes in one pass over the bytes, without a DTD. It refuses what is not well formed; what it accepts, any reader does.
 * Depth, names and attributes are limited, so that hostile files cost no more than others of their size.
 */
final class TreeParser {
    /** About eight times the deepest set that is known. */
    static final int MOST_DEPTH = 512;

    private static final int MOST_ATTRIBUTES = 256;
    private static final int MOST_NAME = 1024;

    /** Ten times what the known sets have. */
    private static final int MOST_NAMES = 20_000;

    private final byte[] source;
    private final Names names;
    private int at;

    private Node[] pending = new Node[256];
    private int waiting;
    private final String[] open = new String[MOST_DEPTH];
    private final int[] tags = new int[MOST_DEPTH];
    private final int[] bodies = new int[MOST_DEPTH];
    private final int[] firsts = new int[MOST_DEPTH];
    private int depth;

    private TreeParser(byte[] source, int from) {
        this.source = source;
        this.names = new Names(source);
        this.at = from;
    }

    /**
     * Answers the root element that begins at or behind a place; only comments and blanks may stand around it.
     *
     * @throws MalformedXml if the bytes are no XML, or beyond the limits
     */
    static Node root(byte[] source, int from) throws MalformedXml {
        return new TreeParser(source, from).parse();
    }

    private Node parse() throws MalformedXml {
        try {
            while (at < source.length) {
                if (source[at] == '<') {
                    markup();
                } else {
                    text();
                }
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            throw ends();
        }
        if (depth > 0) {
            throw ends();
        }
        return theRoot();
    }

    private MalformedXml ends() {
        String inside = depth > 0 ? " inside " + open[depth - 1] : "";
        return new MalformedXml(source.length, "the file ends" + inside);
    }

    private Node theRoot() throws MalformedXml {
        Node[] elements =
                Arrays.stream(pending, 0, waiting).filter(Node::isElement).toArray(Node[]::new);
        if (elements.length != 1) {
            int where = elements.length == 0 ? source.length : elements[1].tag();
            throw new MalformedXml(where, "there are " + elements.length + " root elements");
        }
        return elements[0];
    }

    private void markup() throws MalformedXml {
        switch (source[at + 1]) {
            case '/' -> close();
            case '!' -> declaration();
            case '?' -> until("?>", Node.INSTRUCTION);
            default -> element();
        }
    }

    private void element() throws MalformedXml {
        int tag = at;
        int nameEnd = name(at + 1);
        String name = names.of(tag + 1, nameEnd);
        if (names.size() > MOST_NAMES) {
            throw new MalformedXml(tag, "there are more than " + MOST_NAMES + " different names");
        }
        at = nameEnd;
        boolean empty = attributes(tag);
        if (empty) {
            push(new Node(name, Node.NONE, source, tag, at, at));
            return;
        }
        if (depth == MOST_DEPTH) {
            throw new MalformedXml(tag, "elements lie more than " + MOST_DEPTH + " deep");
        }
        open[depth] = name;
        tags[depth] = tag;
        bodies[depth] = at;
        firsts[depth] = waiting;
        depth++;
    }

    /** Reads to behind the tag's end and answers whether the tag closes itself. */
    private boolean attributes(int tag) throws MalformedXml {
        for (int count = 0; ; count++) {
            boolean blank = blanks();
            byte b = source[at];
            if (b == '>') {
                at++;
                return false;
            }
            if (b == '/' && source[at + 1] == '>') {
                at += 2;
                return true;
            }
            if (!blank || count == MOST_ATTRIBUTES) {
                throw new MalformedXml(at, blank ? "a tag has too many attributes" : "a blank is missing in a tag");
            }
            attribute(tag, count);
        }
    }

    private void attribute(int tag, int before) throws MalformedXml {
        int from = at;
        at = name(from);
        int nameEnd = at;
        blanks();
        if (source[at++] != '=') {
            throw new MalformedXml(from, "an attribute has no value");
        }
        blanks();
        byte quote = source[at++];
        if (quote != '"' && quote != '\'') {
            throw new MalformedXml(from, "an attribute's value stands without quotes");
        }
        byte b;
        while ((b = source[at]) != quote) {
            if (b == '<' || b == '&' || (b >= 0 && b < ' ')) {
                special(b);
            }
            at++;
        }
        at++;
        if (before > 0 && count(tag, from, nameEnd) > 1) {
            throw new MalformedXml(from, "an attribute stands twice in one tag");
        }
    }

    /** Counts the attributes of a name in a tag that was read up to here. */
    private int count(int tag, int from, int nameEnd) {
        int count = 0;
        int length = nameEnd - from;
        boolean inside = false;
        byte quote = 0;
        for (int i = tag; i < at; i++) {
            byte b = source[i];
            if (inside) {
                inside = b != quote;
            } else if (b == '"' || b == '\'') {
                inside = true;
                quote = b;
            } else if (AttributeText.isBlank(b)
                    && Arrays.equals(source, i + 1, i + 1 + length, source, from, nameEnd)
                    && (source[i + 1 + length] == '=' || AttributeText.isBlank(source[i + 1 + length]))) {
                count++;
            }
        }
        return count;
    }

    private void special(byte b) throws MalformedXml {
        if (b == '<') {
            throw new MalformedXml(at, "\"<\" stands in a value");
        }
        if (b == '&') {
            reference();
        } else if (!AttributeText.isBlank(b)) {
            throw new MalformedXml(at, "a control character stands in the text");
        }
    }

    private void reference() throws MalformedXml {
        int from = at + 1;
        int to = from;
        while (source[to] != ';' && to - from < 12) {
            to++;
        }
        String name = new String(source, from, to - from, StandardCharsets.ISO_8859_1);
        if (source[to] != ';' || Reference.of(name) == Reference.NONE) {
            throw new MalformedXml(at, "\"&" + Printable.of(name) + "\" is no character reference");
        }
        at = to;
    }

    private void close() throws MalformedXml {
        int from = at + 2;
        int nameEnd = name(from);
        if (depth == 0 || !names.of(from, nameEnd).equals(open[depth - 1])) {
            String expected = depth == 0 ? "nothing is open" : open[depth - 1] + " is open";
            throw new MalformedXml(at, "</" + names.of(from, nameEnd) + "> stands where " + expected);
        }
        at = nameEnd;
        blanks();
        if (source[at++] != '>') {
            throw new MalformedXml(at - 1, "a closing tag does not end");
        }
        depth--;
        int first = firsts[depth];
        Node[] children = first == waiting ? Node.NONE : Arrays.copyOfRange(pending, first, waiting);
        waiting = first;
        push(new Node(open[depth], children, source, tags[depth], bodies[depth], at));
    }

    private void declaration() throws MalformedXml {
        if (startsWith("<!--")) {
            until("-->", Node.COMMENT);
        } else if (depth > 0 && startsWith("<![CDATA[")) {
            throw new MalformedXml(at, "a CDATA section, which Live never writes");
        } else {
            throw new MalformedXml(at, "a document type, which no set has");
        }
    }

    private void until(String mark, String kind) throws MalformedXml {
        int from = at;
        at += 2;
        while (!startsWith(mark)) {
            at++;
            if (at >= source.length) {
                throw ends();
            }
        }
        at += mark.length();
        push(new Node(kind, Node.NONE, source, from, at, at));
    }

    private void text() throws MalformedXml {
        int from = at;
        boolean blank = true;
        while (at < source.length && source[at] != '<') {
            byte b = source[at];
            if (!AttributeText.isBlank(b)) {
                blank = false;
                if (b == '&' || (b >= 0 && b < ' ')) {
                    special(b);
                }
            }
            at++;
        }
        if (blank) {
            return;
        }
        if (depth == 0) {
            throw new MalformedXml(from, "text stands outside the root element");
        }
        push(new Node(Node.TEXT, Node.NONE, source, from, from, at));
    }

    private void push(Node node) {
        if (waiting == pending.length) {
            pending = Arrays.copyOf(pending, waiting * 2);
        }
        pending[waiting++] = node;
    }

    private boolean blanks() {
        int from = at;
        while (AttributeText.isBlank(source[at])) {
            at++;
        }
        return at > from;
    }

    private int name(int from) throws MalformedXml {
        int to = from;
        while (isNamePart(source[to])) {
            to++;
        }
        byte first = source[from];
        if (to == from || (first >= '0' && first <= '9') || first == '-' || first == '.') {
            throw new MalformedXml(from, "a name is missing");
        }
        if (to - from > MOST_NAME) {
            throw new MalformedXml(from, "a name is longer than " + MOST_NAME + " bytes");
        }
        return to;
    }

    private static boolean isNamePart(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '.'
                || b == '_'
                || b == '-'
                || b == ':'
                || b < 0;
    }

    private boolean startsWith(String mark) {
        if (at + mark.length() > source.length) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (source[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
