/** What stands behind the instruments: chains, buses, returns and movements by tables. Begin with {@link dev.backline.templates.internal.mix.TableMix}. */
@NullMarked
package dev.backline.templates.internal.mix;

import org.jspecify.annotations.NullMarked;
