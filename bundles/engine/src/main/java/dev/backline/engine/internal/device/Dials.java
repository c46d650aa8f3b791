package dev.backline.engine.internal.device;

import dev.backline.api.unit.AudioUnit;
import dev.backline.api.unit.TempoSynced;
import dev.backline.api.unit.UnitInfo;
import dev.backline.engine.internal.control.Course;
import dev.backline.engine.internal.control.Lanes;
import dev.backline.model.Device;
import dev.backline.model.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns the dials of a unit as its device's parameters run over the song. */
final class Dials {
    private final AudioUnit unit;
    private final Values values;
    private final List<Rule> rules;
    private final int[] targets;
    private final double[] told;
    private final Course[] moving;
    private final int[] places;
    private final Course tempo;
    private double toldTempo = Double.NaN;

    Dials(AudioUnit unit, UnitInfo info, Device device, List<Rule> rules, Lanes lanes) {
        this.unit = unit;
        this.values = new Values(device);
        this.rules = List.copyOf(rules);
        this.targets = rules.stream().mapToInt(r -> info.index(r.parameter())).toArray();
        this.told = new double[targets.length];
        List<Course> courses = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < values.parameters().size(); i++) {
            Parameter parameter = values.parameters().get(i);
            Course course = lanes.device(device, parameter);
            if (!course.isStill() || course.at(0) != parameter.value()) {
                courses.add(course);
                found.add(i);
            }
        }
        this.moving = courses.toArray(Course[]::new);
        this.places = found.stream().mapToInt(i -> i).toArray();
        this.tempo = unit instanceof TempoSynced ? lanes.tempo() : Course.still(0);
    }

    /** Sets all, whatever was set before. */
    void start(long frame) {
        Arrays.fill(told, Double.NaN);
        toldTempo = Double.NaN;
        read(frame);
        turn();
        tempo(frame);
    }

    /** Sets what holds from a frame of the song on. */
    void at(long frame) {
        long due = due(frame);
        if (read(due)) {
            turn();
        }
        tempo(due);
    }

    // A block may begin anywhere; what moves is asked on the frames that it names, or blocks would be heard.
    private long due(long frame) {
        long due = Course.grid(frame);
        for (long next = next(due); next <= frame; next = next(due)) {
            due = next;
        }
        return due;
    }

    /** Answers the first frame behind at which a dial may turn. */
    long next(long frame) {
        long next = tempo.next(frame);
        for (Course course : moving) {
            next = Math.min(next, course.next(frame));
        }
        return next;
    }

    private boolean read(long frame) {
        boolean turned = false;
        for (int i = 0; i < moving.length; i++) {
            turned |= values.set(places[i], moving[i].at(frame));
        }
        return turned;
    }

    private void turn() {
        for (int i = 0; i < targets.length; i++) {
            double value = rules.get(i).value().applyAsDouble(values);
            if (value != told[i]) {
                told[i] = value;
                unit.set(targets[i], value);
            }
        }
    }

    private void tempo(long frame) {
        if (unit instanceof TempoSynced synced) {
            double bpm = tempo.at(frame);
            if (bpm != toldTempo) {
                toldTempo = bpm;
                synced.tempo(bpm);
            }
        }
    }
}
