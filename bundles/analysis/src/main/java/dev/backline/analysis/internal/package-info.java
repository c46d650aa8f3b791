/**
 * What a sound is. Begin with {@link dev.backline.analysis.internal.FeatureAnalyser}: it measures {@link
 * dev.backline.analysis.internal.Features}, and {@link dev.backline.analysis.internal.Categories} weighs them.
 */
@NullMarked
package dev.backline.analysis.internal;

import org.jspecify.annotations.NullMarked;
