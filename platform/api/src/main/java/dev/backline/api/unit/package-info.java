/**
 * Audio units: effects and instruments that a bundle offers as services, and an engine, an action or a script plays. Begin with
 * {@link dev.backline.api.unit.UnitKind}.
 */
@Export
@Version("0.1.2")
@NullMarked
package dev.backline.api.unit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
