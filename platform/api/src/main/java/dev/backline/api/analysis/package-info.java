/**
 * What a sound is. Begin with {@link dev.backline.api.analysis.SampleAnalyser} for a sample, with
 * {@link dev.backline.api.analysis.EnergyMeter} for a set.
 */
@Export
@Version("0.1.1")
@NullMarked
package dev.backline.api.analysis;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
