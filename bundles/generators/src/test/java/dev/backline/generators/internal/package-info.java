@NullMarked
package dev.backline.generators.internal;

import org.jspecify.annotations.NullMarked;
