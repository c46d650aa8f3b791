/** Tests of the contracts of units. */
@NullMarked
package dev.backline.testkit.unit;

import org.jspecify.annotations.NullMarked;
