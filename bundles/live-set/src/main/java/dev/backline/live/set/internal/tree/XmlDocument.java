package dev.backline.live.set.internal.tree;

import dev.backline.api.set.SetFault;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set or preset as XML: its root, and what stands before and behind it. Immutable; {@link #withRoot} answers an edited one. Without an edit
 * {@link #bytes} answers exactly what was read.
 */
public final class XmlDocument {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8);
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)");

    private final byte[] source;
    private final int tag;
    private final int end;
    private final Node root;
    private final String lineEnd;

    private XmlDocument(byte[] source, int tag, int end, Node root, String lineEnd) {
        this.source = source;
        this.tag = tag;
        this.end = end;
        this.root = root;
        this.lineEnd = lineEnd;
    }

    /** Answers a new document around a root. */
    public static XmlDocument of(Node root) {
        int length = DECLARATION.length;
        byte[] frame = java.util.Arrays.copyOf(DECLARATION, length + 1);
        frame[length] = '\n';
        return new XmlDocument(frame, length, length, root, "\n");
    }

    /**
     * Answers the document in the bytes, which are kept and must not change any more.
     *
     * @param name of the file, for messages
     * @throws SetFault if they are no well-formed XML in UTF-8, or beyond the limits of depth, names and attributes
     */
    public static XmlDocument parse(byte[] bytes, String name) throws SetFault {
        try {
            int from = declaration(bytes);
            Utf8.check(bytes);
            Node root = TreeParser.root(bytes, from);
            return new XmlDocument(bytes, root.tag(), root.end(), root, lineEnd(bytes));
        } catch (MalformedXml e) {
            throw new SetFault(
                    name + ", line " + line(bytes, e.place()) + ", is not the XML of a Live Set: " + e.getMessage()
                            + ". The file was left unchanged. Save the set again in Live, or take a copy from its Backup folder.",
                    e);
        }
    }

    private static int declaration(byte[] bytes) throws MalformedXml {
        int from = bytes.length >= 3 && java.util.Arrays.equals(bytes, 0, 3, MARK, 0, 3) ? 3 : 0;
        if (bytes.length < from + 5 || !new String(bytes, from, 5, StandardCharsets.ISO_8859_1).equals("<?xml")) {
            return from;
        }
        int to = from;
        while (to < bytes.length && bytes[to] != '>') {
            to++;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(text.substring(0, Math.min(text.length(), 200)));
        if (encoding.find() && !encoding.group(1).toUpperCase(Locale.ROOT).equals("UTF-8")) {
            throw new MalformedXml(
                    from, "the encoding is " + Printable.of(encoding.group(1)) + ", but UTF-8 was expected");
        }
        return Math.min(to + 1, bytes.length);
    }

    private static String lineEnd(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i > 0 && bytes[i - 1] == '\r' ? "\r\n" : "\n";
            }
        }
        return "\n";
    }

    private static int line(byte[] bytes, int place) {
        int line = 1;
        for (int i = 0; i < Math.min(place, bytes.length); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Answers the root element, {@code Ableton} in every file of Live. */
    public Node root() {
        return root;
    }

    /** Answers how many bytes of XML were read; a new document has next to none. */
    public int size() {
        return source.length;
    }

    /** Answers the same document with another root. */
    public XmlDocument withRoot(Node other) {
        return other == root ? this : new XmlDocument(source, tag, end, other, lineEnd);
    }

    /** Answers the file's content before it is packed. */
    public byte[] bytes() {
        TreeWriter out = new TreeWriter(lineEnd, source.length + source.length / 16);
        out.copy(source, 0, tag);
        out.node(root, 0);
        out.copy(source, end, source.length);
        return out.bytes();
    }
}
