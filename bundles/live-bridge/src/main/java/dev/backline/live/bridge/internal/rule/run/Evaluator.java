package dev.backline.live.bridge.internal.rule.run;

import dev.backline.live.bridge.internal.rule.Address;
import dev.backline.live.bridge.internal.rule.CourseOrder;
import dev.backline.live.bridge.internal.rule.Moment;
import dev.backline.live.bridge.internal.rule.Rule.Conditional;
import dev.backline.live.bridge.internal.rule.Rule.Course;
import dev.backline.live.bridge.internal.rule.Rule.Deed;
import dev.backline.live.bridge.internal.rule.Rule.Length;
import dev.backline.live.bridge.internal.rule.RuleFault;
import dev.backline.live.bridge.internal.rule.RuleSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks every rule once a tick and answers what each dial that a rule has touched should show. The same sheet, desk and ticks give the same wishes,
 * whether the desk is a running Live or a file. What a rule has set is read back from here, not from the desk, whose answer comes later.
 */
public final class Evaluator {
    private final Desk desk;
    private final List<Course> courses;
    private final List<Conditional> conditionals;
    private final Map<Address, Dial> dials = new HashMap<>();
    private final Map<Dial, Double> wishes = new LinkedHashMap<>();
    private final Map<Dial, Ramp> ramps = new LinkedHashMap<>();
    private final Map<Course, Past> pasts = new HashMap<>();
    private final Set<Conditional> holding = new HashSet<>();
    private final Set<String> notes = new TreeSet<>();
    private final List<Dial> presses = new ArrayList<>();
    private double lastBeat = Double.NaN;

    /**
     * Finds everything that the sheet names.
     *
     * @throws RuleFault if something is not there, or two names turn out to be one thing that is set twice or follows itself
     */
    public Evaluator(RuleSheet sheet, Desk desk) throws RuleFault {
        this.desk = desk;
        for (Address address : sheet.addresses()) {
            dials.put(address, desk.dial(address));
        }
        this.courses = CourseOrder.of(sheet.courses(), sheet.conditionals(), this::dial);
        this.conditionals = sheet.conditionals();
    }

    /** Answers the dials that the sheet may set. */
    public List<Dial> targets() {
        Set<Dial> targets = new LinkedHashSet<>();
        courses.forEach(c -> targets.add(dial(c.target())));
        conditionals.forEach(c -> c.targets().forEach(t -> targets.add(dial(t))));
        return List.copyOf(targets);
    }

    /** Answers what could not be done, one sentence each. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Answers the buttons that were pressed at the last tick, in order. */
    public List<Dial> presses() {
        return List.copyOf(presses);
    }

    /** Answers what every touched dial should show at a tick, in the order in which they were touched first. */
    public List<Wish> tick(SongTime time) {
        Moment moment = new Now(time);
        presses.clear();
        double gone = time.beat() > lastBeat ? time.beat() - lastBeat : 0;
        lastBeat = time.beat();
        for (Course course : courses) {
            follow(course, moment);
        }
        ramps.values().forEach(r -> r.advance(gone));
        for (Conditional conditional : conditionals) {
            ask(conditional, moment);
        }
        ramps.forEach((dial, ramp) -> wishes.put(dial, dial.fit(ramp.value())));
        ramps.values().removeIf(Ramp::ended);
        List<Wish> wanted = new ArrayList<>(wishes.size());
        wishes.forEach((dial, value) -> wanted.add(new Wish(dial, value)));
        return wanted;
    }

    private void follow(Course course, Moment moment) {
        double source = course.source().at(moment);
        if (!course.delay().equals(Length.NONE) && Double.isFinite(source)) {
            Past past = pasts.computeIfAbsent(course, c -> new Past());
            past.keep(moment.beat(), source);
            source = past.at(moment.beat() - course.delay().beats(moment));
        }
        wish(
                course.line(),
                dial(course.target()),
                source * course.gain().at(moment) + course.offset().at(moment));
    }

    private void ask(Conditional conditional, Moment moment) {
        double condition = conditional.condition().at(moment);
        boolean holds = condition != 0 && !Double.isNaN(condition);
        if (holds && holding.add(conditional)) {
            conditional.deeds().forEach(deed -> act(conditional.line(), deed, moment));
        } else if (!holds) {
            holding.remove(conditional);
        }
    }

    private void act(int line, Deed deed, Moment moment) {
        Dial dial = dial(deed.target());
        if (deed.target().property().pressed()) {
            presses.add(dial);
            return;
        }
        double value = deed.value().at(moment);
        if (deed.over().isEmpty() || !Double.isFinite(value)) {
            ramps.remove(dial);
            wish(line, dial, value);
        } else {
            double from = moment.read(deed.target());
            ramps.put(dial, new Ramp(from, dial.fit(value), deed.over().get().beats(moment)));
        }
    }

    private void wish(int line, Dial dial, double value) {
        if (Double.isFinite(value)) {
            wishes.put(dial, dial.fit(value));
        } else if (value == Double.NEGATIVE_INFINITY && dial.unit().equals("dB")) {
            wishes.put(dial, dial.low());
        } else {
            notes.add("line " + line
                    + ": the formula has no number at some places (it divides by 0, or takes the root of a"
                    + " negative number); " + dial.name() + " keeps its value there. Guard it with max, clamp or if.");
        }
    }

    private Dial dial(Address address) {
        return Objects.requireNonNull(dials.get(address), () -> address + " was not looked up");
    }

    /** A tick's time together with what every dial shows then. */
    private final class Now implements Moment {
        private final SongTime time;

        Now(SongTime time) {
            this.time = time;
        }

        @Override
        public double beat() {
            return time.beat();
        }

        @Override
        public double beatsPerBar() {
            return time.beatsPerBar();
        }

        @Override
        public double tempo() {
            return time.tempo();
        }

        @Override
        public double read(Address address) {
            Dial dial = dial(address);
            Double wished = wishes.get(dial);
            return wished == null ? desk.read(dial, time.beat()) : wished;
        }
    }
}
