/**
 * The laws of the house as tests. A module that inherits {@code dev.backline.parent} runs {@link
 * dev.backline.houserules.HouseRulesTest} and {@link dev.backline.houserules.ApiListingTest} over its own classes; any
 * other build names this jar in surefire's {@code dependenciesToScan} and sets the system property {@code
 * backline.module} to the module's root package.
 */
@NullMarked
package dev.backline.houserules;

import org.jspecify.annotations.NullMarked;
