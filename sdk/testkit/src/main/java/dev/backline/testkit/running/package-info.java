/**
 * Backline as a process that stays up between commands, and bundles made from source while a test runs. Begin with
 * {@link dev.backline.testkit.running.RunningBackline}.
 */
@NullMarked
package dev.backline.testkit.running;

import org.jspecify.annotations.NullMarked;
