/** What every audio unit must show, ours and third parties'. Begin with {@link dev.backline.testkit.unit.UnitContract}. */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.testkit.unit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
