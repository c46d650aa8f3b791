package dev.backline.live.set.internal.action;

import dev.backline.api.action.ActionFault;
import dev.backline.api.action.ActionFault.Kind;
import dev.backline.api.action.Intent;
import dev.backline.api.job.Progress;
import dev.backline.api.set.DawProjectWriter;
import dev.backline.api.set.SetFault;
import dev.backline.live.set.internal.exchange.Imported;
import dev.backline.live.set.internal.exchange.table.Cues;
import dev.backline.live.set.internal.exchange.table.Tables;
import dev.backline.live.set.internal.midi.MidiLayout;
import dev.backline.live.set.internal.midi.MidiLosses;
import dev.backline.live.set.internal.midi.SmfWriter;
import dev.backline.live.set.internal.write.NewFile;
import dev.backline.model.LiveSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes songs in other formats. */
final class Export {
    private final Sources sources;
    private final DawProjectWriter projects;

    Export(Sources sources, DawProjectWriter projects) {
        this.sources = sources;
        this.projects = projects;
    }

    /** Answers the format that the ending of a file tells. */
    static String format(Path out) throws ActionFault {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "mid", "midi" -> "midi";
            case "dawproject" -> "dawproject";
            case "json" -> "json";
            case "csv" -> "csv";
            case "txt" -> "cues";
            default ->
                throw new ActionFault(
                        Kind.USAGE,
                        out
                                + " does not tell what to write, but an ending such as .mid, .dawproject, .csv, .json or .txt was"
                                + " expected. Name the format with --to.");
        };
    }

    Exported run(Path file, Path out, String format, MidiLayout layout, Intent intent, Progress progress)
            throws IOException, SetFault {
        progress.report(0, "Reading");
        Imported song = sources.read(file, progress);
        progress.check();
        progress.report(0.5, "Writing");
        Path folder = file.toAbsolutePath().resolveSibling("");
        List<String> losses = new ArrayList<>(song.losses());
        losses.addAll(losses(song.set(), folder, format, layout));
        List<Path> written = intent == Intent.APPLY ? write(song.set(), folder, out, format, layout) : List.of(out);
        return new Exported(file, format, written, losses);
    }

    private List<String> losses(LiveSet set, Path folder, String format, MidiLayout layout) {
        return switch (format) {
            case "midi" -> MidiLosses.of(set, layout);
            case "dawproject" -> projects.omissions(set, folder);
            default -> List.of();
        };
    }

    private List<Path> write(LiveSet set, Path folder, Path out, String format, MidiLayout layout)
            throws IOException, SetFault {
        switch (format) {
            case "midi" -> {
                return new SmfWriter().write(set, out, layout);
            }
            case "dawproject" -> projects.write(set, folder, out);
            default -> NewFile.write(out, text(set, out, format).getBytes(StandardCharsets.UTF_8));
        }
        return List.of(out);
    }

    private static String text(LiveSet set, Path out, String format) {
        return switch (format) {
            case "csv" -> Tables.notes(set);
            case "automation" -> Tables.automation(set);
            case "json" -> Tables.json(set);
            case "reaper" -> Cues.reaper(set);
            default -> out.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? Cues.csv(set) : Cues.text(set);
        };
    }
}
