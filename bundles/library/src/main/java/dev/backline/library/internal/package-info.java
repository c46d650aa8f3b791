/**
 * Finds samples. Begin with {@link dev.backline.library.internal.FolderKitStage}, which makes a kit of the user's own folder.
 */
@NullMarked
package dev.backline.library.internal;

import org.jspecify.annotations.NullMarked;
