/** Tests of what the analysis hears. */
@org.jspecify.annotations.NullMarked
package dev.backline.analysis.internal;
