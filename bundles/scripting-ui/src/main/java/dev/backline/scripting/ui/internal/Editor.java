package dev.backline.scripting.ui.internal;

import dev.backline.scripting.ui.internal.text.GroovyLexer;
import dev.backline.scripting.ui.internal.text.GroovyLexer.Kind;
import dev.backline.scripting.ui.internal.text.GroovyLexer.Token;
import dev.backline.scripting.ui.internal.text.Highlights;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** A text of Groovy with colours, line numbers and a sign at the line that is wrong. */
final class Editor {
    private static final String SHEET = """
            .code-area { -fx-cursor: text; -fx-background-color: -color-bg-inset; -fx-padding: 0.4em 0 0.4em 0; }
            .code-area .text { -fx-fill: -color-fg-default; -fx-font-family: monospace; }
            .code-area .text.keyword { -fx-fill: -color-accent-fg; -fx-font-weight: bold; }
            .code-area .text.text-kind { -fx-fill: -color-success-fg; }
            .code-area .text.comment { -fx-fill: -color-fg-muted; -fx-font-style: italic; }
            .code-area .text.number { -fx-fill: -color-warning-fg; }
            .code-area .text.annotation { -fx-fill: -color-danger-fg; }
            .code-area .text.label { -fx-fill: -color-fg-default; -fx-font-weight: bold; }
            .code-area .paragraph-box { -fx-padding: -0.5 0 -0.5 0; }
            .code-area .caret { -fx-stroke: -color-accent-fg; -fx-stroke-width: 2; }
            .code-area .main-selection { -fx-fill: -color-accent-muted; }
            .code-area .paragraph-box:has-caret { -fx-background-color: -color-bg-default; }
            .code-area .line-number { -fx-text-fill: -color-fg-muted; -fx-padding: 0 0.7em 0 0.5em; -fx-min-width: 3.6em; -fx-alignment: center-right; -fx-font-size: 0.9em; }
            .code-area .line-number.wrong { -fx-text-fill: -color-danger-fg; -fx-font-weight: bold; }
            """;
    private static final String STEP = "    ";

    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> pane = new VirtualizedScrollPane<>(area);
    private final Highlights highlights = new Highlights();
    private int wrongLine;

    Editor(String name, Runnable typed) {
        // Its own sheets are addresses into this bundle, which JavaFX cannot open; ours says all that they do.
        area.getStylesheets().clear();
        pane.getStylesheets()
                .add("data:text/css;charset=UTF-8;base64,"
                        + Base64.getEncoder().encodeToString(SHEET.getBytes(StandardCharsets.UTF_8)));
        area.setAccessibleText(name);
        area.setParagraphGraphicFactory(this::number);
        area.plainTextChanges().subscribe(change -> {
            colour(change);
            typed.run();
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return pane;
    }

    CodeArea area() {
        return area;
    }

    String text() {
        return area.getText();
    }

    /** Replaces the whole text as one step that undo takes back. */
    void text(String other) {
        if (!other.equals(area.getText())) {
            area.getUndoManager().preventMerge();
            area.replaceText(other);
            area.getUndoManager().preventMerge();
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    /** Begins with a text that nothing takes back. */
    void begin(String other) {
        text(other);
        area.getUndoManager().forgetHistory();
    }

    private Node number(int line) {
        boolean wrong = line + 1 == wrongLine;
        Label label = new Label((wrong ? "● " : "") + (line + 1));
        label.getStyleClass().add("line-number");
        label.setAlignment(Pos.CENTER_RIGHT);
        if (wrong) {
            label.getStyleClass().add("wrong");
        }
        return label;
    }

    /** Marks the line that is wrong, from 1; 0 for none. */
    void mark(int line) {
        if (line == wrongLine) {
            return;
        }
        int before = wrongLine;
        wrongLine = line;
        for (int one : List.of(before, line)) {
            if (one >= 1 && one <= area.getParagraphs().size()) {
                area.recreateParagraphGraphic(one - 1);
            }
        }
    }

    int marked() {
        return wrongLine;
    }

    private void colour(PlainTextChange change) {
        int first = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        List<String> lines = List.of(area.getText().split("\n", -1));
        SortedMap<Integer, GroovyLexer.Line> changed =
                highlights.change(first, ends(change.getRemoved()), ends(change.getInserted()), lines);
        changed.forEach((at, line) -> {
            if (!lines.get(at).isEmpty()) {
                paint(at, lines.get(at).length(), line.tokens());
            }
        });
    }

    private static int ends(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private void paint(int paragraph, int length, List<Token> tokens) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int at = 0;
        for (Token token : tokens) {
            spans.add(List.of(), token.from() - at);
            spans.add(List.of(style(token.kind())), token.to() - token.from());
            at = token.to();
        }
        spans.add(List.of(), length - at);
        area.setStyleSpans(paragraph, 0, spans.create());
    }

    private static String style(Kind kind) {
        return kind == Kind.TEXT ? "text-kind" : kind.name().toLowerCase(Locale.ROOT);
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (event.getCode() == KeyCode.ENTER && plain) {
            String line = area.getParagraph(area.getCurrentParagraph()).getText();
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            boolean opens = line.stripTrailing().endsWith("{");
            area.replaceSelection("\n" + indent + (opens ? STEP : ""));
            area.requestFollowCaret();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && plain) {
            area.replaceSelection(STEP);
            event.consume();
        }
    }

    /** Finds a text from the caret on, and from the beginning again; answers how often it is there. */
    int find(String wanted, boolean forward) {
        String all = area.getText().toLowerCase(Locale.ROOT);
        String low = wanted.toLowerCase(Locale.ROOT);
        if (low.isEmpty() || !all.contains(low)) {
            return 0;
        }
        IndexRange chosen = area.getSelection();
        int at = forward ? all.indexOf(low, chosen.getEnd()) : all.lastIndexOf(low, chosen.getStart() - 1);
        if (at < 0 || at >= chosen.getStart() && !forward) {
            at = forward ? all.indexOf(low) : all.lastIndexOf(low);
        }
        area.selectRange(at, at + low.length());
        area.requestFollowCaret();
        return all.split(java.util.regex.Pattern.quote(low), -1).length - 1;
    }
}
