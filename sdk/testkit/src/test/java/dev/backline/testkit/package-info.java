/** Proof that container tests run inside, and that what fails inside fails here. */
@org.jspecify.annotations.NullMarked
package dev.backline.testkit;
