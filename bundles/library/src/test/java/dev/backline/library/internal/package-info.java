/** Tests of kits that are made of a folder. */
@org.jspecify.annotations.NullMarked
package dev.backline.library.internal;
