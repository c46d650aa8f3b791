package dev.backline.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a field of a {@link ContainerTest} that is filled with a service, waited for up to 10 s, or with the BundleContext. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Service {
    /** An LDAP filter that the service must match; empty for any. */
    String value() default "";
}
