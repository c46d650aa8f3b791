/**
 * Keeps hold of running script code: stop, time limit, and an end in any case. Begin with {@link
 * dev.backline.scripting.internal.leash.Leash}.
 */
@NullMarked
package dev.backline.scripting.internal.leash;

import org.jspecify.annotations.NullMarked;
