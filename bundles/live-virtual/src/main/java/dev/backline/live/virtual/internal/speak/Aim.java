package dev.backline.live.virtual.internal.speak;

import dev.backline.live.virtual.internal.song.Item;
import java.util.List;

/**
 * What a message speaks to.
 *
 * @param item the object
 * @param echo its indices as they come back
 * @param rest the arguments behind the indices
 */
record Aim(Item item, List<Object> echo, List<Object> rest) {}
