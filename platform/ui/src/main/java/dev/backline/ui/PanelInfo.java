package dev.backline.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Requirement;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * What the window knows of a panel before it is started. Its bundle is for the window: in a run without one it rests, and
 * says so.
 */
@ComponentPropertyType
@Requirement(namespace = "backline.display")
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PanelInfo {
    /** What the names below begin with as service properties. */
    String PREFIX_ = "backline.panel.";

    /** Names it in workspaces and on the command line: lower-case words joined by a hyphen, unique in all bundles. */
    String id();

    /** What stands on its tab. */
    String title();

    /** Where it is docked until the user moves it. */
    Place place();

    /** Its sign, as an SVG path in a square of 24, drawn as a line of 1.5; {@code M4 12h16} is a dash. */
    String icon();

    /** What it is for, in one sentence; read out by screen readers and shown in the list of panels. */
    String help();
}
