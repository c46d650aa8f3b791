/**
 * The actions that put bundles in, swap them and take them out. Begin with {@link
 * dev.backline.core.internal.bundle.BundleActions}.
 */
@NullMarked
package dev.backline.core.internal.bundle;

import org.jspecify.annotations.NullMarked;
