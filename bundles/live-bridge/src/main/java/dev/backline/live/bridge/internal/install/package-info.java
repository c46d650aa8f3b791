/** Puts AbletonOSC's remote script into Live's folders. Begin with {@link dev.backline.live.bridge.internal.install.ScriptFolder}. */
@NullMarked
package dev.backline.live.bridge.internal.install;

import org.jspecify.annotations.NullMarked;
