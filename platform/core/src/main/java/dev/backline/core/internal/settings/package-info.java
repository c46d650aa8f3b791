/**
 * Settings in four layers. Begin with {@link dev.backline.core.internal.settings.LayeredSettings}.
 */
@NullMarked
package dev.backline.core.internal.settings;

import org.jspecify.annotations.NullMarked;
