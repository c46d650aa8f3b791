/** The rules of a sound set, each for the elements that it names. Begin with {@link dev.backline.live.set.internal.check.rule.Rules}. */
@NullMarked
package dev.backline.live.set.internal.check.rule;

import org.jspecify.annotations.NullMarked;
