package dev.backline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.ActionResult;
import dev.backline.cli.api.Manners;
import dev.backline.kernel.spi.Streams;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Streams streams = new Streams(InputStream.nullInputStream(), stream(out), stream(err));

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private Printer printer(String... flags) throws ActionFault {
        Globals globals = Globals.parse(List.of(flags));
        Manners manners = globals.manners(false, false);
        return new Printer(streams, manners, globals.has("jsonl"), 80);
    }

    private static ActionResult watched(List<?> results) {
        List<ActionFault> faults = List.of(new ActionFault(Kind.LIVE_UNREACHABLE, "Live is gone."));
        return new ActionResult("live watch", List.copyOf(results), faults, 3, "job");
    }

    @Test
    void eachResultIsALineAsSoonAsItIsThereAndIsNotToldTwice() throws Exception {
        Printer printer = printer("--jsonl");
        ProgressLine line = new ProgressLine(streams.err(), false, 80, () -> false, Optional::empty);
        SpokenProgress progress = new SpokenProgress(line, printer, "live watch");
        progress.notice("Watching Live.");
        progress.result(Map.of("value", 1));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"schema\":\"backline.line/1\",\"action\":\"live watch\",\"result\":{\"value\":1}}\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Watching Live." + System.lineSeparator());
        assertThat(printer.result(watched(List.of(Map.of("value", 1), Map.of("value", 2))), ""))
                .isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly(
                        "{\"schema\":\"backline.line/1\",\"action\":\"live watch\",\"result\":{\"value\":2}}",
                        "{\"schema\":\"backline.line/1\",\"action\":\"live watch\",\"error\":{\"kind\":\"live-unreachable\",\"exitCode\":7,"
                                + "\"message\":\"Live is gone.\"}}");
    }

    @Test
    void oneDocumentHoldsAllOfThemWhateverWasFoundEarly() throws Exception {
        Printer printer = printer("--json", "--quiet");
        printer.early("live watch", 1);
        printer.message("Watching Live.");
        printer.result(watched(List.of(1, 2)), "");
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("{\"schema\":\"backline.result/1\",\"action\":\"live watch\",\"results\":[1,2],");
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Live is gone.");
    }
}
