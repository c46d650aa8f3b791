/** Opens and shares the connection. Begin with {@link dev.backline.live.bridge.internal.connection.WireLive}. */
@NullMarked
package dev.backline.live.bridge.internal.connection;

import org.jspecify.annotations.NullMarked;
