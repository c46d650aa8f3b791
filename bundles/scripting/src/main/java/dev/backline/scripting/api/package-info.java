/**
 * What a Groovy script names besides actions: its declared parameters and the fault that a failed action throws. Scripts are
 * trusted programs: nothing here or elsewhere in the process fences them in. Begin with {@link
 * dev.backline.scripting.api.Param}.
 */
@Export
@Version("0.1.3")
@NullMarked
package dev.backline.scripting.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
