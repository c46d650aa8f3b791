/**
 * Actions: what a bundle declares once and every surface offers. Begin with {@link dev.backline.api.action.Action}.
 */
@Export
@Version("0.1.1")
@NullMarked
package dev.backline.api.action;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
