package dev.backline.api.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a parameter of an action. Its name is the Java name with hyphens: {@code maxLength} is {@code --max-length}
 * on the command line and {@code maxLength:} in Groovy.
 *
 * <p>Types: {@code String}, {@code boolean}, {@code int}, {@code long}, {@code double}, an enum, {@code Path}, the model's
 * {@code Tempo}, {@code Key}, {@code Beats}, {@code Seconds}, {@code Hertz}, {@code Decibels}, {@code Pitch}, a {@code List} of these,
 * or an {@code Optional} of these. A parameter is required when it is neither list nor optional and has no default.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Param {
    /** What it means, in one sentence. */
    String value();

    /** Position on the command line from 0; -1 for an option. A positional list takes all that follows. */
    int position() default -1;

    /** The unit of a number, such as {@code min}, {@code dB}, {@code LUFS}; empty for none. Types of the model bring their own. */
    String unit() default "";

    /** The smallest number that is taken. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest number that is taken. */
    double max() default Double.POSITIVE_INFINITY;

    /** The default as one types it; empty for none. */
    String defaultValue() default "";

    /** The words that are taken, for texts; enums bring their own. */
    String[] choices() default {};

    /** Whether a path must be there already: it then is an input, and its hash goes into the provenance. */
    boolean input() default false;
}
