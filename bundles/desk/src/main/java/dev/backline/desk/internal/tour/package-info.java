/** The tour: the way of a track from nothing to a file, step by step, each of which does the real thing. */
@NullMarked
package dev.backline.desk.internal.tour;

import org.jspecify.annotations.NullMarked;
