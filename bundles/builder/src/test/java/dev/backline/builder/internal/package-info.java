/** Tests of bundles that are built from Java files. */
@org.jspecify.annotations.NullMarked
package dev.backline.builder.internal;
