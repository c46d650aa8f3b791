/** What files tell beside their sound, in the words of each format. Begin with {@link dev.backline.audio.files.internal.meta.RiffMetaReader}. */
@NullMarked
package dev.backline.audio.files.internal.meta;

import org.jspecify.annotations.NullMarked;
