/** Tests of the instruments' drum room. */
@org.jspecify.annotations.NullMarked
package dev.backline.dsp.internal.drum;
