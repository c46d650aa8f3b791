@NullMarked
package dev.backline.houserules.planted.circle.a;

import org.jspecify.annotations.NullMarked;
