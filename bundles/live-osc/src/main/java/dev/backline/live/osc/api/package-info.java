/**
 * Open Sound Control 1.0 and 1.1: packets as values, ports that send and receive them over UDP and TCP, patterns of addresses. Begin
 * with {@link dev.backline.live.osc.api.OscTransport}.
 */
@Export
@Version("0.1.2")
@NullMarked
package dev.backline.live.osc.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
