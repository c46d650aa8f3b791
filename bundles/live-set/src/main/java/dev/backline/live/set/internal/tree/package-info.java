/**
 * A set's XML as it lies on disk: every node, attribute, blank and number text. Begin with
 * {@link dev.backline.live.set.internal.tree.XmlDocument}. Nodes never change; an edit makes a new root that shares what stayed, and what
 * stayed is written byte for byte from the file it came from.
 */
@NullMarked
package dev.backline.live.set.internal.tree;

import org.jspecify.annotations.NullMarked;
