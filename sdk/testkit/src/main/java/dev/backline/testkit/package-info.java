/**
 * Tests inside an OSGi container. Begin with {@link dev.backline.testkit.ContainerTest}: extend it, name the bundles in a static
 * method, and write JUnit 5 tests as always.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
