/**
 * JSON as neutral trees of maps, lists, texts, numbers and flags. Begin with {@link dev.backline.core.internal.json.Json}.
 */
@NullMarked
package dev.backline.core.internal.json;

import org.jspecify.annotations.NullMarked;
