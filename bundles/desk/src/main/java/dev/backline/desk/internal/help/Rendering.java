package dev.backline.desk.internal.help;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A page as labels: headings, paragraphs, lists and blocks of code, which is all that our pages use. */
public final class Rendering {
    private Rendering() {}

    /** Answers the labels of Markdown text, from top to bottom. */
    public static List<Node> nodes(String markdown) {
        List<Node> nodes = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                flush(nodes, part, code ? "mono" : "");
                code = !code;
            } else if (code) {
                part.append(line).append('\n');
            } else if (line.startsWith("#")) {
                flush(nodes, part, "");
                part.append(line.replaceFirst("^#+ ", ""));
                flush(nodes, part, line.startsWith("# ") ? "heading" : "title");
            } else if (line.isBlank() || line.startsWith("![")) {
                flush(nodes, part, "");
            } else if (line.startsWith("- ")) {
                flush(nodes, part, "");
                part.append("•  ").append(line.substring(2));
            } else {
                part.append(part.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        flush(nodes, part, code ? "mono" : "");
        return nodes;
    }

    private static void flush(List<Node> nodes, StringBuilder part, String style) {
        String text = style.equals("mono") ? part.toString().stripTrailing() : plain(part.toString());
        part.setLength(0);
        if (!text.isBlank()) {
            Label label = new Label(text);
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            if (style.isEmpty()) {
                label.getStyleClass().add("help-text");
            } else {
                label.getStyleClass().addAll(style, "help-" + style);
            }
            nodes.add(label);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replace("**", "")
                .replace("`", "");
    }
}
