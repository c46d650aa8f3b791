package dev.backline.desk.internal.help;

import dev.backline.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/**
 * What help tells of one control: its name, what its maker says of it, and how its kind is worked with by keys.
 *
 * @param name as it is read out; the title of its section
 * @param what what its maker says of it; empty for nothing
 * @param hands how its kind is worked with; empty for a kind that is drawn by its panel
 */
public record ControlHelp(String name, String what, String hands) {
    /** Answers what is told of a control; empty for one without a name. */
    public static Optional<ControlHelp> of(Node control, Words words) {
        return name(control).map(name -> {
            String hands = control instanceof Control ? hands(control, words) : "";
            return new ControlHelp(name, what(control, name), hands);
        });
    }

    private static String hands(Node control, Words words) {
        String role = String.valueOf(control.getAccessibleRole());
        return words.find("help.kind." + role.toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("");
    }

    /** Answers the name of a control, as it is read out. */
    public static Optional<String> name(Node control) {
        String told = control.getAccessibleText();
        String written = control instanceof Labeled labeled ? labeled.getText() : "";
        return Optional.ofNullable(told)
                .or(() -> Optional.ofNullable(written))
                .map(ControlHelp::line)
                .filter(name -> !name.isEmpty());
    }

    /** What a section's title cannot hold. */
    private static String line(String text) {
        return text.replaceAll("[\\s#]+", " ").strip();
    }

    private static String what(Node control, String name) {
        String help = control.getAccessibleHelp();
        String tip = control instanceof Control one && one.getTooltip() != null
                ? one.getTooltip().getText()
                : "";
        String prompt = control instanceof TextInputControl input ? input.getPromptText() : "";
        return Stream.of(help, tip, prompt)
                .filter(Objects::nonNull)
                .map(ControlHelp::line)
                .filter(text -> !text.isEmpty() && !text.equals(name))
                .findFirst()
                .orElse("");
    }

    /**
     * Answers its section of a page.
     *
     * @param keys what its panel's keys do, as lines; those of the same name stand here
     */
    public String section(List<String> keys) {
        StringBuilder text = new StringBuilder("## " + name + "\n\n");
        if (!what.isEmpty()) {
            text.append(what).append("\n\n");
        }
        if (!hands.isEmpty()) {
            text.append(hands).append("\n\n");
        }
        keys.forEach(text::append);
        return text.append('\n').toString();
    }
}
