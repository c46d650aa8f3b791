/** Strokes of the hand and what they mean. Begin with {@link dev.backline.desk.internal.stroke.Strokes}. */
@org.jspecify.annotations.NullMarked
package dev.backline.desk.internal.stroke;
