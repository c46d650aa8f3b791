@NullMarked
package dev.backline.sound.meter;

import org.jspecify.annotations.NullMarked;
