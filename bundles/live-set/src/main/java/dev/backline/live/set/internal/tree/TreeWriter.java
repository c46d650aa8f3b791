package dev.backline.live.set.internal.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes nodes: what was read and never changed byte for byte, the rest as Live does, with tabs and a blank before the closing slash. */
final class TreeWriter {
    private final String lineEnd;
    private byte[] out;
    private int size;

    TreeWriter(String lineEnd, int expected) {
        this.lineEnd = lineEnd;
        this.out = new byte[Math.max(expected, 256)];
    }

    byte[] bytes() {
        return Arrays.copyOf(out, size);
    }

    void copy(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, out, size, to - from);
        size += to - from;
    }

    void node(Node node, int depth) {
        if (node.isAsRead()) {
            copy(node.source(), node.tag(), node.end());
        } else if (!node.isElement()) {
            text(node.text(), false);
        } else {
            element(node, depth);
        }
    }

    private void element(Node node, int depth) {
        boolean empty = node.size() == 0;
        if (node.hasOwnTag()) {
            copy(node.source(), node.tag(), node.body());
        } else {
            tag(node, empty);
        }
        if (empty) {
            return;
        }
        boolean mixed = false;
        for (Node child : node.array()) {
            mixed = mixed || child.is(Node.TEXT);
            gap(child, depth + 1, mixed);
            node(child, depth + 1);
        }
        if (!mixed) {
            indent(depth);
        }
        ascii("</");
        text(node.name(), false);
        ascii(">");
    }

    private void tag(Node node, boolean empty) {
        ascii("<");
        text(node.name(), false);
        String[] pairs = node.pairs();
        for (int i = 0; i < pairs.length; i += 2) {
            ascii(" ");
            text(pairs[i], false);
            ascii("=\"");
            text(pairs[i + 1], true);
            ascii("\"");
        }
        ascii(empty ? " />" : ">");
    }

    /** Blanks before a node that was read stay as they are when it has kept its depth. */
    private void gap(Node child, int depth, boolean mixed) {
        if (mixed) {
            return;
        }
        if (child.wasRead()) {
            byte[] source = child.source();
            int from = child.tag();
            while (from > 0 && AttributeText.isBlank(source[from - 1])) {
                from--;
            }
            if (tabs(source, child.tag()) == depth) {
                copy(source, from, child.tag());
                return;
            }
        }
        indent(depth);
    }

    private static int tabs(byte[] source, int tag) {
        int from = tag;
        while (from > 0 && source[from - 1] == '\t') {
            from--;
        }
        return tag - from;
    }

    private void indent(int depth) {
        ascii(lineEnd);
        room(depth);
        Arrays.fill(out, size, size + depth, (byte) '\t');
        size += depth;
    }

    private void text(String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i), attribute);
            if (!escape.isEmpty()) {
                raw(text.substring(from, i));
                raw(escape);
                from = i + 1;
            }
        }
        raw(from == 0 ? text : text.substring(from));
    }

    private static String escape(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> attribute ? "&quot;" : "";
            case '\n', '\r', '\t' ->
                attribute ? "&#x" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + ";" : "";
            default -> c < 0x20 || c == 0xFFFE || c == 0xFFFF ? " " : "";
        };
    }

    private void raw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        copy(bytes, 0, bytes.length);
    }

    private void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            out[size++] = (byte) text.charAt(i);
        }
    }

    private void room(int more) {
        if (out.length - size < more) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + more));
        }
    }
}
