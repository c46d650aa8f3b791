package dev.backline.desk.internal.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A page as labels: headings, paragraphs, lists and blocks of code, which is all that our pages use. */
public final class Rendering {
    private static final String BULLET = "•  ";

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
                part.append(BULLET).append(line.substring(2));
            } else {
                part.append(part.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        flush(nodes, part, code ? "mono" : "");
        return nodes;
    }

    /** Answers the label that a section begins with: its heading, or the line of a list that it is. */
    public static Optional<Label> section(List<Node> nodes, String name) {
        String item = BULLET + name;
        return nodes.stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getText().equals(name)
                        || label.getText().startsWith(item + ":")
                        || label.getText().startsWith(item + " "))
                .findFirst();
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
