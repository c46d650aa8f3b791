/**
 * Panels of the window, which bundles contribute and take away while it is open. A bundle with panels is called
 * {@code <feature>-ui} and holds nothing else. Begin with {@link dev.backline.ui.Panel}.
 */
@Export
@Version("0.2.4")
@NullMarked
package dev.backline.ui;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
