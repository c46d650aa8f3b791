package dev.backline.mastering.internal;

import dev.backline.mastering.internal.measure.Band;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Measuring;
import dev.backline.mastering.internal.show.Figures;
import dev.backline.mastering.internal.show.Page;
import dev.backline.mastering.internal.show.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of {@code audio measure}: a table of all files, then pictures of each. */
final class MeasurePage {
    private MeasurePage() {}

    /**
     * A file and what was heard of it.
     *
     * @param heard with pictures
     * @param measures its figures
     */
    record Subject(Measuring heard, Measures measures) {}

    static void write(Path file, List<Subject> subjects) throws IOException {
        Subject first = subjects.getFirst();
        boolean alone = subjects.size() == 1;
        Page page = new Page(
                "Measures",
                alone ? name(first.measures()) : subjects.size() + " files",
                alone ? Figures.facts(first.measures()) : List.of());
        if (!alone) {
            page.table(
                    Figures.HEADS,
                    subjects.stream()
                            .map(s -> Figures.row(name(s.measures()), s.measures()))
                            .toList());
        }
        for (Subject subject : subjects) {
            if (!alone) {
                page.heading(2, name(subject.measures())).facts(Figures.facts(subject.measures()));
            }
            page.html(Figures.tiles(subject.measures(), Optional.empty()));
            pictures(page, subject.heard(), subject.measures());
            table(page, subject.measures());
        }
        page.hint(
                "Loudness after ITU-R BS.1770-5 and EBU R128, true peak at eight times the rate. Bands read the mean power of all"
                        + " channels: a sine of full scale reads -3 dBFS. In the stereo field up is left and right alike, across is out of phase;"
                        + " the circle is full scale.");
        page.write(file);
    }

    static String name(Measures measures) {
        return String.valueOf(measures.file().getFileName());
    }

    static void pictures(Page page, Measuring heard, Measures measures) {
        page.heading(3, "Loudness")
                .figure(
                        Pictures.loudness(heard.series().orElseThrow(), measures),
                        "soft",
                        "momentary (400 ms)",
                        "accent",
                        "short-term (3 s)",
                        "second",
                        "integrated")
                .heading(3, "Waveform")
                .figure(Pictures.wave(heard.portrait().orElseThrow(), measures), "soft", "peaks", "wave", "RMS")
                .html("<div class=\"pair\"><div>")
                .heading(3, "Spectrum")
                .figure(
                        Pictures.spectrum(heard.spectrum(), measures.thirds()),
                        "soft",
                        "thirds of an octave, dBFS",
                        "accent",
                        "sixths of an octave")
                .html("</div><div>")
                .heading(3, "Stereo field")
                .figure(Pictures.field(heard.portrait().orElseThrow()))
                .html("</div></div>\n");
    }

    private static void table(Page page, Measures measures) {
        List<String> heads = new ArrayList<>(List.of("Octave"));
        List<String> levels = new ArrayList<>(List.of("Level dBFS"));
        List<String> widths = new ArrayList<>(List.of("Width %"));
        for (Band band : measures.octaves()) {
            heads.add(Band.name(band.hz()));
            levels.add(String.format(Locale.ROOT, "%.1f", band.levelDbfs()));
            widths.add(String.format(Locale.ROOT, "%.1f", band.widthPercent()));
        }
        page.heading(3, "Octaves").table(heads, measures.channels() == 1 ? List.of(levels) : List.of(levels, widths));
        page.heading(3, "All figures").html("<div class=\"even\">");
        List<List<String>> rows = Figures.named(measures);
        int half = (rows.size() + 1) / 2;
        page.table(List.of("", ""), rows.subList(0, half))
                .table(List.of("", ""), rows.subList(half, rows.size()))
                .html("</div>\n");
    }
}
