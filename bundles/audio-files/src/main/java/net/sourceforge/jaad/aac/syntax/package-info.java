/** One class in place of JAAD's own, see {@code IQTable}. */
@NullMarked
package net.sourceforge.jaad.aac.syntax;

import org.jspecify.annotations.NullMarked;
