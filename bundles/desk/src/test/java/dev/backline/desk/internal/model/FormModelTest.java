package dev.backline.desk.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionInfo;
import dev.backline.api.action.ParameterInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormModelTest {
    private static ParameterInfo field(String name, String type, boolean list, boolean required, String usual) {
        return new ParameterInfo(
                name,
                type,
                list,
                required,
                -1,
                type.equals("integer") ? "bars" : "",
                type.equals("integer") ? Optional.of(1.0) : Optional.empty(),
                type.equals("integer") ? Optional.of(64.0) : Optional.empty(),
                usual.isEmpty() ? Optional.empty() : Optional.of(usual),
                type.equals("choice") ? List.of("house", "techno") : List.of(),
                false,
                "Help.");
    }

    private static FormModel form(Map<String, ?> given, ParameterInfo... fields) {
        return new FormModel(
                new ActionInfo("", "x", "X", "", List.of(), false, List.of(), List.of(fields), "", "b"), given);
    }

    @Test
    void beginsWithDefaultsAndTheGivenValues() {
        FormModel form = form(
                Map.of("genre", "techno"),
                field("bars", "integer", false, false, "8"),
                field("genre", "choice", false, true, ""));
        assertThat(form.typed("bars")).isEqualTo("8");
        assertThat(form.values()).isEqualTo(Map.of("bars", "8", "genre", "techno"));
    }

    @Test
    void aNumberOutOfItsRangeIsToldWithRangeAndUnit() {
        ParameterInfo bars = field("bars", "integer", false, false, "8");
        FormModel form = form(Map.of(), bars);
        form.type("bars", "65");
        assertThat(form.fault(bars)).contains("A whole number from 1 to 64 bars is expected.");
        assertThat(form.ready()).isFalse();
        form.type("bars", "4.5");
        assertThat(form.ready()).isFalse();
        form.type("bars", "64");
        assertThat(form.ready()).isTrue();
    }

    @Test
    void whatIsNeededMustBeThereAndAChoiceOneOfItsWords() {
        ParameterInfo genre = field("genre", "choice", false, true, "");
        FormModel form = form(Map.of(), genre);
        assertThat(form.fault(genre)).contains("A value is needed.");
        form.type("genre", "polka");
        assertThat(form.fault(genre)).contains("One of house, techno is expected.");
    }

    @Test
    void severalValuesAreLinesAndEmptyOnesAreLeftOut() {
        FormModel form = form(
                Map.of("files", List.of("a.wav", "b.wav")),
                field("files", "path", true, true, ""),
                field("note", "text", false, false, ""));
        assertThat(form.typed("files")).isEqualTo("a.wav\nb.wav");
        form.type("files", "a.wav\n\n c.wav \n");
        assertThat(form.values()).isEqualTo(Map.of("files", List.of("a.wav", "c.wav")));
    }
}
