@NullMarked
package dev.backline.pipeline.internal.deliver;

import org.jspecify.annotations.NullMarked;
