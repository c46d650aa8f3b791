/** Reports of what went wrong: local files without names of people, machines or places. */
@NullMarked
package dev.backline.desk.internal.report;

import org.jspecify.annotations.NullMarked;
