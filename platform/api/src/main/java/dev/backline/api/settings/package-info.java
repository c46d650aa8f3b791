/**
 * Settings in layers: defaults, edition, user, command line. Begin with {@link dev.backline.api.settings.Settings}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.api.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
