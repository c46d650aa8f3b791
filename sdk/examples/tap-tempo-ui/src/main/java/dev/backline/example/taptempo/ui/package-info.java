/** A panel in which a tempo is tapped. */
@NullMarked
package dev.backline.example.taptempo.ui;

import org.jspecify.annotations.NullMarked;
