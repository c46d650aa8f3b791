package dev.backline.mastering.internal;

import dev.backline.mastering.internal.Mastered.Done;
import dev.backline.mastering.internal.Mastered.Outcome;
import dev.backline.mastering.internal.measure.Measures;
import dev.backline.mastering.internal.measure.Measuring;
import dev.backline.mastering.internal.plan.Objective;
import dev.backline.mastering.internal.plan.Target;
import dev.backline.mastering.internal.show.Figures;
import dev.backline.mastering.internal.show.Page;
import dev.backline.mastering.internal.show.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The page of {@code audio master}: what was done and why, and both sounds beside each other. */
final class MasterPage {
    private MasterPage() {}

    static void write(Path file, Mastered mastered, Measuring before, Measuring after, Target target)
            throws IOException {
        Measures measures = mastered.after().orElseThrow();
        Page page = new Page("Master", MeasurePage.name(measures), Figures.facts(measures));
        page.html(Figures.tiles(measures, Optional.of(mastered.before())));
        page.heading(2, "What was done");
        steps(page, mastered);
        page.heading(2, "Balance")
                .figure(
                        Pictures.balance(
                                before.spectrum(),
                                after.spectrum(),
                                target.levels(target.deviation(before.spectrum())),
                                target.tolerances()),
                        "wave",
                        "mix (dashed)",
                        "accent",
                        "master, at the same level",
                        "second",
                        target.name() + " with its tolerance");
        page.heading(2, "Mix and master");
        page.table(Figures.HEADS, List.of(Figures.row("Mix", mastered.before()), Figures.row("Master", measures)));
        page.heading(3, "What was wrong, term by term");
        page.table(
                List.of(
                        "",
                        "Rumble",
                        "Balance",
                        "Width",
                        "Bass width",
                        "Clipping",
                        "Strain",
                        "Swing",
                        "Loudness",
                        "Peak",
                        "Sum"),
                List.of(
                        terms("Mix", mastered.objectiveBefore()),
                        terms("Master", mastered.objectiveAfter().orElseThrow())));
        page.heading(2, "Mix");
        MeasurePage.pictures(page, before, before.measures(mastered.before().file(), false));
        page.heading(2, "Master");
        MeasurePage.pictures(page, after, after.measures(measures.file(), false));
        page.write(file);
    }

    private static void steps(Page page, Mastered mastered) {
        if (mastered.nothingToDo()) {
            page.hint("Nothing to do: no number asked for anything.");
            return;
        }
        StringBuilder list = new StringBuilder("<ol>");
        for (Done step : mastered.steps()) {
            boolean dropped = step.outcome() == Outcome.DROPPED;
            list.append(dropped ? "<li class=\"dropped\">" : "<li>")
                    .append(Page.text(step.kind().replace('-', ' ') + ": " + step.what()))
                    .append("<span>")
                    .append(Page.text(step.why() + (dropped ? "; tried, and dropped since it made things worse" : "")))
                    .append("</span></li>");
        }
        page.html(list.append("</ol>\n").toString());
        mastered.notes().forEach(page::hint);
    }

    private static List<String> terms(String name, Objective o) {
        return List.of(
                name,
                "" + o.rumbleDb(),
                "" + o.balanceDb(),
                "" + o.width(),
                "" + o.bass(),
                "" + o.clipping(),
                "" + o.strainDb(),
                "" + o.swingLu(),
                "" + o.loudnessLu(),
                "" + o.peakDb(),
                "" + o.sum());
    }
}
