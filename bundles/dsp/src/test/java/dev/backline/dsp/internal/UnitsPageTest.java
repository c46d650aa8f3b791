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

/** The table of the guide's page on units is what the kinds say. With {@code -Dapi.update} it is written anew. */
class UnitsPageTest {
    private static final Path PAGE = Path.of("../../docs/guide/units.md");
    private static final String HEAD = "| unit | family | parameters | presets |\n| --- | --- | --- | --- |\n";

    @Test
    void thePageTellsOfEveryEffect() throws Exception {
        String table = HEAD
                + Kinds.all().stream()
                        .filter(kind -> !(kind.create() instanceof Instrument))
                        .map(UnitKind::info)
                        .sorted(Comparator.comparing(UnitInfo::family).thenComparing(UnitInfo::id))
                        .map(UnitsPageTest::line)
                        .collect(Collectors.joining());
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        int begin = page.indexOf(HEAD);
        int end = page.indexOf("\n\n", begin);
        String there = page.substring(begin, end + 1);
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
                .filter(parameter -> !parameter.name().matches("[2-8] .*"))
                .map(UnitsPageTest::parameter)
                .collect(Collectors.joining("; "));
        String presets = info.presets().stream().map(UnitInfo.Preset::name).collect(Collectors.joining(", "));
        return "| `" + info.id() + "` | " + info.family() + " | " + parameters + " | " + presets + " |\n";
    }

    private static String parameter(UnitParameter parameter) {
        String name = parameter
                .name()
                .replaceFirst("^1 Type", "each of 8 bands: Type")
                .replaceFirst("^1 ", "");
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
