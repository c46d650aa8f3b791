@org.jspecify.annotations.NullMarked
package dev.backline.controllers.internal.capture;
