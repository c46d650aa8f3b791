/** Tests of Backline's own sounds: what is measured in them. */
@org.jspecify.annotations.NullMarked
package dev.backline.dsp.internal;
