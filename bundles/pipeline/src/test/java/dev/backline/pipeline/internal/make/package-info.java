@NullMarked
package dev.backline.pipeline.internal.make;

import org.jspecify.annotations.NullMarked;
