@NullMarked
package dev.backline.sound.mix;

import org.jspecify.annotations.NullMarked;
