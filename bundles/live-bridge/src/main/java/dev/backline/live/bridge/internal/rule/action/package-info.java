/** The action that runs rules. */
@NullMarked
package dev.backline.live.bridge.internal.rule.action;

import org.jspecify.annotations.NullMarked;
