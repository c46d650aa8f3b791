package dev.backline.live.bridge.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One rule of a sheet. */
public sealed interface Rule {
    /** Answers the line where it begins, from 1. */
    int line();

    /** Answers what it sets. */
    List<Address> targets();

    /** Answers what it asks for. */
    Stream<Address> reads();

    /**
     * A target that follows a formula all the time: {@code target = formula}, or one of the followers of a link.
     *
     * @param line where it stands
     * @param target what follows
     * @param source what it follows
     * @param gain by which the source is multiplied
     * @param offset what is added then
     * @param delay how long behind the source it comes
     */
    record Course(int line, Address target, Formula source, Formula gain, Formula offset, Length delay)
            implements Rule {
        static Course of(int line, Address target, Formula source) {
            return new Course(line, target, source, Formula.constant(1), Formula.constant(0), Length.NONE);
        }

        @Override
        public List<Address> targets() {
            return List.of(target);
        }

        @Override
        public Stream<Address> reads() {
            return Stream.of(source, gain, offset, delay.amount()).flatMap(f -> f.reads().stream());
        }
    }

    /**
     * Deeds that are done each time a condition begins to hold.
     *
     * @param line where it stands
     * @param condition not 0 while it holds
     * @param deeds what is done, in order
     */
    record Conditional(int line, Formula condition, List<Deed> deeds) implements Rule {
        /** Copies the deeds. */
        public Conditional {
            deeds = List.copyOf(deeds);
        }

        @Override
        public List<Address> targets() {
            return deeds.stream().map(Deed::target).toList();
        }

        @Override
        public Stream<Address> reads() {
            return Stream.concat(condition.reads().stream(), deeds.stream().flatMap(d -> d.value().reads().stream()));
        }
    }

    /**
     * What a conditional rule does.
     *
     * @param target what is set
     * @param value to what, asked when the condition begins to hold
     * @param over how long it takes, in a straight line; empty for at once
     */
    record Deed(Address target, Formula value, Optional<Length> over) {}

    /**
     * A length as a rule writes it.
     *
     * @param amount how many
     * @param bars whether they are bars; beats otherwise
     */
    record Length(Formula amount, boolean bars) {
        /** No time at all. */
        public static final Length NONE = new Length(Formula.constant(0), false);

        /** Answers it in beats, 0 or more. */
        public double beats(Moment moment) {
            double beats = amount.at(moment) * (bars ? moment.beatsPerBar() : 1);
            return beats > 0 ? beats : 0;
        }
    }
}
