@org.jspecify.annotations.NullMarked
package dev.backline.analysis.ui.internal;
