/** Panels in tests, without a display. Begin with {@link dev.backline.testkit.ui.PanelBench}. */
@NullMarked
package dev.backline.testkit.ui;

import org.jspecify.annotations.NullMarked;
