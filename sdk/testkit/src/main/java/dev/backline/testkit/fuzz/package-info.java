/** Fuzzing what parses, by Jazzer. Begin with {@link dev.backline.testkit.fuzz.Fuzzing}. */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
