package dev.backline.pipeline.internal.report;

import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.ReportStage;
import dev.backline.model.Beats;
import dev.backline.model.Track;
import java.util.List;
import java.util.Locale;

/** A picture of the course: a column a section, a row a part; a column's shade is its energy. */
final class SectionMap {
    private static final int WIDTH = 1_000;
    private static final int TITLE = 24;
    private static final int ROW = 17;

    private final ReportStage.Track track;
    private final double seconds;
    private final List<Track> parts;
    private final StringBuilder svg = new StringBuilder();

    private SectionMap(ReportStage.Track track, double seconds) {
        this.track = track;
        this.seconds = seconds;
        this.parts = track.set().tracks(Track.Kind.MIDI);
    }

    /**
     * Answers the picture.
     *
     * @param seconds what its width stands for: the length of the master
     */
    static String svg(ReportStage.Track track, double seconds) {
        return new SectionMap(track, seconds).draw();
    }

    private String draw() {
        int height = TITLE + ROW * parts.size() + 8;
        svg.append("<svg class=\"parts\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height);
        svg.append("\" role=\"img\" aria-label=\"Sections and the parts that play; the table below tells the same\">");
        List<Section> sections = track.form().sections();
        for (int i = 0; i < sections.size(); i++) {
            column(i, sections.get(i), height);
        }
        for (int row = 0; row < parts.size(); row++) {
            text("part", 6, TITLE + ROW * row + 12, parts.get(row).name());
        }
        return svg.append("</svg>").toString();
    }

    private void column(int index, Section section, int height) {
        double x = x(section.start().value());
        double width = x(section.end().value()) - x;
        double tall = (height - TITLE) * section.energy();
        rect("energy", x, height - tall, width, tall);
        for (int row = 0; row < parts.size(); row++) {
            if (parts.get(row).session().containsKey(index)) {
                rect("cell", x + 1, TITLE + ROW * row + 2, Math.max(1, width - 2), 13);
            }
        }
        svg.append(String.format(
                Locale.ROOT, "<line class=\"cut\" x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\"/>", x, x, height));
        if (width > 7 * section.name().length()) {
            text("name", x + 6, 16, section.name());
        }
    }

    private double x(double beat) {
        double at = track.set().tempo().seconds(Beats.of(beat)).value();
        return at / seconds * WIDTH;
    }

    private void rect(String kind, double x, double y, double width, double height) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\"/>",
                kind,
                x,
                y,
                width,
                height));
    }

    private void text(String kind, double x, double y, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", kind, x, y, Html.text(text)));
    }
}
