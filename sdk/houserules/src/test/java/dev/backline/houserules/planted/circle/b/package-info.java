@NullMarked
package dev.backline.houserules.planted.circle.b;

import org.jspecify.annotations.NullMarked;
