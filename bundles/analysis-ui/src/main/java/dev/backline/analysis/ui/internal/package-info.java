/** The panel Energy. Begin with {@link dev.backline.analysis.ui.internal.EnergyPanel}. */
@NullMarked
package dev.backline.analysis.ui.internal;

import org.jspecify.annotations.NullMarked;
