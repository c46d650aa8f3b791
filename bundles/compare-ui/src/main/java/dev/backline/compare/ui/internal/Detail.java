package dev.backline.compare.ui.internal;

import dev.backline.compare.ui.internal.model.CompareModel;
import dev.backline.compare.ui.internal.model.Line;
import dev.backline.compare.ui.internal.model.Line.Kind;
import dev.backline.ui.Controls;
import dev.backline.ui.Look;
import dev.backline.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** All about the chosen line: what it says, its notes, whose version is taken, and how both sound. */
final class Detail {
    private static final String PLAY = "M8 5l11 7l-11 7z";
    private static final String STOP = "M7 7h10v10H7z";
    private static final int MOST_DETAILS = 4;
    private static final int MOST_LETTERS = 40;

    private final Words words;
    private final CompareModel model;
    private final LineTable table;
    private final Consumer<String> hear;
    private final Label sentence = new Label();
    private final FlowPane answers = new FlowPane(6, 6);
    private final RollCanvas roll;
    private final VBox box;

    /** @param hear plays the set of a side; {@code none} ends that */
    Detail(Words words, CompareModel model, LineTable table, Supplier<Look> looks, Consumer<String> hear) {
        this.words = words;
        this.model = model;
        this.table = table;
        this.hear = hear;
        this.roll = new RollCanvas(words, looks);
        sentence.setWrapText(true);
        box = new VBox(8, sentence, roll.node(), answers);
    }

    Node node() {
        return box;
    }

    void show() {
        Optional<Line> line = table.chosen();
        shown(box, line.isPresent());
        answers.getChildren().clear();
        if (line.isEmpty()) {
            return;
        }
        Line one = line.get();
        String details =
                String.join("\n", one.details().stream().limit(MOST_DETAILS).toList());
        String said = one.kind() == Kind.QUESTION ? one.where() + ": " + one.what() : one.what();
        sentence.setText(details.isEmpty() ? said : said + "\n" + details);
        shown(roll.node(), roll.show(one.notes()));
        boolean merging = model.sets().flatMap(CompareModel.Sets::base).isPresent();
        answers.getChildren().addAll(choices(one, merging));
        answers.getChildren().add(tool(PLAY, "compare.hear.ours" + (merging ? "" : ".two"), "ours"));
        answers.getChildren().add(tool(PLAY, "compare.hear.theirs" + (merging ? "" : ".two"), "theirs"));
        answers.getChildren().add(tool(STOP, "compare.hear.stop", "none"));
    }

    private List<Node> choices(Line line, boolean merging) {
        if (!merging) {
            return List.of(
                    choice(line, "ours", "compare.take.before", line.base()),
                    choice(line, "theirs", "compare.take.after", line.theirs()),
                    place(line, "ours", "compare.place.before"),
                    place(line, "theirs", "compare.place.after"));
        }
        String ours = line.kind() == Kind.THEIRS ? line.base() : line.ours();
        String theirs = line.kind() == Kind.OURS ? line.base() : line.theirs();
        List<Node> sides = List.of(
                choice(line, "ours", "compare.take.ours", ours),
                choice(line, "theirs", "compare.take.theirs", theirs),
                choice(line, "base", "compare.take.base", line.base()));
        List<Node> more = line.kind() == Kind.QUESTION
                ? List.of(choice(line, CompareModel.LATER, "compare.take.later", ""), all("ours"), all("theirs"))
                : List.of(place(line, "ours", "compare.place.ours"), place(line, "theirs", "compare.place.theirs"));
        return java.util.stream.Stream.concat(sides.stream(), more.stream()).toList();
    }

    private Button choice(Line line, String side, String key, String value) {
        boolean chosen = model.answered(line).equals(side);
        String brief = value.length() > MOST_LETTERS ? value.substring(0, MOST_LETTERS - 1) + "…" : value;
        String name = words.get(key) + (brief.isEmpty() ? "" : ": " + brief);
        Button button = new Button((chosen ? "● " : "○ ") + name);
        button.setAccessibleText(name + (chosen ? ", " + words.get("compare.chosen") : ""));
        button.setDisable(!side.equals(CompareModel.LATER) && !line.choices().contains(side));
        button.setOnAction(event -> {
            model.answer(line, side);
            table.node().requestFocus();
        });
        return button;
    }

    /** Says the same of all that a place, such as a track, has. */
    private Button place(Line line, String side, String key) {
        String where = line.where().isEmpty() ? words.get("compare.place.set") : line.where();
        return flat(words.get(key, where), () -> model.answerGroup(line, side));
    }

    private Button all(String side) {
        return flat(words.get("compare.all." + side), () -> model.answerOpen(side));
    }

    private Button flat(String name, Runnable run) {
        Button button = new Button(name);
        button.setAccessibleText(name);
        button.getStyleClass().add("tool-button");
        button.setOnAction(event -> {
            run.run();
            table.node().requestFocus();
        });
        return button;
    }

    private Button tool(String icon, String key, String side) {
        return Controls.button(icon, words.get(key), () -> hear.accept(side));
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
