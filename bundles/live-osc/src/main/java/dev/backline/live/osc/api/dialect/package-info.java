/**
 * AbletonOSC's dialect as data: what can be said, with which arguments, and what is answered. Begin with {@link dev.backline.live.osc.api.dialect.Dialect}.
 */
@Export
@Version("0.1.1")
@NullMarked
package dev.backline.live.osc.api.dialect;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
