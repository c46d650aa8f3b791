@NullMarked
package dev.backline.templates.internal;

import org.jspecify.annotations.NullMarked;
