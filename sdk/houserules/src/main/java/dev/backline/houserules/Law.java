package dev.backline.houserules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/** One law: what it is called in a report, and the rule with its reason. */
record Law(String name, ArchRule rule) {
    void check(JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }
}
