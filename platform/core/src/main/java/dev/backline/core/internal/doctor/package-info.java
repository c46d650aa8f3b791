/**
 * Check-ups. Begin with {@link dev.backline.core.internal.doctor.DoctorAction}.
 */
@NullMarked
package dev.backline.core.internal.doctor;

import org.jspecify.annotations.NullMarked;
