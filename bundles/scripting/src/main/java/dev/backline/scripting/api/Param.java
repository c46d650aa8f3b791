package dev.backline.scripting.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns a variable at the top level of a script into a parameter of the script: a flag on the command line, a named value
 * for {@code scripts.name(...)}, a line in its help. The variable's value is the default; without one it is required.
 *
 * <pre>{@code
 * @Param('Which genre') String genre = 'house'
 * @Param(value = 'How many tracks', min = 1, max = 20) int count = 3
 * @Param(value = 'Recordings to measure', position = 0) List<Path> files
 * }</pre>
 *
 * <p>Types: {@code String}, {@code boolean}, {@code int}, {@code long}, {@code double}, {@code BigDecimal}, {@code Path},
 * {@code Key}, {@code Tempo}, or a {@code List} of these. It is read when the script is compiled, so its members are constants
 * and help runs nothing of the script.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.LOCAL_VARIABLE)
public @interface Param {
    /** What it means, in one sentence. */
    String value();

    /** Position on the command line from 0; -1 for a flag. A positional list takes all that follows. */
    int position() default -1;

    /** The unit of a number, such as {@code min} or {@code LUFS}. */
    String unit() default "";

    /** The smallest number that is taken. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest number that is taken. */
    double max() default Double.POSITIVE_INFINITY;

    /** The words that are taken, for texts. */
    String[] choices() default {};
}
