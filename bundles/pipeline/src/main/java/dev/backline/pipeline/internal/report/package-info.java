/** The page that tells what was made. Begin with {@link dev.backline.pipeline.internal.report.HtmlReport}. */
@NullMarked
package dev.backline.pipeline.internal.report;

import org.jspecify.annotations.NullMarked;
