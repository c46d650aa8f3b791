/** How this bundle's actions and words speak to the user: one fault for each of Live's, one way to read what a user wrote. */
@NullMarked
package dev.backline.live.bridge.internal.told;

import org.jspecify.annotations.NullMarked;
