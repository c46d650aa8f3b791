package dev.backline.api.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a public method of an {@link ActionProvider} as an action. The command line, Groovy and every other surface
 * are derived from it at build time, so help needs no start of the bundle.
 *
 * <p>Parameters of the method carry {@link Param}; beside them it may take a {@link dev.backline.api.job.Progress} and
 * {@link Questions} and, when it {@link #writes()}, must take an {@link Intent}. It answers a record, a list of records (one result for each input), a
 * JDK or model value, an {@link Outcome} of these, or nothing. It throws {@link ActionFault} for the world's faults.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Action {
    /**
     * The noun: lower-case words joined by a hyphen; empty for a top-level action such as {@code make}. A second noun behind a space
     * is a group within the group: {@code set samples}.
     */
    String group() default "";

    /** The verb: lower-case words joined by a hyphen. */
    String name();

    /** One short line for the palette and the list of actions, without a full stop. */
    String title();

    /** What it does, for whom, and what comes out: plain text, paragraphs parted by an empty line. */
    String help() default "";

    /** Calls as one types them behind {@code backline}, at least one. */
    String[] examples();

    /** Whether it writes anything outside of the home; every surface then offers a dry run. */
    boolean writes() default false;

    /** Other full names that still work, such as {@code sample find}. */
    String[] aliases() default {};
}
