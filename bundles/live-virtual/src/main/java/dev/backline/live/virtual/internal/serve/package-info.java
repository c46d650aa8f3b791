/** The virtual Live on the network. Begin with {@link dev.backline.live.virtual.internal.serve.VirtualLive}. */
@NullMarked
package dev.backline.live.virtual.internal.serve;

import org.jspecify.annotations.NullMarked;
