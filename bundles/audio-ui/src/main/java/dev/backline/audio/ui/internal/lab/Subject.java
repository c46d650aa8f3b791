package dev.backline.audio.ui.internal.lab;

import dev.backline.ui.Look.Role;

/**
 * A sound that is looked at.
 *
 * @param sign what it is called beside its curve: {@code A} or {@code B}; empty when there is no other
 * @param role its colour
 * @param dashed whether its curve is dashed, so that it is told apart without colours
 */
record Subject(String sign, Role role, boolean dashed, Portrait portrait, Figures figures) {}
