/**
 * A running Live as typed values: song, tracks, scenes, slots, clips, devices. Begin with {@link dev.backline.live.bridge.api.Live}.
 *
 * <p>Whatever can be read can be listened to where AbletonOSC tells of its changes; whatever is written is read back. Nothing is
 * written without {@link dev.backline.live.bridge.api.Consent}.
 */
@Export
@Version("0.1.0")
@NullMarked
package dev.backline.live.bridge.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
