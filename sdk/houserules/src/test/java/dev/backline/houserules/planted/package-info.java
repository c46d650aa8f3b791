/** Violations planted on purpose, one a law; exported without a version. */
@Export
@NullMarked
package dev.backline.houserules.planted;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
