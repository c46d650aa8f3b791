/**
 * Compiles, caches and runs scripts. Begin with {@link dev.backline.scripting.internal.engine.ScriptEngine}.
 */
@NullMarked
package dev.backline.scripting.internal.engine;

import org.jspecify.annotations.NullMarked;
