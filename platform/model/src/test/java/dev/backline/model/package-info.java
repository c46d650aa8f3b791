/** Tests of the musical values: laws, and what their doors refuse. */
@org.jspecify.annotations.NullMarked
package dev.backline.model;
