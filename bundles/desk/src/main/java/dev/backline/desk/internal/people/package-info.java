/** How people work with the window: language, motion, touch, colours, and the texts of the moment. */
@NullMarked
package dev.backline.desk.internal.people;

import org.jspecify.annotations.NullMarked;
