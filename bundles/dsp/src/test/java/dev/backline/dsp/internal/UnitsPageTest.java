package dev.backline.dsp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.unit.Instrument;
import dev.backline.api.unit.UnitInfo;
import dev.backline.api.unit.UnitKind;
import dev.backline.api.unit.UnitParameter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the guide's page on units are what the kinds say. With {@code -Dapi.update} they are written anew. */
class UnitsPageTest {
    private static final Path PAGE = Path.of("../../docs/guide/units.md");
    private static final String COLUMNS = " | family | parameters | presets |\n| --- | --- | --- | --- |\n";

    /** Bands, operators and drums that have the parameters of the first one. */
    private static final String ALIKE =
            "[2-8] .*|Op [2-4] .*|(Snare|Clap|Closed Hat|Open Hat|Cymbal|Tom|Rim|Cowbell|Percussion) .*";

    @Test
    void thePageTellsOfEveryEffect() throws Exception {
        hold("| effect" + COLUMNS, false);
    }

    @Test
    void thePageTellsOfEveryInstrument() throws Exception {
        hold("| instrument" + COLUMNS, true);
    }

    private static void hold(String head, boolean instruments) throws Exception {
        String table = head
                + Kinds.all().stream()
                        .filter(kind -> kind.create() instanceof Instrument == instruments)
                        .map(UnitKind::info)
                        .sorted(Comparator.comparing(UnitInfo::family).thenComparing(UnitInfo::id))
                        .map(UnitsPageTest::line)
                        .collect(Collectors.joining());
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        int begin = page.indexOf(head);
        assertThat(begin)
                .as("the table of docs/guide/units.md that begins with " + head)
                .isNotNegative();
        String there = page.substring(begin, page.indexOf("\n\n", begin) + 1);
        if (System.getProperty("api.update") != null) {
            Files.writeString(PAGE, page.replace(there, table));
            return;
        }
        assertThat(there)
                .as("docs/guide/units.md; run with -Dapi.update to write it anew")
                .isEqualTo(table);
    }

    private static String line(UnitInfo info) {
        String parameters = info.parameters().stream()
                .filter(parameter -> !parameter.name().matches(ALIKE))
                .map(UnitsPageTest::parameter)
                .collect(Collectors.joining("; "));
        String presets = info.presets().stream().map(UnitInfo.Preset::name).collect(Collectors.joining(", "));
        return "| `" + info.id() + "` | " + info.family() + " | " + parameters + " | " + presets + " |\n";
    }

    private static String parameter(UnitParameter parameter) {
        String name = parameter
                .name()
                .replaceFirst("^1 Type", "each of 8 bands: Type")
                .replaceFirst("^Op 1 Ratio", "each of 4 operators: Ratio")
                .replaceFirst("^Kick Tune", "each of 10 pieces, as of the kick: Tune")
                .replaceFirst("^(1|Op 1|Kick) ", "");
        List<String> choices = parameter.choices();
        if (choices.equals(List.of("Off", "On"))) {
            return name;
        }
        if (!choices.isEmpty()) {
            return name + " (" + String.join(", ", choices) + ")";
        }
        String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
        return name + " " + number(parameter.low()) + " to " + number(parameter.high()) + unit;
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
