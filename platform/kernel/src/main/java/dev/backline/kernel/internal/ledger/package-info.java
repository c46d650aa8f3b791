/** The record of what is installed. Begin with {@link dev.backline.kernel.internal.ledger.LedgerFile}. */
@NullMarked
package dev.backline.kernel.internal.ledger;

import org.jspecify.annotations.NullMarked;
