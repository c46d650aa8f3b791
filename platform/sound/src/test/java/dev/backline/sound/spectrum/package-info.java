@NullMarked
package dev.backline.sound.spectrum;

import org.jspecify.annotations.NullMarked;
