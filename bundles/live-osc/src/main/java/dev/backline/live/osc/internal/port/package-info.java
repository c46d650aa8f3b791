/** Open ports: sockets, their threads and the queue in front of a listener. Begin with {@link dev.backline.live.osc.internal.port.ChannelTransport}. */
@NullMarked
package dev.backline.live.osc.internal.port;

import org.jspecify.annotations.NullMarked;
