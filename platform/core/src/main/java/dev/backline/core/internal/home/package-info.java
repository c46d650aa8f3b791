/**
 * The user's folder. Begin with {@link dev.backline.core.internal.home.FolderHome}.
 */
@NullMarked
package dev.backline.core.internal.home;

import org.jspecify.annotations.NullMarked;
