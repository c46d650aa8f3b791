package dev.backline.live.bridge.internal.rule.run;

import dev.backline.api.job.Progress;
import dev.backline.api.set.SetDocument;
import dev.backline.api.set.SetFault;
import dev.backline.live.bridge.internal.rule.Address;
import dev.backline.live.bridge.internal.rule.RuleFault;
import dev.backline.live.bridge.internal.rule.RuleSheet;
import dev.backline.model.Beats;
import dev.backline.model.Envelope;
import dev.backline.model.LiveSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a sheet of rules into the automation of a set: the evaluator is asked at the same rate as for a running Live, and the points that straight lines
 * need are written. Between two ticks the file draws a line where a running Live holds the value.
 */
public final class SheetRendering {
    private final SetDocument document;
    private final LiveSet set;
    private final SetDesk desk;
    private final Evaluator evaluator;
    private final double rateHz;
    private final boolean ownTempo;

    /**
     * Prepares a rendering.
     *
     * @throws RuleFault if the set has not what the sheet names
     */
    public SheetRendering(SetDocument document, RuleSheet sheet, double rateHz) throws RuleFault {
        this.document = document;
        this.set = document.snapshot();
        this.desk = new SetDesk(set);
        this.evaluator = new Evaluator(sheet, desk);
        this.rateHz = rateHz;
        this.ownTempo = evaluator.targets().stream().noneMatch(SheetRendering::isTempo);
    }

    private static boolean isTempo(Dial dial) {
        return dial.address().property() == Address.Property.TEMPO;
    }

    /** Answers how long the set is, in beats. */
    public double length() {
        return set.length().value();
    }

    /**
     * Answers the set with the automation.
     *
     * @param beats how far it goes, from the start of the song
     */
    public Rendered render(double beats, Progress progress) throws SetFault {
        Map<Dial, Trace> traces = new LinkedHashMap<>();
        long ticks = 0;
        double beat = 0;
        double bpm = set.tempo().bpmAt(0);
        while (beat <= beats) {
            if (ticks % 256 == 0) {
                progress.check();
                progress.report(0.9 * beat / beats, "evaluates");
            }
            bpm = ownTempo ? set.tempo().bpmAt(beat) : bpm;
            for (Wish wish : evaluator.tick(time(beat, bpm, ticks / rateHz))) {
                bpm = isTempo(wish.dial()) ? wish.value() : bpm;
                traces.computeIfAbsent(wish.dial(), d -> new Trace()).add(beat, wish.value());
            }
            ticks++;
            // Where the rules make the tempo, the next tick is as many beats away as it says.
            beat = ownTempo ? set.tempo().beatAt(ticks / rateHz) : beat + bpm / 60 / rateHz;
        }
        SetDocument written = document;
        List<Course> courses = new ArrayList<>();
        List<String> notes = new ArrayList<>(evaluator.notes());
        for (Map.Entry<Dial, Trace> trace : traces.entrySet()) {
            progress.check();
            Dial dial = trace.getKey();
            if (desk.still(dial)) {
                written = written.apply(desk.edit(dial, trace.getValue().last()));
                courses.add(trace.getValue().course(dial, 1));
                notes.add(dial.name()
                        + " has no automation in a set: the new set stands as the rules leave it at their end.");
            } else {
                List<String> points = points(dial, trace.getValue());
                written = written.apply(desk.edit(dial, points));
                courses.add(trace.getValue().course(dial, points.size()));
            }
        }
        return new Rendered(written, ticks, courses, notes);
    }

    private SongTime time(double beat, double bpm, double seconds) {
        double bar = set.signatures().at(Beats.of(beat)).bar().value();
        return new SongTime(beat, bar, bpm, seconds);
    }

    /** What the set had before the rules touched the dial stays, up to a step there. */
    private List<String> points(Dial dial, Trace trace) {
        double[] beats = trace.beats();
        double[] shown = trace.values();
        double[] inFile = new double[shown.length];
        for (int i = 0; i < shown.length; i++) {
            inFile[i] = desk.inFile(dial, shown[i]);
        }
        List<String> points = new ArrayList<>();
        if (beats[0] > 0) {
            for (Envelope.Point point : desk.course(dial).map(Envelope::points).orElse(List.of())) {
                if (point.at().value() >= 0 && point.at().value() < beats[0]) {
                    points.add(text(point.at().value(), point.value()));
                }
            }
            points.add(text(beats[0], desk.inFile(dial, desk.read(dial, Math.nextDown(beats[0])))));
        }
        List<Integer> kept = dial.whole()
                ? trace.changes()
                : Thinning.keep(beats, inFile, shown, v -> desk.fromFile(dial, v), dial.step() / 2);
        kept.forEach(i -> points.add(text(beats[i], inFile[i])));
        return points;
    }

    private static String text(double beat, double value) {
        return plain(beat) + "=" + plain(value);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    /**
     * What became of a rendering.
     *
     * @param document the set with the automation; not saved yet
     * @param ticks how often the rules were asked
     * @param courses what was written
     * @param notes what could not be done
     */
    public record Rendered(SetDocument document, long ticks, List<Course> courses, List<String> notes) {}
}
