/**
 * What a musician sees in the XML of a set of any version: tracks, clips, notes, devices, parameters, envelopes. Begin with
 * {@link dev.backline.live.set.internal.view.SetView}. A view holds nothing but its node, reads when asked, and never fails on foreign content:
 * what is missing or unreadable has its default.
 */
@NullMarked
package dev.backline.live.set.internal.view;

import org.jspecify.annotations.NullMarked;
