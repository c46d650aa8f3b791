/**
 * The words of the group {@code live} in scripts: the contract of a running Live with sugar, and nothing that the contract has not. Begin with {@link
 * dev.backline.live.bridge.internal.script.LiveWords}.
 */
@NullMarked
package dev.backline.live.bridge.internal.script;

import org.jspecify.annotations.NullMarked;
