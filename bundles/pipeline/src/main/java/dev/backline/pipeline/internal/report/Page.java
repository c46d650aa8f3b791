package dev.backline.pipeline.internal.report;

import dev.backline.api.produce.Form.Section;
import dev.backline.api.produce.Harmony.Chord;
import dev.backline.api.produce.ReportStage;
import dev.backline.api.produce.Template;
import dev.backline.model.Beats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The texts that go into the page. */
final class Page {
    private static final Set<String> KINDS =
            Set.of("set", "midi", "dawproject", "master", "stems", "tracks", "variations");
    private static final int MOST_CHORDS = 8;

    private final ReportStage.Track track;
    private final Path page;
    private final Waveform waveform;

    Page(ReportStage.Track track, Path page, Waveform waveform) {
        this.track = track;
        this.page = page;
        this.waveform = waveform;
    }

    /** Answers them by the name of their place. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", Html.text(track.set().name()));
        values.put(
                "eyebrow",
                Html.text(track.brief().genre() + ", " + track.brief().mood()));
        values.put("facts", facts());
        values.put("master", Html.address(page, track.master()));
        values.put("seconds", String.format(Locale.ROOT, "%.3f", waveform.seconds()));
        values.put("waveform", waveform.svg("Waveform of the master"));
        values.put("sectionmap", SectionMap.svg(track, waveform.seconds()));
        values.put("sections", sections());
        values.put("sounds", sounds());
        values.put("measures", measures());
        values.put("files", files());
        values.put("command", Html.text(command()));
        values.put("providers", providers());
        return values;
    }

    private String facts() {
        Template template = track.template();
        StringBuilder facts = new StringBuilder();
        for (String fact : List.of(
                template.tempo().toString(),
                Spelling.of(template.key().root(), template.key()) + " "
                        + template.key().scale().name().toLowerCase(Locale.ROOT),
                template.signature().toString(),
                time(waveform.seconds()),
                track.form().sections().size() + " sections",
                template.parts().size() + " parts",
                "seed " + track.brief().seed().value())) {
            facts.append("<li>").append(Html.text(fact)).append("</li>");
        }
        return facts.toString();
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    private String sections() {
        StringBuilder rows = new StringBuilder();
        for (Section section : track.form().sections()) {
            double bar = section.start().value() / section.signature().bar().value() + 1;
            rows.append(String.format(
                    Locale.ROOT,
                    "<tr><th scope=\"row\">%s</th><td class=\"n\">%.0f</td><td class=\"n\">%d</td><td class=\"n\">%s</td>"
                            + "<td><span class=\"bar\" role=\"img\" aria-label=\"%.0f %%\"><i style=\"width:%.0f%%\"></i></span></td>"
                            + "<td>%s</td></tr>%n",
                    Html.text(section.name()),
                    bar,
                    section.bars(),
                    time(track.set().tempo().seconds(section.start()).value()),
                    section.energy() * 100,
                    section.energy() * 100,
                    Html.text(chords(section))));
        }
        return rows.toString().replace("\r\n", "\n");
    }

    private String chords(Section section) {
        List<String> names = new ArrayList<>();
        for (Chord chord : track.harmony().chords()) {
            boolean inside = chord.start().compareTo(section.start()) >= 0
                    && chord.start().compareTo(section.end()) < 0;
            if (inside) {
                names.add(Spelling.of(chord.root(), track.template().key()) + " " + chord.name());
            }
        }
        if (names.isEmpty()) {
            Chord chord = track.harmony().at(section.start().plus(Beats.of(0)));
            names.add(Spelling.of(chord.root(), track.template().key()) + " " + chord.name());
        }
        for (int length = 1; length <= names.size() / 2; length++) {
            if (repeats(names, length)) {
                return String.join(" – ", names.subList(0, length)) + " ×" + names.size() / length;
            }
        }
        boolean many = names.size() > MOST_CHORDS;
        return String.join(" – ", many ? names.subList(0, MOST_CHORDS) : names) + (many ? " …" : "");
    }

    private static boolean repeats(List<String> names, int length) {
        for (int i = length; i < names.size(); i++) {
            if (!names.get(i).equals(names.get(i - length))) {
                return false;
            }
        }
        return names.size() % length == 0;
    }

    private String sounds() {
        StringBuilder lines = new StringBuilder();
        for (Template.Part part : track.template().parts()) {
            lines.append(
                    Html.line(part.name(), track.kit().reasons().getOrDefault(part.role(), "No reason was given.")));
        }
        return lines.toString();
    }

    private String measures() {
        return Html.line("Loudness", decimal(track.measured().loudness().value(), "LUFS"))
                + Html.line("True peak", decimal(track.measured().truePeak().value(), "dBTP"))
                + Html.line("Loudness range", decimal(track.measured().range(), "LU"))
                + Html.line(
                        "Gain before the limiter",
                        decimal(track.measured().gain().value(), "dB"))
                + Html.line("Target", decimal(track.template().loudness().value(), "LUFS"));
    }

    private static String decimal(double value, String unit) {
        return String.format(Locale.ROOT, "%.1f %s", value, unit).replace("-", "−");
    }

    private String files() {
        StringBuilder lines = new StringBuilder();
        track.files().entrySet().stream()
                .filter(e -> KINDS.contains(e.getKey()))
                .forEach(entry -> {
                    for (Path file : entry.getValue()) {
                        lines.append("<li><a href=\"")
                                .append(Html.address(page, file))
                                .append("\">");
                        lines.append(Html.text(Html.relative(page, file))).append("</a></li>\n");
                    }
                });
        return lines.toString();
    }

    private String command() {
        StringBuilder command = new StringBuilder("backline make");
        option(command, "genre", track.brief().genre());
        option(command, "mood", track.brief().mood());
        option(command, "bpm", plain(track.template().tempo().bpm()));
        option(command, "key", track.template().key().shortName());
        option(command, "minutes", plain(track.brief().minutes()));
        option(command, "seed", String.valueOf(track.brief().seed().value()));
        option(command, "lufs", plain(track.template().loudness().value()));
        if (track.brief().samples().isPresent()) {
            option(command, "samples", "FOLDER");
        }
        return command.toString();
    }

    private static void option(StringBuilder command, String name, String value) {
        command.append(" --").append(name).append(' ').append(value.contains(" ") ? "\"" + value + "\"" : value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private String providers() {
        StringBuilder lines = new StringBuilder();
        track.providers().forEach((slot, id) -> lines.append(Html.line(slot, id)));
        return lines.toString();
    }
}
