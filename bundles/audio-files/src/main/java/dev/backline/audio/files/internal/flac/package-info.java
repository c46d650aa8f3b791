/** A FLAC decoder after RFC 9639. Begin with {@link dev.backline.audio.files.internal.flac.FlacReader}. */
@NullMarked
package dev.backline.audio.files.internal.flac;

import org.jspecify.annotations.NullMarked;
