/** The sound lab: figures and pictures of a sound. Begin with {@link dev.backline.audio.ui.internal.lab.LabPanel}. */
@NullMarked
package dev.backline.audio.ui.internal.lab;

import org.jspecify.annotations.NullMarked;
