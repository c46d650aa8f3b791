/** Hands for tests of the shipped window. */
@NullMarked
package dev.backline.distribution.hands.ui;

import org.jspecify.annotations.NullMarked;
