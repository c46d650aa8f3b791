@NullMarked
package dev.backline.templates.internal.mix;

import org.jspecify.annotations.NullMarked;
