/** What a controller moves, and how it takes over. Begin with {@link dev.backline.controllers.internal.mapping.Surface}. */
@NullMarked
package dev.backline.controllers.internal.mapping;

import org.jspecify.annotations.NullMarked;
