@NullMarked
package dev.backline.sound.rate;

import org.jspecify.annotations.NullMarked;
