/** Where the energy of a set lies, and which track hides which. Begin with {@code RenderedEnergy}. */
@NullMarked
package dev.backline.analysis.internal.energy;

import org.jspecify.annotations.NullMarked;
