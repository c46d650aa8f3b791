/**
 * From Java files to a bundle. Begin with {@link dev.backline.builder.internal.BuildAction}.
 */
@NullMarked
package dev.backline.builder.internal;

import org.jspecify.annotations.NullMarked;
