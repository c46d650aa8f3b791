/**
 * Tests of the recipes. Begin with {@link dev.backline.distribution.recipes.RecipesTest}.
 */
@NullMarked
package dev.backline.distribution.recipes;

import org.jspecify.annotations.NullMarked;
