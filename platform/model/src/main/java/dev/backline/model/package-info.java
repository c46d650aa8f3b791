/**
 * Immutable musical values that every bundle shares. Begin with {@link dev.backline.model.LiveSet}: it holds
 * {@link dev.backline.model.Track}s, which hold {@link dev.backline.model.Clip}s of {@link dev.backline.model.Note}s.
 * Positions are {@link dev.backline.model.Beats}; only {@link dev.backline.model.TempoMap} turns them into clock time.
 */
@Export
@Version("0.1.4")
@NullMarked
package dev.backline.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
