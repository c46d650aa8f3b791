/**
 * Launching: what is pressed, what happens then, by which rules, and how session and arrangement become each other. Begin with
 * {@link dev.backline.api.session.LaunchScript}.
 */
@Export
@Version("0.2.2")
@NullMarked
package dev.backline.api.session;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
