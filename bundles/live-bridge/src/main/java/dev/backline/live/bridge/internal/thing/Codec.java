package dev.backline.live.bridge.internal.thing;

import dev.backline.live.osc.api.dialect.FaderCurve;
import dev.backline.model.Beats;
import dev.backline.model.Color;
import dev.backline.model.Decibels;
import dev.backline.model.Quantisation;
import dev.backline.model.Tempo;
import java.util.List;
import java.util.function.Function;

/**
 * How a value stands on the wire: the one place where units are put on and taken off.
 *
 * @param in from the wire
 * @param out to the wire
 * @param <T> the type at the door
 */
public record Codec<T>(Function<Object, T> in, Function<T, Object> out) {
    /** As it stands there. */
    public static final Codec<Object> RAW = new Codec<>(o -> o, o -> o);

    /** A text. */
    public static final Codec<String> TEXT = new Codec<>(String::valueOf, s -> s);

    /** A switch; a number that is not 0 is on. */
    public static final Codec<Boolean> FLAG =
            new Codec<>(o -> o instanceof Number n ? n.doubleValue() != 0 : Boolean.TRUE.equals(o), b -> b);

    /** A whole number. */
    public static final Codec<Integer> WHOLE = new Codec<>(o -> (int) Math.rint(number(o)), i -> i);

    /** A number; the wire holds single precision. */
    public static final Codec<Double> NUMBER = new Codec<>(Codec::number, d -> (float) (double) d);

    /** A length or place in beats. */
    public static final Codec<Beats> BEATS = new Codec<>(o -> Beats.of(number(o)), b -> (float) b.value());
    /** A tempo. */
    public static final Codec<Tempo> TEMPO =
            new Codec<>(o -> Tempo.of(Math.clamp(number(o), Tempo.MIN_BPM, Tempo.MAX_BPM)), t -> (float) t.bpm());

    /** A colour by its place in the palette; scenes may have none. */
    public static final Codec<Color> COLOR = new Codec<>(
            o -> o instanceof Number n && n.intValue() >= 0 && n.intValue() < 70 ? Color.of(n.intValue()) : Color.NONE,
            Color::index);

    /** A track's fader. */
    public static final Codec<Decibels> FADER =
            new Codec<>(o -> read(FaderCurve.level(number(o))), d -> (float) FaderCurve.position(d));
    /** A send. */
    public static final Codec<Decibels> SEND =
            new Codec<>(o -> read(FaderCurve.sendLevel(number(o))), d -> (float) FaderCurve.sendPosition(d));

    /** Live counts the grid in the order of its menu, as {@link Quantisation} does. */
    private static final List<Quantisation> GRIDS = List.of(Quantisation.values());

    /** A launch quantisation. */
    public static final Codec<Quantisation> GRID =
            new Codec<>(o -> GRIDS.get(Math.clamp((int) number(o), 0, GRIDS.size() - 1)), GRIDS::indexOf);

    /** Single precision tells a level no finer than this. */
    private static Decibels read(Decibels level) {
        double rounded = Math.rint(level.value() * 1e4) / 1e4;
        return Decibels.of(rounded + 0.0);
    }

    /** Answers a number of the wire, which is single precision, as the decimal that was meant. */
    public static double number(Object value) {
        return switch (value) {
            case Float f -> Double.parseDouble(Float.toString(f));
            case Number n -> n.doubleValue();
            case Boolean b -> b ? 1 : 0;
            default -> 0;
        };
    }

    /** Answers whether two values of the wire are the same for Live: it keeps numbers in single precision and takes 1 for a switch that is on. */
    static boolean same(Object one, Object other) {
        boolean plain = one instanceof Number || one instanceof Boolean;
        if (plain && (other instanceof Number || other instanceof Boolean)) {
            double a = number(one);
            double b = number(other);
            return Math.abs(a - b) <= 1e-5 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
        }
        return one.equals(other);
    }
}
