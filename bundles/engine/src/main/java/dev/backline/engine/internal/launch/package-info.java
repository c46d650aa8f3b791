/** What is launched when, as exact logic without sound. Begin with {@link dev.backline.engine.internal.launch.LaunchMachine}. */
@NullMarked
package dev.backline.engine.internal.launch;

import org.jspecify.annotations.NullMarked;
