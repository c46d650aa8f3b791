package dev.backline.audio.ui.internal.lab;

import dev.backline.audio.ui.internal.listen.Match;
import dev.backline.audio.ui.internal.listen.Sides;
import dev.backline.audio.ui.internal.listen.Sides.Side;
import dev.backline.audio.ui.internal.listen.Trial;
import dev.backline.ui.Controls;
import dev.backline.ui.Words;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The hands of a comparison: play, A, B and X, the match of levels, the trial, and how far B is. */
final class CompareBar extends FlowPane {
    private static final String PLAY = "M7 5l11 7-11 7z";
    private static final String STOP = "M6 6h12v12H6z";

    private final Sides sides;
    private final Words words;
    private final Button play;
    private final ToggleButton a;
    private final ToggleButton b;
    private final ToggleButton x;
    private final ToggleButton match;
    private final Button trial;
    private final Button saysA;
    private final Button saysB;
    private final Label score = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button cancel;

    /**
     * Shows a comparison.
     *
     * @param begin begins or ends a trial
     * @param stop stops what is being made
     */
    CompareBar(Sides sides, Words words, Runnable begin, Runnable stop) {
        this.sides = sides;
        this.words = words;
        play = Controls.sign(PLAY, words.get("lab.play"), sides::toggle);
        a = toggle("A", "lab.hear.a", () -> sides.choose(Side.A));
        b = toggle("B", "lab.hear.b", () -> sides.choose(Side.B));
        x = toggle("X", "lab.hear.x", () -> sides.choose(Side.X));
        match = toggle(words.get("lab.match"), "lab.match.help", () -> sides.match(!sides.matches()));
        trial = Controls.button("M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.5", words.get("lab.trial"), begin);
        saysA = Controls.button("M4 12h16", words.get("lab.says.a"), () -> sides.answer(false));
        saysB = Controls.button("M4 12h16", words.get("lab.says.b"), () -> sides.answer(true));
        saysA.setGraphic(null);
        saysB.setGraphic(null);
        cancel = Controls.sign("M6 6l12 12M18 6L6 18", words.get("lab.cancel"), stop);
        progress.setAccessibleText(words.get("lab.making"));
        progress.setPrefWidth(120);
        getChildren().setAll(play, a, b, x, match, trial, saysA, saysB, score, progress, cancel);
        setHgap(4);
        setVgap(2);
        setRowValignment(javafx.geometry.VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(4, 10, 4, 10));
        sides.hear(this::show);
        making(-1);
        show();
    }

    private ToggleButton toggle(String text, String help, Runnable run) {
        ToggleButton button = new ToggleButton(text);
        button.setAccessibleText(words.get(help));
        button.setTooltip(new Tooltip(words.get(help)));
        button.setOnAction(event -> {
            run.run();
            show();
        });
        return button;
    }

    /** Shows how far something is, from 0 to 1; below 0 nothing is made. */
    void making(double share) {
        progress.setProgress(share);
        see(progress, share >= 0);
        see(cancel, share >= 0);
    }

    private static void see(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void show() {
        Optional<Trial> now = sides.trial();
        a.setSelected(sides.side() == Side.A);
        b.setSelected(sides.side() == Side.B);
        x.setSelected(sides.side() == Side.X);
        b.setDisable(!sides.areTwo());
        see(x, now.isPresent());
        see(saysA, now.isPresent());
        see(saysB, now.isPresent());
        trial.setDisable(!sides.areTwo());
        Controls.rename(play, sides.sounds() ? STOP : PLAY, words.get(sides.sounds() ? "lab.stop" : "lab.play"));
        trial.setText(words.get(now.isPresent() ? "lab.trial.end" : "lab.trial"));
        trial.setAccessibleText(trial.getText());
        match.setSelected(sides.matches());
        match.setDisable(!sides.areTwo());
        match.setText(matched());
        score.setText(now.map(this::score).orElse(""));
    }

    private String matched() {
        Match gains = sides.match();
        if (!sides.areTwo() || gains.equals(Match.NONE)) {
            return words.get("lab.match");
        }
        return words.get("lab.match") + "  "
                + (gains.gainADb() < 0 ? "A " + db(gains.gainADb()) : "B " + db(gains.gainBDb()));
    }

    private static String db(double gain) {
        return String.format(Locale.ROOT, "%+.1f dB", gain);
    }

    private String score(Trial now) {
        return now.asked() == 0
                ? words.get("lab.trial.say")
                : words.get("lab.trial.score", now.right(), now.asked(), chance(now.chance()));
    }

    /** Two digits that count; below a thousandth it is enough to say so. */
    static String chance(double chance) {
        return chance < 0.001 ? "< 0.001" : String.format(Locale.ROOT, chance < 0.1 ? "%.3f" : "%.2f", chance);
    }
}
