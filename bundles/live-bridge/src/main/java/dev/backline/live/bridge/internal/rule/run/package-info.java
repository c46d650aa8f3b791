/**
 * Rules at work: one evaluator, whose wishes go to a running Live through a limited outflow, or into the automation of a set. Begin with {@link
 * dev.backline.live.bridge.internal.rule.run.Evaluator}.
 */
@NullMarked
package dev.backline.live.bridge.internal.rule.run;

import org.jspecify.annotations.NullMarked;
