/**
 * Automation from outside as text: what a sheet of rules may say, and the tree it is read into. Knows no Live and no file. Begin with {@link
 * dev.backline.live.bridge.internal.rule.RuleSheet}.
 */
@NullMarked
package dev.backline.live.bridge.internal.rule;

import org.jspecify.annotations.NullMarked;
