/** What a bundle says about itself: headers, needs and offers, and whether a set of bundles fits together. Begin with {@link dev.backline.kernel.internal.manifest.BundleJar}. */
@NullMarked
package dev.backline.kernel.internal.manifest;

import org.jspecify.annotations.NullMarked;
