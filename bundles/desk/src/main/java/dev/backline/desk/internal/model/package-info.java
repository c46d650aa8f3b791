/** What the window knows, without any control: it is tested without a screen. */
@NullMarked
package dev.backline.desk.internal.model;

import org.jspecify.annotations.NullMarked;
