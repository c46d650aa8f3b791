/**
 * A show: a set-list of scenes, what happens when the player or the clock asks for the next one, and what plays when something fails. Begin with
 * {@link dev.backline.live.bridge.internal.show.ShowMachine}, which decides and touches nothing.
 */
@NullMarked
package dev.backline.live.bridge.internal.show;

import org.jspecify.annotations.NullMarked;
