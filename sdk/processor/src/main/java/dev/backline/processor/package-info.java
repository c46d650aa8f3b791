/**
 * Turns {@code @Action} methods into {@code META-INF/backline/actions.json} at build time, and refuses what no surface
 * could offer. Begin with {@link dev.backline.processor.ActionProcessor}.
 */
@NullMarked
package dev.backline.processor;

import org.jspecify.annotations.NullMarked;
