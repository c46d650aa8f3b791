/**
 * The scripts of the home: reloaded when a file changes, run on events and schedules. Begin with {@link
 * dev.backline.scripting.internal.library.Scripting}.
 */
@NullMarked
package dev.backline.scripting.internal.library;

import org.jspecify.annotations.NullMarked;
