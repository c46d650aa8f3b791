/**
 * What a sound is. Begin with {@link dev.backline.api.analysis.SampleAnalyser}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.api.analysis;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
