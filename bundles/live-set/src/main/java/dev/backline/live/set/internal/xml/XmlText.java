package dev.backline.live.set.internal.xml;

import java.util.Map;

/** Writes a tree the way Live does: tabs, line feeds, a blank before the closing slash. */
public final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder(1 << 16);

    private XmlText() {}

    /** Answers the document of a root. */
    public static String of(Element root) {
        XmlText text = new XmlText();
        text.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.write(root, 0);
        return text.out.toString();
    }

    private void write(Element element, int depth) {
        tabs(depth).append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            escape(attribute.getValue());
            out.append('"');
        }
        if (element.children().isEmpty()) {
            out.append(" />\n");
            return;
        }
        out.append(">\n");
        element.children().forEach(c -> write(c, depth + 1));
        tabs(depth).append("</").append(element.name()).append(">\n");
    }

    private StringBuilder tabs(int depth) {
        return out.repeat('\t', depth);
    }

    private void escape(String value) {
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c));
            }
        });
    }

    /** XML has no control characters, no lone surrogates and no noncharacters; a reader would refuse the whole file. */
    private static int allowed(int c) {
        if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
            return ' ';
        }
        return (c >= 0xD800 && c < 0xE000) || (c & 0xFFFE) == 0xFFFE ? REPLACEMENT : c;
    }
}
