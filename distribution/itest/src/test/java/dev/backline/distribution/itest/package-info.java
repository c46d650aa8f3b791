/**
 * Tests of what is shipped, through its own launcher. Begin with {@link dev.backline.distribution.itest.Backline}, which runs
 * commands as a user types them.
 */
@NullMarked
package dev.backline.distribution.itest;

import org.jspecify.annotations.NullMarked;
