@org.jspecify.annotations.NullMarked
package dev.backline.analysis.internal.energy;
